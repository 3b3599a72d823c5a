import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { transcriptOf } from "./support/big.js";
import { launch, newPage, pageUrl } from "./support/browser.js";

const logs = fileURLToPath(
  new URL("../../../../host/node/__tests__/logs/", import.meta.url),
);

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Opens a file as a click on the button does. */
async function open(page: Page, name: string, text: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });
}

/** Frames while the list goes from its beginning to its end: milliseconds each. */
const scroll = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const list = document.querySelector(".list");
    if (!list) throw new Error("there is no list");
    const steps = 200;
    const frame = () =>
      new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let last = await frame();
    for (let i = 0; i < steps; i++) {
      const room = list.scrollHeight - list.clientHeight;
      list.scrollTop = (room * i) / (steps - 1);
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  });

it("opens a trace of 200,000 rows, scrolls and searches it", async (context) => {
  const { page, faults } = await newPage(browser);
  await page.goto(pageUrl);
  const begun = performance.now();
  await open(page, "big.ndjson", transcriptOf(200_000));
  await page.getByText("big.ndjson 200000 of 200000 rows").waitFor();
  const opened = Math.round(performance.now() - begun);
  const times = (await scroll(page)).sort((a, b) => a - b);
  const at = (part: number) =>
    times[Math.floor((times.length - 1) * part)]?.toFixed(1);
  context.diagnostic(
    `opened in ${opened} ms; frames while scrolling: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, longest ${at(1)} ms`,
  );
  await page.getByText('{\\"n\\":49999,').waitFor();
  await page.locator("input[type=search]").fill('"n":12345,');
  await page.getByText("big.ndjson 1 of 200000 rows").waitFor();
  await page.locator(".list .row").click();
  await page.locator(".detail", { hasText: '"n":12345,"level":45' }).waitFor();
  // Few rows are drawn, however many there are.
  await page.locator("input[type=search]").fill("");
  await page.getByText("big.ndjson 200000 of 200000 rows").waitFor();
  assert.ok((await page.locator(".list .row").count()) < 100);
  assert.deepEqual(faults, []);
});

it("takes a log that is dropped onto it, and blanks its secrets", async () => {
  const { page, faults } = await newPage(browser);
  await page.goto(pageUrl);
  const text = `${readFileSync(`${logs}stamped.log`, "utf8")}
2024-03-02 00:02:00.000 -> AT+CWJAP="home","hunter22-hunter22"
2024-03-02 00:02:01.000 <- OK
`;
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "dropped.log"));
    return transfer;
  }, text);
  await page.locator(".page").dispatchEvent("drop", { dataTransfer: data });
  await page.locator(".row", { hasText: "AT was not answered" }).waitFor();
  await page.locator(".row", { hasText: "CWJAP" }).waitFor();
  assert.doesNotMatch((await page.textContent(".list")) ?? "", /hunter22/);
  assert.deepEqual(faults, []);
});

it("says what is wrong with a trace that is none, and shows what came before", async () => {
  const { page, faults } = await newPage(browser);
  await page.goto(pageUrl);
  await open(page, "none.ndjson", '{"this":"is none"}\n');
  const alert = page.getByRole("alert").first();
  await alert.waitFor();
  assert.match((await alert.textContent()) ?? "", /none\.ndjson.*line 1/);
  await open(page, "half.ndjson", '{"t":0,"rx":"OK\\r\\n"}\n{"t":1,"rx":\n');
  await page.getByText("half.ndjson 1 of 1 rows").waitFor();
  await page.getByRole("alert").filter({ hasText: "line 2" }).waitFor();
  assert.deepEqual(faults, []);
});

it("shows hostile bytes as text: HTML, control characters, megabytes", async () => {
  const { page, faults } = await newPage(browser);
  await page.goto(pageUrl);
  const html = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  const long = "A".repeat(3_000_000);
  const records = [
    { t: 0, rx: `${html}\r\n` },
    { t: 1, rx: "\u001b]0;title\u0007\u009b31m\u007f\r\n" },
    { t: 2, rx: `+TCMQTTRCVPUB:"a/b",${long.length},"${long}"\r\n` },
  ];
  await open(
    page,
    "hostile.ndjson",
    records.map((one) => `${JSON.stringify(one)}\n`).join(""),
  );
  await page.locator(".row", { hasText: html }).first().waitFor();
  assert.equal(await page.locator(".list img, .list script").count(), 0);
  const control = page.locator(".row", { hasText: "\\x1b]0;title\\x07" });
  await control.first().click();
  await page.locator(".detail", { hasText: "\\x9b31m\\x7f" }).waitFor();
  await page.locator(".row", { hasText: '3000000,"AAAA' }).first().click();
  await page
    .locator(".detail", { hasText: "of which the first 8192 are shown" })
    .waitFor();
  assert.deepEqual(faults, []);
});
