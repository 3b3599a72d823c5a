import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { catalogue } from "../../../assembly/protocol/texts/catalogue.js";
import { clientTexts } from "../../../assembly/protocol/texts/client.js";
import { AtError } from "../error.js";
import {
  chooseLanguage,
  chosenLanguage,
  followLanguage,
  languageOf,
  phrase,
  say,
  text,
} from "../language.js";
import { ModelError } from "../model/modelerror.js";

afterEach(() => chooseLanguage());

test("a locale's language is Chinese where it is any Chinese, else English", () => {
  for (const locale of ["zh_CN.UTF-8", "zh", "zh-TW", "ZH_cn"])
    assert.equal(languageOf(locale), "zh", locale);
  for (const locale of ["", "C", "POSIX", "en_GB.UTF-8", "zhuang"])
    assert.equal(languageOf(locale), "en", locale);
});

test("a call chooses the language, and gives it back to the surroundings", () => {
  followLanguage(() => "en");
  chooseLanguage("zh");
  assert.equal(chosenLanguage(), "zh");
  assert.equal(text(clientTexts.noDataLine), "OK 之前没有数据行");
  chooseLanguage();
  assert.equal(chosenLanguage(), "en");
  followLanguage(() => "zh");
  assert.equal(chosenLanguage(), "zh");
  followLanguage(() => "en");
});

test("a language that no text is in is refused where it is chosen", () => {
  const french = "fr" as unknown as "en";
  const says = {
    name: "RangeError",
    message: /^fr is no language of .* en and/,
  };
  chooseLanguage("en");
  assert.throws(() => chooseLanguage(french), says);
  assert.equal(chosenLanguage(), "en");
  assert.throws(() => new AtError("AT", "timeout").say(french), says);
  assert.throws(() => new ModelError("get", "down").say(french), says);
});

test("a phrase within a phrase is said in the same language", () => {
  const inner = phrase(clientTexts.holdsMost, { count: 100, bytes: 65536 });
  const outer = phrase(clientTexts.heldDropped, { what: inner });
  assert.equal(
    say(outer, "en"),
    "the session holds 100 messages or 65536 bytes already: this one, the oldest, was dropped",
  );
  assert.equal(
    say(outer, "zh"),
    "会话保存的消息已达 100 条或 65536 字节：这条最旧的消息已被丢弃",
  );
});

test("a value is put in as it is, whatever marks stand in it", () => {
  assert.equal(
    say(phrase(clientTexts.notPublished, { why: "{why} $& $1" }), "en"),
    "it was not published ({why} $& $1)",
  );
});

test("an error says itself in either language, its message in the chosen one", () => {
  const make = () =>
    new AtError("TCMQTTPUB", "fail", { code: 202, sent: true });
  const english =
    "AT+TCMQTTPUB: fail (code 202): the module tried and failed: the command timed out; the message may have been delivered all the same";
  const chinese =
    "AT+TCMQTTPUB：fail（错误码 202）：模组已执行，但失败了：命令超时；该消息仍可能已经送达";
  chooseLanguage("en");
  assert.equal(make().message, english);
  assert.equal(make().say("zh"), chinese);
  chooseLanguage("zh");
  assert.equal(make().message, chinese);
  assert.equal(make().say("en"), english);
});

const names = (of: string): string[] =>
  [...of.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

/** Names and numbers alone, such as "HTTP 404", are the same in Chinese. */
const needsChinese = (of: string): boolean =>
  /\p{Lowercase}/u.test(of.replaceAll(/\{\w+\}/g, ""));

for (const [part, texts] of Object.entries(catalogue))
  test(`every text of "${part}" is there in both languages, with the same values`, () => {
    for (const { en, zh } of texts) {
      assert.notEqual(en, "");
      assert.deepEqual(names(zh), names(en), en);
      assert.doesNotMatch(en, /\p{Script=Han}/u);
      if (needsChinese(zh)) assert.match(zh, /\p{Script=Han}/u, en);
    }
  });
