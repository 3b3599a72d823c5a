import { pageTexts } from "../../assembly/protocol/texts/page.js";
import { CommandsPanel } from "./commands/panel.js";
import { ConnectPanel } from "./connection/panel.js";
import { StateLine } from "./connection/stateline.js";
import { DropTarget } from "./files/droptarget.js";
import { MessagesPanel } from "./messages/panel.js";
import { type PanelName, panel } from "./panel.js";
import { SessionPanel } from "./session/panel.js";
import { type Panel, Shell } from "./shell.js";
import { TimelinePanel } from "./timeline/panel.js";

const panels: Readonly<Record<PanelName, Panel>> = {
  connect: { title: pageTexts.connect, Panel: ConnectPanel },
  timeline: { title: pageTexts.timeline, Panel: TimelinePanel },
  commands: { title: pageTexts.commands, Panel: CommandsPanel },
  session: { title: pageTexts.session, Panel: SessionPanel },
  messages: { title: pageTexts.messages, Panel: MessagesPanel },
};

/** The page of a module. */
export function App() {
  return (
    <DropTarget>
      <Shell panels={panels} shown={panel} state={<StateLine />} />
    </DropTarget>
  );
}
