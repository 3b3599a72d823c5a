import type { Signal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import { pageTexts } from "../../assembly/protocol/texts/page.js";
import type { Text } from "../../assembly/protocol/types.js";
import { language, speakIn, t } from "./speak.js";
import { theme, themes } from "./theme.js";

/** What has a tab. */
export interface Panel {
  readonly title: Text;
  readonly Panel: ComponentType;
}

interface TabsProps<Name extends string> {
  /** In the order of their tabs. */
  readonly panels: Readonly<Record<Name, Panel>>;
  /** The panel that is shown. */
  readonly shown: Signal<Name>;
}

interface ShellProps<Name extends string> extends TabsProps<Name> {
  /** How it stands with the other side, on each panel. */
  readonly state: ComponentChildren;
  /** What stands beside each panel. */
  readonly beside?: ComponentChildren;
}

const themeTexts = {
  system: pageTexts.themeSystem,
  light: pageTexts.themeLight,
  dark: pageTexts.themeDark,
} as const;

function Choices() {
  return (
    <div class="choices">
      <select
        aria-label={t(pageTexts.theme)}
        value={theme.value}
        onChange={({ currentTarget }) => {
          theme.value =
            themes.find((one) => one === currentTarget.value) ?? "system";
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(themeTexts[one])}
          </option>
        ))}
      </select>
      <button
        type="button"
        lang={language.value === "zh" ? "en" : "zh-CN"}
        onClick={() => speakIn(language.value === "zh" ? "en" : "zh")}
      >
        {language.value === "zh" ? "English" : "中文"}
      </button>
    </div>
  );
}

function Tabs<Name extends string>({ panels, shown }: TabsProps<Name>) {
  const names = Object.keys(panels) as Name[];
  /** The arrow keys choose a tab, as in any row of tabs. */
  const onTabKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = names.indexOf(shown.value) + step + names.length;
    const next = names[at % names.length];
    if (next === undefined) return;
    shown.value = next;
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t(pageTexts.panels)}>
      {names.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === shown.value}
          aria-controls="panel"
          tabIndex={name === shown.value ? 0 : -1}
          onClick={() => {
            shown.value = name;
          }}
          onKeyDown={onTabKey}
        >
          {t(panels[name].title)}
        </button>
      ))}
    </div>
  );
}

/** What a page has whatever it shows: its head, a row of tabs, and the panel that was chosen. */
export function Shell<Name extends string>(props: ShellProps<Name>) {
  const { panels, shown, state, beside } = props;
  const { Panel } = panels[shown.value];
  return (
    <>
      <header>
        <div class="head">
          <h1>tcat</h1>
          {state}
          <Choices />
        </div>
        <Tabs panels={panels} shown={shown} />
      </header>
      <main>
        {beside}
        <div
          key={shown.value}
          id="panel"
          data-panel={shown.value}
          role="tabpanel"
          aria-labelledby={`tab-${shown.value}`}
        >
          <Panel />
        </div>
      </main>
    </>
  );
}
