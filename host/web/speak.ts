import { signal } from "@preact/signals";
import type { Text } from "../../assembly/protocol/types.js";
import {
  chooseLanguage,
  type Language,
  languageOf,
  type Needs,
  phrase,
  say,
} from "../javascript/language.js";
import { stored } from "./stored.js";

const KEY = "tcat.language";

const known = (name: string | null): Language | undefined =>
  name === "en" || name === "zh" ? name : undefined;

/** The language of the page: the one chosen before, or the browser's. */
export const language = signal<Language>(
  known(stored.get(KEY)) ?? languageOf(navigator.language.replace("-", "_")),
);

/** Chooses the language of the page and of the errors of the client. */
export function speakIn(name: Language): void {
  language.value = name;
  chooseLanguage(name);
  document.documentElement.lang = name === "zh" ? "zh-CN" : "en";
  stored.set(KEY, name);
}

/** A text of the catalogue in the page's language; who calls it while rendering is rendered anew with another one. */
export const t = <const T extends Text>(text: T, ...values: Needs<T>): string =>
  say(phrase(text, ...values), language.value);
