import {
  abortCommand,
  begin,
  command,
  ending,
  endWatch,
  expire,
  greet,
  isAnswerWatched,
  isEcho,
  isPayloadOut,
  isReading,
  isRunning,
  isWatched,
  name,
  nameLength,
  nextReport,
  remaining,
  restart,
  run,
  runningProvisioning,
  setResultLimit,
  takeData,
  takeError,
  takeErrorCode,
  takeFail,
  takeLate,
  takeOk,
  takeProgress,
  takePrompt,
  takeProvisioning,
  takeReady,
  takeResult,
  takesData,
  takesFail,
} from "../command";
import { readCodes } from "../events";
import {
  COMMAND_LINE,
  COMMAND_PLAIN,
  COMMAND_TCFWINFO,
  COMMAND_TCGWBIND,
  COMMAND_TCMQTTCONN,
  COMMAND_TCMQTTPUBL,
  COMMAND_TCMQTTSTATE,
  COMMAND_TCMQTTSUB,
  COMMAND_TCREADFWDATA,
  COMMAND_TCSAP,
  COMMAND_TCSTARTSMART,
  END_BOTH,
  END_LINES,
  END_LIST,
  END_OK,
  END_PROMPT,
  END_RESULT,
  END_SECOND_OK,
  END_TEST,
  FORM_EXEC,
  FORM_READ,
  FORM_SET,
  FORM_TEST,
  LIMIT_BIND_QUIET,
  LIMIT_LEAVE,
  LIMIT_LIST_QUIET,
  LIMIT_PHASE,
  LIMIT_PROVISIONING,
  LIMIT_RESULT,
  LIMIT_SECOND_OK,
  LIMIT_WATCH,
  REASON_BUSY,
  REASON_CME,
  REASON_ERROR,
} from "../generated/protocol";
import { at, end, put, textAt } from "./support/bytes";
import { callLine } from "./support/call";
import { tell } from "./support/tell";

const PAYLOAD: u32 = 10;

/** Begins a command at 0 whose name is what follows `AT+`; its line still has to go out. */
function start(
  number: u32,
  form: u32,
  ending: u32,
  name: string,
  timeout: u32,
): void {
  const line = `AT+${name}\r\n`;
  begin(number, form, ending, PAYLOAD, timeout);
  run(put(line), line.length, at + 3, name.length, 0);
}

/** The same, with its line out. */
function running(number: u32, form: u32, ending: u32): void {
  start(number, form, ending, "X", 0);
  nextReport();
}

function result(): void {
  running(COMMAND_TCMQTTCONN, FORM_SET, END_RESULT);
}

function list(): void {
  running(COMMAND_TCMQTTSUB, FORM_READ, END_LIST);
}

function both(): void {
  running(COMMAND_TCFWINFO, FORM_READ, END_BOTH);
}

function publish(): void {
  running(COMMAND_TCMQTTPUBL, FORM_SET, END_PROMPT);
}

function secondOk(): void {
  running(COMMAND_TCSAP, FORM_SET, END_SECOND_OK);
}

/** What is to be reported before any received byte. */
function report(): string {
  return tell(nextReport());
}

function codesAre(text: string): void {
  put(text);
  readCodes(at, end);
}

function echo(line: string): bool {
  put(line);
  return isEcho(at, end);
}

beforeEach(() => {
  takeReady();
  while (nextReport() !== 0) {}
});

describe("before any command", () => {
  it("nothing runs and nothing is to be reported", () => {
    expect(isRunning()).toBe(false);
    expect(report()).toBe("nothing");
    expect(isReading()).toBe(false);
    expect(runningProvisioning()).toBe(0);
  });
});

describe("a command that begins", () => {
  it("has its line sent, once", () => {
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "TCMQTTSTATE?", 0);
    expect(isRunning()).toBe(true);
    expect(report()).toBe("send AT+TCMQTTSTATE?\r\n");
    expect(report()).toBe("nothing");
  });

  it("is known by its number, its ending and its name", () => {
    start(COMMAND_TCMQTTCONN, FORM_SET, END_RESULT, "TCMQTTCONN", 0);
    expect(command).toBe(COMMAND_TCMQTTCONN);
    expect(ending).toBe(END_RESULT);
    expect(textAt(name, nameLength)).toBe("TCMQTTCONN");
  });

  it("has the time of one phase, and more when it is not of the set", () => {
    running(COMMAND_TCMQTTSTATE, FORM_READ, END_OK);
    expect(remaining(0)).toBe(LIMIT_PHASE);
    expect(remaining(LIMIT_PHASE + 7)).toBe(-7);
    running(COMMAND_PLAIN, FORM_EXEC, END_LINES);
    expect(remaining(0)).toBe(LIMIT_RESULT);
    running(COMMAND_LINE, FORM_EXEC, END_LINES);
    expect(remaining(0)).toBe(LIMIT_RESULT);
  });

  it("has the caller's time in place of its own, in every phase", () => {
    start(COMMAND_TCMQTTCONN, FORM_SET, END_RESULT, "X", 77);
    expect(remaining(0)).toBe(77);
    takeOk(50);
    expect(remaining(50)).toBe(77);
  });

  it("has less than 2^31 ms; more could not be told from a time that has passed", () => {
    start(COMMAND_TCMQTTCONN, FORM_SET, END_RESULT, "X", 0x7fffffff);
    expect(remaining(0)).toBe(i32.MAX_VALUE);
    start(COMMAND_TCMQTTCONN, FORM_SET, END_RESULT, "X", 0x80000000);
    expect(remaining(0)).toBe(i32.MIN_VALUE);
  });

  it("has its time across the wrap of 32 bits", () => {
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "X", 0);
    restart(0xfffffff0);
    expect(remaining(0xfffffff0)).toBe(LIMIT_PHASE);
    expect(remaining(0x10)).toBe(LIMIT_PHASE - 32);
  });
});

describe("the kinds of command", () => {
  it("take data, or FAIL, or both", () => {
    running(COMMAND_TCMQTTSTATE, FORM_READ, END_OK);
    expect(takesData()).toBe(true);
    expect(takesFail()).toBe(false);
    both();
    expect(takesData()).toBe(true);
    expect(takesFail()).toBe(true);
    result();
    expect(takesData()).toBe(false);
    expect(takesFail()).toBe(true);
  });

  it("read firmware by their name, unless they only ask how", () => {
    start(COMMAND_TCREADFWDATA, FORM_SET, END_BOTH, "TCREADFWDATA", 0);
    expect(isReading()).toBe(true);
    start(COMMAND_LINE, FORM_EXEC, END_LINES, "TCREADFWDATA", 0);
    expect(isReading()).toBe(true);
    start(COMMAND_TCREADFWDATA, FORM_TEST, END_TEST, "TCREADFWDATA", 0);
    expect(isReading()).toBe(false);
    start(COMMAND_TCFWINFO, FORM_READ, END_BOTH, "TCFWINFO", 0);
    expect(isReading()).toBe(false);
  });

  it("provision when they are the set or exec of two commands", () => {
    running(COMMAND_TCSTARTSMART, FORM_EXEC, END_RESULT);
    expect(runningProvisioning()).toBe(COMMAND_TCSTARTSMART);
    running(COMMAND_TCSAP, FORM_SET, END_SECOND_OK);
    expect(runningProvisioning()).toBe(COMMAND_TCSAP);
    running(COMMAND_TCSAP, FORM_READ, END_OK);
    expect(runningProvisioning()).toBe(0);
    result();
    expect(runningProvisioning()).toBe(0);
  });
});

describe("an echo", () => {
  it("is the first line that equals the one sent", () => {
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "TCMQTTSTATE?", 0);
    expect(echo("AT+TCMQTTSTATE")).toBe(false);
    expect(echo("AT+TCMQTTSTATE?!")).toBe(false);
    expect(echo("AT+TCMQTTSTATE?")).toBe(true);
    expect(echo("AT+TCMQTTSTATE?")).toBe(false, "once");
  });

  it("may come after the command's end, until the next is sent", () => {
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "A?", 0);
    takeOk(0);
    expect(echo("AT+A?")).toBe(true);
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "B?", 0);
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "C?", 0);
    expect(echo("AT+B?")).toBe(false);
    expect(echo("AT+C?")).toBe(true);
  });

  it("of a line that is a prompt is left out once", () => {
    callLine(">", 0);
    expect(takePrompt(1)).toBe(0);
    expect(tell(takePrompt(2))).toBe("line >");
  });
});

describe("a command that ends at OK", () => {
  it("is done then", () => {
    running(COMMAND_TCMQTTSTATE, FORM_READ, END_OK);
    expect(tell(takeOk(5))).toBe("done");
    expect(isRunning()).toBe(false);
    running(COMMAND_PLAIN, FORM_EXEC, END_LINES);
    expect(tell(takeOk(5))).toBe("done");
    running(COMMAND_TCMQTTSTATE, FORM_TEST, END_TEST);
    expect(tell(takeOk(5))).toBe("done");
  });

  it("has its time anew at each line of its own name, and at no other", () => {
    running(COMMAND_TCMQTTSTATE, FORM_READ, END_OK);
    takeData(true, 4000);
    expect(remaining(4000)).toBe(LIMIT_PHASE);
    takeData(false, 4100);
    expect(remaining(4100)).toBe(LIMIT_PHASE - 100);
    expect(isRunning()).toBe(true);
    expect(tell(takeOk(5000))).toBe("done");
  });

  it("has its time anew when its line has been written, before its OK", () => {
    result();
    takeProgress(0, 300);
    expect(remaining(300)).toBe(LIMIT_PHASE);
    takeOk(400);
    takeProgress(0, 500);
    expect(remaining(500)).toBe(LIMIT_RESULT - 100);
  });
});

describe("a command with a later result", () => {
  it("is accepted by OK, and has longer for the result", () => {
    result();
    expect(tell(takeOk(100))).toBe("accepted");
    expect(remaining(100)).toBe(LIMIT_RESULT);
    expect(tell(takeResult(200))).toBe("done");
    expect(isRunning()).toBe(false);
  });

  it("passes over a second OK", () => {
    result();
    takeOk(100);
    expect(tell(takeOk(200))).toBe("nothing");
    expect(remaining(200)).toBe(LIMIT_RESULT - 100, "its time runs on");
  });

  it("is ended by the result alone", () => {
    result();
    expect(tell(takeResult(5))).toBe("done");
  });

  it("is failed by FAIL with its codes", () => {
    result();
    takeOk(5);
    codesAre("202");
    expect(tell(takeFail())).toBe("failed fail 202");
    expect(isRunning()).toBe(false);
  });

  it("has another time for it where one is set, until that is taken back", () => {
    setResultLimit(65000);
    result();
    expect(remaining(0)).toBe(LIMIT_PHASE, "its OK has its own");
    takeOk(0);
    expect(remaining(0)).toBe(65000);
    takeReady();
    report();
    setResultLimit(0);
    result();
    takeOk(0);
    expect(remaining(0)).toBe(LIMIT_RESULT);
  });

  it("of provisioning waits for a person", () => {
    running(COMMAND_TCSTARTSMART, FORM_EXEC, END_RESULT);
    expect(remaining(0)).toBe(LIMIT_PHASE);
    takeOk(0);
    expect(remaining(0)).toBe(LIMIT_PROVISIONING);
  });
});

describe("a command that wants both OK and data", () => {
  it("is done at the data that follows OK, which is reported first", () => {
    both();
    expect(tell(takeOk(5))).toBe("nothing");
    expect(remaining(5)).toBe(LIMIT_PHASE);
    takeData(true, 6);
    expect(report()).toBe("done");
    expect(isRunning()).toBe(false);
  });

  it("is done at the OK that follows the data", () => {
    both();
    takeData(true, 5);
    expect(remaining(5)).toBe(LIMIT_PHASE);
    expect(report()).toBe("nothing");
    expect(tell(takeOk(6))).toBe("done");
  });

  it("passes over a second OK before the data", () => {
    both();
    takeOk(5);
    expect(tell(takeOk(6))).toBe("nothing");
    expect(isRunning()).toBe(true);
  });

  it("is failed by FAIL", () => {
    both();
    takeOk(5);
    codesAre("");
    expect(tell(takeFail())).toBe("failed fail");
  });
});

describe("a list", () => {
  it("is done at the OK that follows data", () => {
    list();
    takeData(true, 5);
    takeData(true, 6);
    expect(tell(takeOk(7))).toBe("done");
  });

  it("waits after an OK without data, and is done when nothing comes", () => {
    list();
    expect(tell(takeOk(5))).toBe("nothing");
    expect(remaining(5)).toBe(LIMIT_LIST_QUIET);
    expect(tell(expire(305))).toBe("done");
  });

  it("waits longer where the module asks the cloud", () => {
    running(COMMAND_TCGWBIND, FORM_READ, END_LIST);
    takeOk(5);
    expect(remaining(5)).toBe(LIMIT_BIND_QUIET);
  });

  it("waits no longer though the caller's limit is another", () => {
    start(COMMAND_TCMQTTSUB, FORM_READ, END_LIST, "X", 9);
    takeOk(5);
    expect(remaining(5)).toBe(LIMIT_LIST_QUIET);
  });

  it("goes on to the next OK when data comes in that wait", () => {
    list();
    takeOk(5);
    takeData(true, 100);
    expect(remaining(100)).toBe(LIMIT_PHASE);
    expect(tell(takeOk(200))).toBe("done");
  });

  it("is done at a second OK in that wait", () => {
    list();
    takeOk(5);
    expect(tell(takeOk(6))).toBe("done");
  });

  it("is failed by an error in that wait", () => {
    list();
    takeOk(5);
    expect(tell(takeError(REASON_ERROR))).toBe("failed error");
  });
});

describe("a command that may print a second OK", () => {
  it("waits for it after its result", () => {
    secondOk();
    expect(tell(takeOk(5))).toBe("accepted");
    expect(remaining(5)).toBe(LIMIT_PROVISIONING);
    expect(tell(takeResult(6))).toBe("nothing");
    expect(remaining(6)).toBe(LIMIT_SECOND_OK);
    expect(tell(takeOk(7))).toBe("done");
  });

  it("is done without it", () => {
    secondOk();
    takeOk(5);
    takeResult(6);
    expect(tell(expire(306))).toBe("done");
    expect(isRunning()).toBe(false);
  });

  it("takes its result once; a second is a line", () => {
    secondOk();
    takeOk(5);
    takeResult(6);
    expect(takeResult(7)).toBe(15);
    expect(remaining(7)).toBe(LIMIT_SECOND_OK - 1, "its time runs on");
  });

  it("is failed by FAIL in that time", () => {
    secondOk();
    takeResult(6);
    codesAre("1");
    expect(tell(takeFail())).toBe("failed fail 1");
  });
});

describe("a publish", () => {
  it("goes through OK, the prompt and its payload to the result", () => {
    publish();
    expect(tell(takeOk(10))).toBe("accepted");
    expect(remaining(10)).toBe(LIMIT_PHASE, "to the prompt");
    expect(tell(takePrompt(20))).toBe(`payload of ${PAYLOAD}`);
    expect(remaining(20)).toBe(LIMIT_RESULT);
    takeProgress(PAYLOAD, 30);
    expect(report()).toBe("send \r\n");
    expect(remaining(30)).toBe(LIMIT_RESULT);
    expect(tell(takeResult(40))).toBe("done");
  });

  it("takes the prompt without an OK, and passes over the OK behind it", () => {
    publish();
    expect(tell(takePrompt(20))).toBe(`payload of ${PAYLOAD}`);
    expect(tell(takeOk(21))).toBe("nothing");
    expect(isRunning()).toBe(true);
  });

  it("takes one prompt; another is a line", () => {
    publish();
    takePrompt(20);
    expect(tell(takePrompt(21))).toBe("line >");
  });

  it("has its payload out when the last byte is", () => {
    publish();
    takePrompt(20);
    expect(isPayloadOut()).toBe(false);
    takeProgress(PAYLOAD - 1, 21);
    expect(isPayloadOut()).toBe(false);
    expect(report()).toBe("nothing");
    expect(remaining(21)).toBe(LIMIT_RESULT, "each report starts it anew");
    takeProgress(1, 22);
    expect(isPayloadOut()).toBe(true);
    expect(report()).toBe("send \r\n");
  });

  it("is not confused by a report of more than there is, nor by one more", () => {
    publish();
    takePrompt(20);
    takeProgress(PAYLOAD + 1, 21);
    expect(report()).toBe("send \r\n");
    takeProgress(1, 22);
    expect(report()).toBe("nothing");
    expect(remaining(21)).toBe(LIMIT_RESULT);
  });

  it("takes no report before the prompt", () => {
    publish();
    takeProgress(PAYLOAD, 5);
    expect(report()).toBe("nothing");
    expect(isPayloadOut()).toBe(false);
    takePrompt(6);
    takeError(REASON_ERROR);
    takeProgress(PAYLOAD, 7);
    expect(report()).toBe("nothing", "nor after the end");
  });
});

describe("a prompt", () => {
  it("that nobody awaits is a line", () => {
    expect(tell(takePrompt(5))).toBe("line >");
    result();
    expect(tell(takePrompt(5))).toBe("line >");
  });
});

/** Gives a publish up at 5 that hears nothing for 300 ms. */
function lost(): void {
  publish();
  abortCommand(5);
  report();
  expire(305);
}

describe("a publish that is given up before its OK", () => {
  it("leaves a data phase that may come, and owes its prompt", () => {
    publish();
    abortCommand(5);
    expect(report()).toBe("send +++\r\n");
    expect(remaining(5)).toBe(LIMIT_LEAVE);
    expect(tell(expire(305))).toBe("failed aborted");
    expect(tell(takePrompt(500))).toBe("send +++\r\n");
    expect(report()).toBe("nothing");
    expect(remaining(500)).toBe(LIMIT_LEAVE, "the wire is watched behind it");
  });

  it("owes no prompt that came in that time, nor one behind an error", () => {
    publish();
    abortCommand(5);
    report();
    expect(tell(takePrompt(6))).toBe("nothing");
    expire(305);
    expect(tell(takePrompt(500))).toBe("nothing", "passed over behind +++");
    result();
    expect(report()).toBe("nothing", "its line is out");
    expect(tell(takePrompt(600))).toBe("line >");
    takeReady();
    report();
    publish();
    abortCommand(5);
    report();
    expect(tell(takeError(REASON_ERROR))).toBe("failed aborted");
    result();
    expect(tell(takePrompt(600))).toBe("line >");
  });

  it("owes it behind busy, which may be said of a line that is executed", () => {
    publish();
    abortCommand(5);
    report();
    expect(tell(takeError(REASON_BUSY))).toBe("failed aborted");
    expect(tell(takePrompt(50))).toBe("send +++\r\n");
    takeReady();
    publish();
    expect(tell(takeError(REASON_BUSY))).toBe("failed busy");
    expect(tell(takePrompt(50))).toBe("send +++\r\n");
    takeReady();
    publish();
    takePrompt(5);
    takeError(REASON_BUSY);
    expect(tell(takePrompt(50))).toBe("line >", "this one has had its prompt");
  });

  it("owes nothing after a restart", () => {
    lost();
    expect(tell(takeReady())).toBe("ready");
    result();
    expect(tell(takePrompt(500))).toBe("line >");
  });

  it("owes it after a timeout too", () => {
    publish();
    expect(tell(expire(5000))).toBe("send +++\r\n");
    expect(tell(expire(5300))).toBe("failed timeout");
    expect(tell(takePrompt(5350))).toBe("send +++\r\n");
  });

  it("owes it though a result of its own comes, until that of a later one", () => {
    publish();
    abortCommand(5);
    report();
    expect(tell(takeResult(7))).toBe("done");
    start(COMMAND_TCMQTTCONN, FORM_SET, END_RESULT, "X", 0);
    expect(report()).toBe("send +++\r\n");
    expire(400);
    expect(tell(takeResult(500))).toBe("done");
    expect(tell(takePrompt(600))).toBe("line >");
  });
});

describe("a command behind an owed prompt", () => {
  it("goes out when the watch behind its +++ is over", () => {
    lost();
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "A?", 0);
    expect(report()).toBe("send +++\r\n");
    expect(isRunning()).toBe(true);
    expect(isWatched()).toBe(true);
    expect(tell(expire(300))).toBe("send AT+A?\r\n");
    expect(isWatched()).toBe(false);
    expect(remaining(300)).toBe(LIMIT_PHASE, "its limit begins here");
  });

  it("goes out at the error that answers it, and then nothing is owed", () => {
    lost();
    result();
    expect(tell(takeLate(0, 10))).toBe("nothing", "an OK is passed over");
    expect(tell(takeLate(REASON_CME, 20))).toBe("send AT+X\r\n");
    expect(tell(takePrompt(30))).toBe("line >");
  });

  it("is failed by busy, with the code of the line before", () => {
    lost();
    publish();
    takeErrorCode(9);
    expect(tell(takeLate(REASON_BUSY, 20))).toBe("failed busy 9");
    expect(isRunning()).toBe(false);
    expect(tell(takePrompt(30))).toBe("send +++\r\n", "it is owed still");
  });

  it("takes the prompt when it awaits one of its own", () => {
    lost();
    publish();
    expire(300);
    report();
    expect(tell(takePrompt(400))).toBe(`payload of ${PAYLOAD}`);
    expect(tell(takePrompt(410))).toBe("line >", "nothing is owed any more");
  });

  it("has the prompt answered once its line is out, and its own failure ends it", () => {
    lost();
    result();
    report();
    expire(300);
    report();
    expect(tell(takePrompt(400))).toBe("send +++\r\n");
    expect(isWatched()).toBe(false);
    expect(tell(takePrompt(410))).toBe("nothing", "it comes behind +++");
    expect(tell(takeError(REASON_CME))).toBe("failed cme");
  });

  it("has the prompt passed over in the watch, and then nothing is owed", () => {
    lost();
    result();
    report();
    expect(tell(takePrompt(100))).toBe("nothing");
    expect(remaining(100)).toBe(LIMIT_LEAVE - 100);
    expire(300);
    report();
    expect(tell(takePrompt(400))).toBe("line >");
  });
});

/** A command of the name X that was given up at 5. */
function given(): void {
  running(COMMAND_TCMQTTSTATE, FORM_READ, END_OK);
  abortCommand(5);
  report();
}

describe("a command behind a greeting", () => {
  it("goes out when the watch behind its +++ is over", () => {
    greet();
    start(COMMAND_LINE, FORM_EXEC, END_LINES, "E0", 0);
    expect(report()).toBe("send +++\r\n");
    expect(remaining(0)).toBe(LIMIT_LEAVE);
    expect(tell(expire(300))).toBe("send AT+E0\r\n");
    expect(tell(takeOk(400))).toBe("done");
    start(COMMAND_LINE, FORM_EXEC, END_LINES, "E0", 0);
    expect(report()).toBe("send AT+E0\r\n", "once greeted");
  });

  it("has the +++ behind a watch that runs, and one where a prompt is owed", () => {
    lost();
    given();
    greet();
    start(COMMAND_LINE, FORM_EXEC, END_LINES, "E0", 0);
    expect(report()).toBe("nothing");
    expect(tell(expire(1005))).toBe("send +++\r\n");
    expect(tell(expire(1305))).toBe("send AT+E0\r\n");
  });

  it("that is given up before it takes the greeting along", () => {
    given();
    greet();
    start(COMMAND_LINE, FORM_EXEC, END_LINES, "E0", 0);
    abortCommand(10);
    expect(report()).toBe("failed aborted");
    expect(tell(expire(1005))).toBe("nothing");
    start(COMMAND_LINE, FORM_EXEC, END_LINES, "E0", 0);
    expect(report()).toBe("send AT+E0\r\n");
  });
});

describe("the wire behind a command that was given up", () => {
  it("is watched for a second", () => {
    given();
    expect(isWatched()).toBe(true);
    expect(isRunning()).toBe(false);
    expect(remaining(5)).toBe(LIMIT_WATCH);
    expect(tell(expire(1005))).toBe("nothing");
    expect(isWatched()).toBe(false);
  });

  it("lets the next line out at a late answer, which is passed over", () => {
    given();
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "A?", 0);
    expect(report()).toBe("nothing");
    expect(tell(takeLate(0, 100))).toBe("send AT+A?\r\n");
    takeReady();
    report();
    given();
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "A?", 0);
    expect(tell(takeLate(REASON_BUSY, 100))).toBe("send AT+A?\r\n");
  });

  it("lets it out behind a late result by name", () => {
    given();
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "A?", 0);
    expect(textAt(name, nameLength)).toBe("X", "the name that is watched for");
    expect(isAnswerWatched()).toBe(true);
    endWatch(100);
    expect(report()).toBe("send AT+A?\r\n");
    expect(textAt(name, nameLength)).toBe("A?");
    expect(isAnswerWatched()).toBe(false);
  });

  it("does not look for a result behind +++", () => {
    lost();
    result();
    report();
    expect(isAnswerWatched()).toBe(false);
    expect(isWatched()).toBe(true);
  });

  it("is watched on when the command that waits is given up", () => {
    given();
    start(COMMAND_TCMQTTCONN, FORM_SET, END_RESULT, "B", 0);
    abortCommand(50);
    expect(report()).toBe("failed aborted");
    expect(isWatched()).toBe(true);
    expect(tell(expire(1005))).toBe("nothing", "its line is never sent");
  });

  it("is a new one after a restart", () => {
    given();
    result();
    expect(tell(takeReady())).toBe("failed reset");
    expect(report()).toBe("ready");
    expect(isWatched()).toBe(false);
  });

  it("has no provisioning and no read running while they wait", () => {
    given();
    start(COMMAND_TCSAP, FORM_SET, END_SECOND_OK, "TCSAP", 0);
    expect(runningProvisioning()).toBe(0);
    takeReady();
    report();
    given();
    start(COMMAND_TCREADFWDATA, FORM_SET, END_BOTH, "TCREADFWDATA", 0);
    expect(isReading()).toBe(false);
    expire(1005);
    expect(isReading()).toBe(true);
  });
});

describe("a publish that is given up after its OK or prompt", () => {
  it("leaves the data phase and waits for the error", () => {
    publish();
    takeOk(5);
    abortCommand(6);
    expect(report()).toBe("send +++\r\n");
    expect(isRunning()).toBe(true);
    expect(remaining(6)).toBe(LIMIT_LEAVE);
    expect(tell(takeError(REASON_ERROR))).toBe("failed aborted");
    expect(isRunning()).toBe(false);
  });

  it("ends when that time is over", () => {
    publish();
    takePrompt(5);
    abortCommand(6);
    report();
    expect(tell(expire(306))).toBe("failed aborted");
  });

  it("ends by the timeout in the same way", () => {
    publish();
    takePrompt(5);
    expect(tell(expire(25005))).toBe("send +++\r\n");
    expect(isRunning()).toBe(true);
    expect(tell(expire(25305))).toBe("failed timeout");
  });

  it("ends without the error's codes", () => {
    publish();
    takePrompt(5);
    abortCommand(6);
    report();
    codesAre("208");
    expect(tell(takeError(REASON_CME))).toBe("failed aborted");
  });

  it("passes over prompts and OK in that time", () => {
    publish();
    takeOk(5);
    abortCommand(6);
    report();
    expect(tell(takePrompt(7))).toBe("nothing");
    expect(tell(takeOk(8))).toBe("nothing");
    expect(isRunning()).toBe(true);
  });

  it("takes a result of its own in that time", () => {
    publish();
    takePrompt(5);
    abortCommand(6);
    report();
    expect(tell(takeResult(7))).toBe("done");
  });

  it("is not given up twice", () => {
    publish();
    takePrompt(5);
    abortCommand(6);
    report();
    abortCommand(7);
    expect(report()).toBe("nothing");
    expect(remaining(7)).toBe(LIMIT_LEAVE - 1);
  });
});

describe("an abort", () => {
  it("does nothing when nothing runs", () => {
    abortCommand(5);
    expect(report()).toBe("nothing");
  });

  it("ends any other command at once", () => {
    result();
    takeOk(5);
    abortCommand(6);
    expect(report()).toBe("failed aborted");
    expect(isRunning()).toBe(false);
    expect(report()).toBe("nothing");
  });

  it("lets the line out first", () => {
    start(COMMAND_TCMQTTSTATE, FORM_READ, END_OK, "A?", 0);
    abortCommand(0);
    expect(report()).toBe("send AT+A?\r\n");
    expect(report()).toBe("failed aborted");
  });

  it("comes too late when the end is about to be reported", () => {
    both();
    takeOk(5);
    takeData(true, 6);
    abortCommand(6);
    expect(report()).toBe("done");
    running(COMMAND_TCSAP, FORM_SET, END_SECOND_OK);
    takeProvisioning(COMMAND_TCSAP, true);
    abortCommand(6);
    expect(report()).toBe("done");
  });

  it("has no codes", () => {
    result();
    codesAre("1,2");
    abortCommand(6);
    expect(report()).toBe("failed aborted");
  });
});

describe("a timeout", () => {
  it("ends the command", () => {
    running(COMMAND_TCMQTTSTATE, FORM_READ, END_OK);
    expect(tell(expire(5000))).toBe("failed timeout");
    expect(isRunning()).toBe(false);
  });

  it("ends it in every phase", () => {
    result();
    takeOk(0);
    expect(tell(expire(25000))).toBe("failed timeout");
    takeReady();
    both();
    takeOk(0);
    expect(tell(expire(5000))).toBe("failed timeout");
    takeReady();
    list();
    takeData(true, 0);
    expect(tell(expire(5000))).toBe("failed timeout");
  });
});

describe("an error", () => {
  it("fails the command without a code", () => {
    result();
    codesAre("1,2");
    expect(tell(takeError(REASON_ERROR))).toBe("failed error");
    expect(isRunning()).toBe(false);
  });

  it("has the code of the line before it", () => {
    result();
    takeErrorCode(0x80000001);
    expect(tell(takeError(REASON_ERROR))).toBe("failed error -2147483647");
    result();
    takeErrorCode(9);
    expect(tell(takeError(REASON_BUSY))).toBe("failed busy 9");
  });

  it("of the CME kind has its own codes", () => {
    result();
    takeErrorCode(9);
    codesAre("208");
    expect(tell(takeError(REASON_CME))).toBe("failed cme 208");
  });

  it("of a later command has no code of an earlier one", () => {
    running(COMMAND_TCMQTTSTATE, FORM_READ, END_OK);
    takeErrorCode(9);
    takeOk(5);
    result();
    expect(tell(takeError(REASON_ERROR))).toBe("failed error");
  });
});

describe("provisioning that ends", () => {
  it("ends its command behind its own event", () => {
    running(COMMAND_TCSTARTSMART, FORM_EXEC, END_RESULT);
    takeOk(5);
    takeProvisioning(COMMAND_TCSTARTSMART, true);
    expect(report()).toBe("done");
    expect(isRunning()).toBe(false);
  });

  it("in failure fails it with the codes of the event", () => {
    running(COMMAND_TCSAP, FORM_SET, END_SECOND_OK);
    codesAre("3,4");
    takeProvisioning(COMMAND_TCSAP, false);
    expect(report()).toBe("failed fail 3 4");
  });

  it("of another command ends nothing", () => {
    running(COMMAND_TCSAP, FORM_SET, END_SECOND_OK);
    takeProvisioning(COMMAND_TCSTARTSMART, true);
    expect(report()).toBe("nothing");
    expect(isRunning()).toBe(true);
  });
});

describe("a restart", () => {
  it("is reported alone when nothing runs", () => {
    expect(tell(takeReady())).toBe("ready");
    expect(report()).toBe("nothing");
  });

  it("fails the running command first", () => {
    result();
    codesAre("1");
    expect(tell(takeReady())).toBe("failed reset");
    expect(isRunning()).toBe(false);
    expect(report()).toBe("ready");
    expect(report()).toBe("nothing");
  });
});
