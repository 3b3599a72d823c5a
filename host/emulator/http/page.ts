import type { ServerResponse } from "node:http";

const headers = {
  "Cache-Control": "no-store",
  "Content-Type": "text/html; charset=utf-8",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Answers with a page that is one file, and that no other page may have within it. */
export function sendPage(response: ServerResponse, page: Uint8Array): void {
  response.writeHead(200, { ...headers, "Content-Length": page.length });
  response.end(page);
}
