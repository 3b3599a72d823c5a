import { TopicStore } from "./store.js";

/** What the module has received since the page was opened. */
export const received = new TopicStore();
