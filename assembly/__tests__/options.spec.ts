import { OPTION_KEEP_COMMA, OPTION_KEEP_QUOTE } from "../generated/protocol";
import { options, setOptions } from "../options";

describe("the options", () => {
  it("are none until the host sets some, and then those alone", () => {
    expect(options).toBe(0);
    setOptions(OPTION_KEEP_QUOTE);
    setOptions(OPTION_KEEP_COMMA);
    expect(options).toBe(OPTION_KEEP_COMMA);
  });
});
