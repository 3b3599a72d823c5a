import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Every HTML file below a folder. */
const pagesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => join(folder, name));

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

const withoutScripts = (html: string): string =>
  html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
    script.slice(0, script.indexOf(">") + 1),
  );

/**
 * What is wrong with the links of a site: those that lead nowhere within it, and what a page would fetch from elsewhere.
 * @param within whether a page, told from the site's top, is looked at
 */
export function deadLinks(
  site: string,
  within: (page: string) => boolean = () => true,
): string[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (file: string): Set<string> => {
    let known = anchors.get(file);
    if (!known) {
      const ids = readFileSync(file, "utf8").matchAll(
        /\s(?:id|name)="([^"]*)"/g,
      );
      known = new Set([...ids].map(([, id = ""]) => unescaped(id)));
      anchors.set(file, known);
    }
    return known;
  };
  const dead: string[] = [];
  for (const page of pagesBelow(site).filter((one) =>
    within(relative(site, one)),
  )) {
    const html = withoutScripts(readFileSync(page, "utf8"));
    for (const [, element = "", attribute = "", raw = ""] of html.matchAll(
      /<(\w+)\b[^>]*?\s(href|src)="([^"]*)"/g,
    )) {
      const link = unescaped(raw);
      const elsewhere = /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link);
      if (elsewhere) {
        const fetched = attribute === "src" || element === "link";
        if (fetched && !link.startsWith("data:"))
          dead.push(`${relative(site, page)}: ${link} is fetched`);
        continue;
      }
      const [path = "", anchor = ""] = link.split("#");
      const file = decodeURIComponent(path.replace(/\?.*$/, ""));
      let target = file === "" ? page : join(dirname(page), file);
      if (existsSync(target) && statSync(target).isDirectory())
        target = join(target, "index.html");
      if (
        !existsSync(target) ||
        (anchor !== "" &&
          target.endsWith(".html") &&
          !anchorsOf(target).has(decodeURIComponent(anchor)))
      )
        dead.push(`${relative(site, page)}: ${link}`);
    }
  }
  return dead;
}
