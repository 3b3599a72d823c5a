/** Edits of C, token by token: the sources are formatted, so that a space on both sides tells an operator of two values. */

import type { Edit } from "./mutant.js";
import { neighbours, swapOf, wordSwapOf } from "./swaps.js";

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is no code, then a word, a number, an operator, any other sign. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|^[ \t]*#(?:\\\n|[^\n])*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\s+|[A-Za-z_]\w*|\d[\w.]*|<<=|>>=|->|\+\+|--|<<|>>|[-+*/%&|^=!<>]=|&&|\|\||[\s\S]/gm;
const NO_CODE = /^(?:\/\*|\/\/|[ \t]*#|["']|\s)/;
const WORD = /^[A-Za-z_]/;

/** The same signs stand for an address, a pointer or a sign, without a space behind them. */
const AMBIGUOUS = new Set(["+", "-", "*", "&"]);

const keywords = new Set(
  "if else for while do switch case default return goto struct enum union const static extern typedef sizeof".split(
    " ",
  ),
);
const jumps = new Set(["break", "continue"]);
/** What follows the first word of an expression that is a statement. */
const goesOn = /^(?:\(|->|\.|\[|=|[-+*/%&|^]=|<<=|>>=|\+\+|--)$/;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN))
    if (!NO_CODE.test(token))
      tokens.push({ text: token, start: index, end: index + token.length });
  return tokens;
}

/** Where each opening bracket's closing one stands. */
function partnersOf(tokens: readonly Token[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [place, { text }] of tokens.entries())
    if ("([{".includes(text)) open.push(place);
    else if (")]}".includes(text)) partners.set(open.pop() ?? -1, place);
  return partners;
}

/** Every edit of a text, in the order in which they stand. */
export function cEdits(_file: string, text: string): Edit[] {
  const tokens = tokensOf(text);
  const partners = partnersOf(tokens);
  const edits: Edit[] = [];
  /** Where statements begin behind a condition in brackets. */
  const behindConditions = new Set<number>();
  const add = (from: Token, to: Token, by: string, operator: string): void => {
    edits.push({ start: from.start, end: to.end, text: by, operator });
  };
  const textAt = (place: number): string => tokens[place]?.text ?? "";
  const isSpaced = ({ start, end }: Token): boolean =>
    /\s/.test(text.charAt(start - 1)) && /\s/.test(text.charAt(end));

  function condition(place: number): void {
    const close = partners.get(place + 1);
    const opening = tokens[place + 1];
    const closing = tokens[close ?? -1];
    if (!opening || !closing || close === undefined) return;
    behindConditions.add(close + 1);
    if (textAt(place) === "for") return;
    const inner = text.slice(opening.end, closing.start);
    add(opening, closing, `(!(${inner}))`, "condition");
  }

  function statement(place: number, first: Token): void {
    const before = textAt(place - 1);
    const begins =
      [";", "{", "}", "else", ""].includes(before) ||
      behindConditions.has(place);
    if (!begins || keywords.has(first.text)) return;
    const jump = jumps.has(first.text);
    const called = WORD.test(first.text) && goesOn.test(textAt(place + 1));
    if (!jump && !called && first.text !== "*") return;
    let last = place;
    while (last < tokens.length && textAt(last) !== ";")
      last = (partners.get(last) ?? last) + 1;
    const end = tokens[last];
    if (end) add(first, end, ";", "deletion");
  }

  for (const [place, token] of tokens.entries()) {
    const sign = token.text;
    if (["if", "while", "for"].includes(sign)) condition(place);
    statement(place, token);
    if (sign === "!") add(token, token, "", "negation");
    for (const number of neighbours(sign))
      add(token, token, number, "constant");
    const word = wordSwapOf(sign);
    if (word) add(token, token, word, "constant");
    if (AMBIGUOUS.has(sign) && !isSpaced(token)) continue;
    const [operator, others] = swapOf(sign) ?? ["", []];
    for (const other of others) add(token, token, other, operator);
  }
  return edits;
}
