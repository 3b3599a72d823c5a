import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { t } from "../speak.js";

/** Stands in the page's address as `tcat cloud` prints it. */
const token = location.hash.slice(1);

/** Why something was not done, in words for whoever looks at the page: the cloud's own, or the page's. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

type Query = Readonly<Record<string, string | number>>;

/** Where something of the control API is, with the token that lets this page have it. */
export const addressOf = (path: string, query: Query = {}): string => {
  const all = Object.entries({ ...query, token });
  const written = all.map(([name, value]) => [name, String(value)]);
  return `control/${path}?${new URLSearchParams(written)}`;
};

/** A device's key, `PID/DEV`, is its path, too. */
export const devicePath = (key: string, verb?: string): string =>
  `devices/${key.split("/").map(encodeURIComponent).join("/")}${verb === undefined ? "" : `/${verb}`}`;

async function ask(
  method: string,
  path: string,
  query?: Query,
  body?: string | Blob,
): Promise<unknown> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(addressOf(path, query), {
      method,
      ...(body !== undefined && { body }),
    });
    answer = await response.json();
  } catch {
    // Not there, gone while it answered, or another program in its place.
    throw new Refusal(t(cloudPageTexts.linkLost));
  }
  if (response.ok) return answer;
  const { error } = answer as { error?: unknown };
  throw new Refusal(String(error));
}

/** What there is. @throws {Refusal} */
export const get = async <T>(path: string, query?: Query): Promise<T> =>
  (await ask("GET", path, query)) as T;

/** Has the cloud do something: its answer. @throws {Refusal} */
export const post = async <T>(
  path: string,
  body: object,
  query?: Query,
): Promise<T> =>
  (await ask(
    "POST",
    path,
    query,
    body instanceof Blob ? body : JSON.stringify(body),
  )) as T;

/** Takes back. @throws {Refusal} */
export const remove = async (path: string): Promise<void> => {
  await ask("DELETE", path);
};

/** What was wrong, for who looks at the page. */
export const explain = (error: unknown): string | undefined =>
  error instanceof Refusal ? error.message : undefined;
