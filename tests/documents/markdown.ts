/** Markdown as its lines tell it. */

/** A heading, from 1 for the page's own. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** What a page is made of. */
export interface Page {
  readonly headings: readonly Heading[];
  /** Each block of code, with the line that opens it. */
  readonly blocks: readonly string[];
  /** Each table, as rows of cells; the line below its head is left out. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** What stands between backquotes outside of blocks, each once, sorted. */
  readonly words: readonly string[];
  /** Where links and pictures lead, each once, sorted. */
  readonly links: readonly string[];
  /** The numbers of each section's sentences, of two digits at least, and commits, each once, sorted. */
  readonly numbers: readonly (readonly string[])[];
}

const sortedOnce = (found: Iterable<RegExpExecArray>): string[] =>
  [...new Set([...found].map(([, what = ""]) => what))].sort();

/** The same number for "1.6 million" and "160 万". */
const inDigits = (text: string): string =>
  text
    .replace(/(\d[\d.]*) million/g, (_, count) => `${Math.round(count * 1e6)}`)
    .replace(/(\d[\d.]*) 万/g, (_, count) => `${Math.round(count * 1e4)}`);

/** The numbers of sentences; one digit may be a word in another language. */
const numbersOf = (text: string): string[] =>
  sortedOnce(
    inDigits(text.replace(/^\s*\|.*$/gm, "")).matchAll(
      /(\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7}\b|\d[\d,.]*\d)/g,
    ),
  );

const isRule = (line: string): boolean => /^\|[\s|:-]+\|$/.test(line);

/** The cells of a table's row; a `|` behind a backslash parts none. */
const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** Reads a page. */
export function readPage(text: string): Page {
  const headings: Heading[] = [];
  const blocks: string[] = [];
  const tables: string[][][] = [];
  let block: string[] | undefined;
  let table: string[][] | undefined;
  for (const line of text.split("\n")) {
    if (block) {
      block.push(line);
      if (!line.startsWith("```")) continue;
      blocks.push(block.join("\n"));
      block = undefined;
      continue;
    }
    if (line.startsWith("```")) block = [line];
    const heading = /^(#+) (.*)$/.exec(line);
    if (heading?.[1] && heading[2])
      headings.push({ level: heading[1].length, text: heading[2] });
    const trimmed = line.trim();
    if (!/^\|.*\|$/.test(trimmed)) {
      table = undefined;
      continue;
    }
    if (!table) {
      table = [];
      tables.push(table);
    }
    if (!isRule(trimmed)) table.push(cellsOf(trimmed));
  }
  if (block) throw new Error(`a block of code has no end: ${block[0]}`);
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
  return {
    ...{ headings, blocks, tables },
    words: sortedOnce(prose.matchAll(/(?<!`)`([^`]+)`/g)),
    links: sortedOnce(prose.matchAll(/\]\(([^)\s]+)\)/g)),
    numbers: prose.split(/^#+ .*$/m).map(numbersOf),
  };
}
