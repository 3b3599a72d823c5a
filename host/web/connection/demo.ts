import { byteString, byteStringBytes } from "../../javascript/bytes.js";
import type { Port } from "../../javascript/port.js";
import { DemoModule } from "../demo/module.js";
import type { Source } from "./source.js";

/** The module within the page. */
export const demoSource: Source = {
  name: "demo",
  isExample: true,
  async open(): Promise<Port> {
    let module: DemoModule | undefined;
    return {
      write: (bytes) => module?.receive(byteString(bytes)),
      listen: (listener) => {
        module = new DemoModule((bytes) =>
          listener.received(byteStringBytes(bytes)),
        );
      },
      close: () => module?.close(),
    };
  },
};
