import { setCode } from "../../events";
import {
  COMMAND_TCMQTTCONN,
  COMMAND_TCMQTTSUB,
  REASON_FAIL,
  REASON_TIMEOUT,
} from "../../generated/protocol";
import {
  EVENT_SESSION_DOWN,
  EVENT_SESSION_ENDED,
  EVENT_SESSION_FAILED,
  EVENT_SESSION_SKIPPED,
  EVENT_SESSION_UP,
  REASON_LOST,
  STEP_CONNECT,
  STEP_GREET,
  STEP_SUBSCRIBE,
} from "../../generated/session";
import {
  forgetReports,
  nextSessionReport,
  report,
  reportStep,
  reportWhy,
  withoutCodes,
} from "../report";
import { tellAny } from "./support/tell";

/** What is told next. */
function told(): string {
  return tellAny(nextSessionReport());
}

beforeEach(forgetReports);

describe("a report", () => {
  it("is told once", () => {
    expect(told()).toBe("nothing");
    report(EVENT_SESSION_UP);
    expect(told()).toBe("up");
    expect(told()).toBe("nothing");
  });

  it("of an end stands before that of the beginning behind it", () => {
    reportStep(STEP_CONNECT);
    told();
    setCode(204);
    reportWhy(EVENT_SESSION_FAILED, COMMAND_TCMQTTCONN, REASON_FAIL, 0);
    reportStep(STEP_GREET);
    expect(told()).toBe(
      "failed in connect: TCMQTTCONN fail 204, again in 0",
      "and its step is the one that failed",
    );
    expect(told()).toBe("step greet");
  });

  it("of a loss stands before the end that follows", () => {
    setCode(-103);
    report(EVENT_SESSION_ENDED);
    reportWhy(EVENT_SESSION_DOWN, 0, REASON_LOST, 0);
    expect(told()).toBe("down: lost -103");
    expect(told()).toBe("ended");
  });

  it("has no codes where it is said to have none", () => {
    reportStep(STEP_CONNECT);
    told();
    setCode(204);
    withoutCodes();
    reportWhy(
      EVENT_SESSION_FAILED,
      COMMAND_TCMQTTCONN,
      REASON_TIMEOUT,
      u32.MAX_VALUE,
    );
    expect(told()).toBe("failed in connect: TCMQTTCONN timeout");
  });

  it("of a topic names its place", () => {
    reportStep(STEP_SUBSCRIBE);
    told();
    setCode(5);
    reportWhy(EVENT_SESSION_SKIPPED, COMMAND_TCMQTTSUB, REASON_FAIL, 3);
    expect(told()).toBe("skipped topic 3: TCMQTTSUB fail 5");
  });

  it("that is forgotten is not told", () => {
    report(EVENT_SESSION_UP);
    reportStep(STEP_GREET);
    forgetReports();
    expect(told()).toBe("nothing");
  });
});
