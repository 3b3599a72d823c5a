import assert from "node:assert/strict";
import { test } from "node:test";
import { urlTo } from "../base/url.js";

test("a URL names its port, unless it is the scheme's own", () => {
  for (const [url, scheme, address, port] of [
    ["http://127.0.0.1:8080", "http", "127.0.0.1", 8080],
    ["http://127.0.0.1", "http", "127.0.0.1", 80],
    ["https://127.0.0.1:80", "https", "127.0.0.1", 80],
    ["https://127.0.0.1", "https", "127.0.0.1", 443],
    ["mqtt://127.0.0.1:80", "mqtt", "127.0.0.1", 80],
    ["mqtts://[::1]:8883", "mqtts", "::1", 8883],
    ["http://10.0.0.1:8080", "http", "::ffff:10.0.0.1", 8080],
  ] as const)
    assert.equal(urlTo(scheme, address, port), url);
});
