import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenLanguage } from "../../javascript/language.js";
import { environmentLanguage } from "../environment.js";
import "../index.js";

test("LC_ALL speaks before LC_MESSAGES and that before LANG, and an empty one is none", () => {
  const zh = "zh_CN.UTF-8";
  assert.equal(environmentLanguage({ LANG: zh }), "zh");
  assert.equal(environmentLanguage({ LC_MESSAGES: "C", LANG: zh }), "en");
  assert.equal(environmentLanguage({ LC_ALL: zh, LC_MESSAGES: "C" }), "zh");
  assert.equal(environmentLanguage({ LC_ALL: "", LANG: zh }), "zh");
  assert.equal(environmentLanguage({}), "en");
});

test("whoever loads the package speaks the language of the environment", (t) => {
  const { LC_ALL } = process.env;
  t.after(() => {
    if (LC_ALL === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = LC_ALL;
  });
  for (const language of ["zh", "en"]) {
    process.env.LC_ALL = language;
    assert.equal(chosenLanguage(), language);
  }
});
