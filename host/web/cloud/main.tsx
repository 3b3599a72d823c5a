import { render } from "preact";
import { language, speakIn } from "../speak.js";
import { CloudApp } from "./app.js";
import { listen } from "./state.js";
import "../style/base.css";
import "../style/panels.css";
import "../style/cloud.css";

speakIn(language.value);
listen();
const place = document.getElementById("app");
if (place) render(<CloudApp />, place);
