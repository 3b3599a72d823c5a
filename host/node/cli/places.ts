import { printable, printableJson } from "./printable.js";

/** What is printed of a place: where it is, and what there is to know of it. */
export type Places = Readonly<
  Record<string, string | { readonly url: string; readonly note: string }>
>;

/** Says where things listen: a line each, or all in one object. Their names are the same in every language. */
export function places(json: boolean, all: Places): void {
  const urls = Object.entries(all).map(
    ([name, place]) =>
      [name, typeof place === "string" ? place : place.url] as const,
  );
  if (json) {
    console.log(printableJson(Object.fromEntries(urls)));
    return;
  }
  for (const [name, url] of urls) {
    const place = all[name];
    const note = typeof place === "object" ? ` (${place.note})` : "";
    console.log(printable(`${name}: ${url}${note}`));
  }
}

/** Writes a log to standard error: its lines, or an object for each. */
export const toLog =
  (json: boolean) =>
  (log: string): void =>
    console.error(json ? printableJson({ log }) : printable(log));
