import { effect, signal } from "@preact/signals";
import { stored } from "./stored.js";

const KEY = "tcat.theme";

/** Light, dark, or as the system has it. */
export type Theme = "system" | "light" | "dark";
export const themes: readonly Theme[] = ["system", "light", "dark"];

const known = (name: string | null): Theme =>
  themes.find((theme) => theme === name) ?? "system";

export const theme = signal<Theme>(known(stored.get(KEY)));

effect(() => {
  if (theme.value === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
  stored.set(KEY, theme.value);
});
