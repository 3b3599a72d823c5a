import type { TraceSink } from "../javascript/trace.js";

/** What the trace is called in `DEBUG` and `NODE_DEBUG`. */
const NAME = "tcat";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a pattern with `*` for any text fits the name. */
function fits(pattern: string): boolean {
  const parts = pattern
    .split("*")
    .map((part) => part.replace(/[^\w]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(NAME);
}

/** The patterns of a list that commas or spaces part. */
const patternsOf = (list = ""): string[] =>
  list.split(/[\s,]+/).filter((pattern) => pattern !== "");

/** Whether the environment asks for a trace: `DEBUG=tcat*`, where `-tcat` takes it back, or `NODE_DEBUG=tcat`. */
export function wantsTrace(environment: Environment = process.env): boolean {
  const { DEBUG, NODE_DEBUG } = environment;
  const debug = patternsOf(DEBUG);
  if (debug.some((one) => one.startsWith("-") && fits(one.slice(1))))
    return false;
  return [...debug, ...patternsOf(NODE_DEBUG?.toLowerCase())].some(fits);
}

let clients = 0;

/** Prints a client's records to stderr, each a line that begins with the client's number. */
export function debugSink(): TraceSink {
  const head = `${NAME} ${++clients}`;
  return (record) =>
    process.stderr.write(`${head} ${JSON.stringify(record)}\n`);
}
