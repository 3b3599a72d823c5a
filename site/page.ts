import { dirname, join, relative } from "node:path/posix";
import { type MarkedOptions, marked, Renderer, type Tokens } from "marked";

/** The anchor that readers of Markdown make of a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}_\- ]/gu, "")
    .replaceAll(" ", "-");

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");

/** Where the page of a Markdown file stands, from the site's top. */
export const placeOf = (path: string): string =>
  join("pages", path.replace(/\.md$/, ".html"));

const STYLE = `
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
pre, table { overflow-x: auto; display: block; }
pre, code { font: .875rem/1.5 ui-monospace, monospace; background: #f4f4f4; }
pre { padding: .75rem; }
table { border-collapse: collapse; }
td, th { border: 1px solid #ccc; padding: .25rem .5rem; text-align: start; vertical-align: top; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #161616; } pre, code { background: #262626; } a { color: #8bf; } td, th { border-color: #444; } }
`;

/** A whole page; nothing of it comes from elsewhere. */
export const htmlOf = (
  title: string,
  language: "en" | "zh-CN",
  body: string,
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;

/**
 * A Markdown file as a page. Links to other pages of the site lead there; what is in the repository alone is told by its path.
 * @param path the file's, from the repository's top
 * @param has whether the site has a page of a file
 */
export function pageOf(
  path: string,
  markdown: string,
  has: (path: string) => boolean,
): string {
  const seen = new Map<string, number>();
  const renderer = new Renderer();
  renderer.heading = function ({ tokens, depth }: Tokens.Heading) {
    const text = this.parser.parseInline(tokens);
    const anchor = anchorOf(
      this.parser.parseInline(tokens, this.parser.textRenderer),
    );
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    const id = times === 0 ? anchor : `${anchor}-${times}`;
    return `<h${depth} id="${escaped(id)}">${text}</h${depth}>\n`;
  };
  renderer.link = function ({ href, tokens }: Tokens.Link) {
    const text = this.parser.parseInline(tokens);
    if (/^(?:[a-z]+:|#)/.test(href))
      return `<a href="${escaped(href)}">${text}</a>`;
    const [file = "", anchor] = href.split("#");
    const target = join(dirname(path), file);
    if (!has(target)) return `<span title="${escaped(target)}">${text}</span>`;
    const way = relative(dirname(placeOf(path)), placeOf(target));
    const rest = anchor === undefined ? "" : `#${anchor}`;
    return `<a href="${escaped(way + rest)}">${text}</a>`;
  };
  const options: MarkedOptions = { renderer, gfm: true, async: false };
  const top = relative(dirname(placeOf(path)), "index.html");
  const body = marked.parse(markdown, options) as string;
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? path;
  return htmlOf(
    title,
    path.includes(".zh-CN.") ? "zh-CN" : "en",
    `<nav><a href="${top}">tcat</a></nav>\n${body}`,
  );
}
