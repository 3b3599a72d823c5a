/** Lines that a module says, right, nearly right and wrong. */

import { type Choice, variants } from "./choice.js";

/** Pieces of text without a line's end, and pieces of anything. */
export const TEXT: readonly string[] = variants(
  "a|b|/|$|0|1| |,|\"|\\|+|:|>|\xff|\x80|\t|A|OK|-|'|\x01",
);
export const BINARY: readonly string[] = [
  ...TEXT,
  ...variants('\r\n|\n|\r|OK\r\n|\r\nERROR\r\n|>|\0|"\r\n|ready\r\n|+++'),
  '+TCMQTTRCVPUB:"a",1,"x"\r\n',
];

const CODES = variants("202|202|202|208|208|200|200|-1|-1|-106|-106|0");
const ODD_NUMBERS = variants(
  "-0|007|2147483647|2147483648|-2147483648|-2147483649|4294967298|" +
    "99999999999999999999|1.5|+5|0x10||-|12a|1 2|--1|-01",
);

/** A number as it may stand in a line. */
export const number = (c: Choice): string =>
  c.weighted([
    [20, () => String(c.below(300))],
    [24, () => c.of(CODES)],
    [17, () => c.of(ODD_NUMBERS)],
  ]);

const BEHIND_CODE = variants(
  "||||,| |, |,N|, N| ,N| word|,word|word|.N|,N,N|,N x",
);
const CME_WORDS = variants(
  '| |not found| a,b|"203"|-|- 5|:|x203| 3G off|\xff|203 off',
);
const NEARLY_CME = variants(
  "+CME ERROR|+CME ERROR 5|+CMEERROR:5|+CME ERRO:5|CME ERROR:5|" +
    "+CME ERROR :5|+CME  ERROR:5|+cme error:5|+CME ERRORS:1",
);
const BUSY = variants(
  "busy p...|busy s...|busy p...|busy s...|busy p..|busy x...|busy p....|" +
    "busy|BUSY P...|busy p... ",
);
const ERROR_CODES = variants(
  "0x01090000|0x1|0xffffffff|0XABCDEF01|0x123456789|0x|01| 0x1|0x0|0x12 |" +
    "0x12g|0x000000001||0x80000000|0x1,2",
);

/** Each `N` of a pattern becomes a number. */
const numbered = (c: Choice, pattern: string): string =>
  pattern.replaceAll("N", () => number(c));

const cme = (c: Choice) => c.of(["+CME ERROR:", "+CME ERR:"]);

/** `ERROR` and all that may stand in its place. */
export const error = (c: Choice): string =>
  c.weighted([
    [6, () => "ERROR"],
    [2, () => c.of(variants("ERROR |ERRORS|ERROR\0|ERROR:1| ERROR"))],
    [
      8,
      () =>
        cme(c) +
        c.mostly(60, "", variants(" |  |\t")) +
        numbered(c, `N${c.of(BEHIND_CODE)}`),
    ],
    [3, () => cme(c) + c.of(CME_WORDS)],
    [1, () => c.of(NEARLY_CME)],
    [4, () => c.of(BUSY)],
    [3, () => c.mostly(90, "ERR CODE:", ["err code:"]) + c.of(ERROR_CODES)],
  ]);

const NEARLY_OK = variants("OK | OK|ok|OKK|OK\0|O|+OK|OK:1|\xffOK|\0OK");

export const ok = (c: Choice): string => c.mostly(93, "OK", NEARLY_OK);

const FAIL_MARKS = variants(",||, | ,|:| |,,|\t");
const BEHIND_FAIL = variants("|||,|,-1|, 5| ,5| 5|,5,6|:5|,N");
const NEARLY_FAIL = variants(
  "FAILED|FAIL |FAIL,x|FAILx|Fail,1|FAIL,1x|FAIL-5|FAIL - 5|FAIL,,5|FAIL\0",
);

/** A result of a command of that name. */
export function result(c: Choice, name: string): string {
  const plus = c.mostly(86, "+", variants("||+ |+ |+  | +|++| "));
  const colon = c.mostly(82, ":", variants(": |: |:  | :||=|::|,|:\t"));
  const what = c.weighted([
    [20, () => "OK"],
    [3, () => c.of(variants("OKAY|OK |OK,1|ok|"))],
    [8, () => numbered(c, `FAIL${c.of(FAIL_MARKS)}N${c.of(BEHIND_FAIL)}`)],
    [3, () => "FAIL"],
    [1, () => c.of(NEARLY_FAIL)],
    [1, () => c.of(variants("WIFI_CONNECT_SUCCESS|WIFI_CONNECT_FAILED,3,102"))],
  ]);
  return plus + name + colon + what;
}

const ODD_FIELDS = variants(
  '||""|"a"b|a"b|"x| "y"|"a" |"\\|"a\\"|"""|""""|\\,|\t1',
);
const QUOTED = variants('a|b|,|\\"|\\\\|\\,| |\\x|\xff');

const field = (c: Choice): string =>
  c.weighted([
    [4, () => number(c)],
    [3, () => `"${c.text(QUOTED, c.below(5))}"`],
    [2, () => c.text(TEXT, c.below(4))],
    [10, () => c.of(ODD_FIELDS)],
  ]);

/** A line of an answer of that name. */
export function data(c: Choice, name: string): string {
  const fields = c.many(1 + c.below(4), () => field(c));
  return (
    c.mostly(90, "+", ["", "+ "]) +
    name +
    c.mostly(80, ":", variants(": |: || :|,|=1")) +
    fields.join(c.mostly(50, ",", [", ", ",  "]))
  );
}

const WIFI = variants(
  "CONNECTED|GOT IP|DISCONNECT|DISCONNECTED|X|connected|GOT IP |CONNECTED\0",
);
const RECONNECTIONS = variants("ING|ED|ING|ED||INGS|ED:1|ING,2|ED |ING x|ED: ");
const DISCON_MARKS = variants(",|,|:||, |: | ,|N,| ");
const BEHIND_DISCON = variants("|||,N|, 5| |x|,|:1");
const UPDATES = variants(
  "ENTERUPDATE|UPDATESUCCESS|UPDATERESET|UPDATEFAIL|UPDATEFAIL|UPDATEFAIL|" +
    '| X|"Q"|A B|UPDATEFAIL |updatefail',
);
const BEHIND_UPDATE = variants("||,N|,N|, -4|,N,N| ,3|,x|:5|,|,1,|,1x|,1,2,3");
const PROVISIONING = variants(
  "+TCSTARTSMART|+TCSAP|+TCSTARTSMART|+TCSAP|+TCSAPS|TCSAP|+ TCSAP",
);
const PROVISIONED = variants(
  "WIFI_CONNECT_SUCCESS|WIFI_CONNECT_FAILED|WIFI_CONNECT_FAILED|FAIL|FAIL|OK|" +
    "WIFI_CONNECT_FAILEDX|WIFI_CONNECT_SUCCESS |WIFI_CONNECT",
);
const BEHIND_PROVISIONED = variants("||,N|,N,N|-3|, 5, 6| |,x|,N,x| 5|,");

/** A line that comes of itself. */
export const urc = (c: Choice): string =>
  c.weighted([
    [3, () => "ready"],
    [2, () => c.of(["ready ", "READY"])],
    [3, () => `WIFI ${c.of(WIFI)}`],
    [
      4,
      () =>
        `+TCMQTTDISCON${c.of(DISCON_MARKS)}${number(c)}${numbered(c, c.of(BEHIND_DISCON))}`,
    ],
    [4, () => `+TCMQTTRECONNECT${c.of(RECONNECTIONS)}`],
    [
      4,
      () =>
        `+TCOTASTATUS${c.mostly(55, ":", variants(",||: | :"))}` +
        c.of(UPDATES) +
        numbered(c, c.of(BEHIND_UPDATE)),
    ],
    [
      4,
      () =>
        c.of(PROVISIONING) +
        c.mostly(60, ":", variants(": |,| :")) +
        c.of(PROVISIONED) +
        numbered(c, c.of(BEHIND_PROVISIONED)),
    ],
  ]);

const ENDS = variants("\n|\n|\r\r\n|\r|| \r\n|\n\r");
const BEGINNINGS = variants("\r\n|\r\n|\r\n| |\0|\xff|\x11\x13|\t|\n|\r");

/** A line with what may stand around it. */
export const framed = (c: Choice, text: string): string =>
  c.mostly(60, "", BEGINNINGS) + text + c.mostly(75, "\r\n", ENDS);

/** What may stand before a line, alone. */
export const blanks = (c: Choice): string => c.of(BEGINNINGS);
