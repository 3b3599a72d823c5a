import type { ComponentChildren } from "preact";
import { pageTexts } from "../../assembly/protocol/texts/page.js";
import { CommandsPanel } from "./commands/panel.js";
import { ConnectPanel } from "./connection/panel.js";
import { StateLine } from "./connection/stateline.js";
import { DropTarget } from "./files/droptarget.js";
import { MessagesPanel } from "./messages/panel.js";
import { panel, panelNames } from "./panel.js";
import { SessionPanel } from "./session/panel.js";
import { language, speakIn, t } from "./speak.js";
import { theme, themes } from "./theme.js";
import { TimelinePanel } from "./timeline/panel.js";

const panels = {
  connect: { title: pageTexts.connect, Panel: ConnectPanel },
  timeline: { title: pageTexts.timeline, Panel: TimelinePanel },
  commands: { title: pageTexts.commands, Panel: CommandsPanel },
  session: { title: pageTexts.session, Panel: SessionPanel },
  messages: { title: pageTexts.messages, Panel: MessagesPanel },
} as const;

const themeTexts = {
  system: pageTexts.themeSystem,
  light: pageTexts.themeLight,
  dark: pageTexts.themeDark,
} as const;

/** The arrow keys choose a tab, as in any row of tabs. */
function onTabKey(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const at = panelNames.indexOf(panel.value) + step + panelNames.length;
  const next = panelNames[at % panelNames.length];
  if (next === undefined) return;
  panel.value = next;
  document.getElementById(`tab-${next}`)?.focus();
}

function Header() {
  return (
    <header>
      <div class="head">
        <h1>tcat</h1>
        <StateLine />
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
      </div>
      <Tabs />
    </header>
  );
}

function Tabs() {
  return (
    <div class="tabs" role="tablist" aria-label={t(pageTexts.panels)}>
      {panelNames.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === panel.value}
          aria-controls="panel"
          tabIndex={name === panel.value ? 0 : -1}
          onClick={() => {
            panel.value = name;
          }}
          onKeyDown={onTabKey}
        >
          {t(panels[name].title)}
        </button>
      ))}
    </div>
  );
}

function Main({ children }: { children: ComponentChildren }) {
  return (
    <main>
      <div
        key={panel.value}
        id="panel"
        data-panel={panel.value}
        role="tabpanel"
        aria-labelledby={`tab-${panel.value}`}
      >
        {children}
      </div>
    </main>
  );
}

/** The page. */
export function App() {
  const { Panel } = panels[panel.value];
  return (
    <DropTarget>
      <Header />
      <Main>
        <Panel />
      </Main>
    </DropTarget>
  );
}
