import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A page: its file, and what it may do besides running its own script. */
interface Page {
  readonly file: string;
  readonly script: string;
  readonly connect: string;
}

const pages: Readonly<Record<"module" | "cloud", Page>> = {
  /** Runs the core, and reaches the bridge of this machine. */
  module: {
    file: "index.html",
    script: " 'wasm-unsafe-eval'",
    connect: "ws://127.0.0.1:* ws://localhost:*",
  },
  /** Reaches the server that it came from. */
  cloud: { file: "cloud.html", script: "", connect: "'self'" },
};

const policy = (page: Page, script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}${page.script}`,
    `style-src ${hashOf(style)}`,
    `connect-src ${page.connect}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Puts script and style into the page: browsers load neither beside a file that is opened from disk. */
function oneFile(one: Page): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const page = bundle[one.file];
      if (page?.type !== "asset") throw new Error("there is no page");
      let [html, script, style] = [String(page.source), "", ""];
      for (const [name, part] of Object.entries(bundle)) {
        if (part === page) continue;
        if (part.type === "chunk") script += part.code;
        else if (name.endsWith(".css")) style += part.source;
        else throw new Error(`${name} has no place in the page`);
        delete bundle[name];
      }
      // Within a script only its end tag ends it.
      script = script.replaceAll("</script", "<\\/script").trim();
      style = style.trim();
      html = html
        .replace(/\s*<script type="module"[^>]*><\/script>/, "")
        .replace(/\s*<link rel="stylesheet"[^>]*>/, "");
      const head = `<meta http-equiv="Content-Security-Policy" content="${policy(one, script, style)}">`;
      page.source = html
        .replace("<head>", () => `<head>${head}`)
        .replace("</head>", () => `<style>${style}</style></head>`)
        .replace(
          "</body>",
          () => `<script type="module">${script}</script></body>`,
        );
    },
  };
}

const CORE = /\/javascript\/generated\/module\.ts$/;

/** The core stands in the page compressed, which is half of it. */
function compressedCore(): Plugin {
  return {
    name: "compressed-core",
    enforce: "pre",
    transform(source, id) {
      if (!CORE.test(id)) return undefined;
      const base64 = /"([\w+/=]+)"/.exec(source)?.[1];
      if (!base64) throw new Error(`there is no core in ${id}`);
      const short = deflateRawSync(Buffer.from(base64, "base64"), { level: 9 });
      return `
        const short = Uint8Array.from(atob("${short.toString("base64")}"), (one) => one.charCodeAt(0));
        const stream = new Blob([short]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
        const core = new Uint8Array(await new Response(stream).arrayBuffer());
        export const sessionModule = btoa(String.fromCharCode(...core));`;
    },
  };
}

export default defineConfig(({ mode }) => {
  const page = mode === "cloud" ? pages.cloud : pages.module;
  return {
    root: fileURLToPath(new URL(".", import.meta.url)),
    base: "./",
    plugins: [compressedCore(), oneFile(page)],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: fileURLToPath(new URL("../../build/web", import.meta.url)),
      // The module's page is built first.
      emptyOutDir: page === pages.module,
      target: "es2022",
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(page.file, import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  };
});
