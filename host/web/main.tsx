import { render } from "preact";
import { App } from "./app.js";
import { language, speakIn } from "./speak.js";
import "./style/base.css";
import "./style/panels.css";
import "./style/timeline.css";

speakIn(language.value);
const place = document.getElementById("app");
if (place) render(<App />, place);
