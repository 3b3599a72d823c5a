import type { Text } from "../types.js";

/** What the Rust crate says of a module that is not what it must be. */
export const coreTexts = {
  noModule: {
    en: "this is no module of tcat ({what}): run `npm run build` and build the crate again",
    zh: "这不是 tcat 的模块（{what}）：请运行 `npm run build` 并重新编译 crate",
  },
  otherAbi: {
    en: "the module speaks ABI {module}, this crate {host}: build both from one version",
    zh: "模块的 ABI 为 {module}，本 crate 为 {host}：请用同一版本编译二者",
  },
  damaged: {
    en: "the module is damaged: {what}; build it again",
    zh: "模块已损坏：{what}；请重新编译",
  },
  unknownEvent: {
    en: "the module reports event {number}, which this crate does not know: build both from one version",
    zh: "模块报告了本 crate 不认识的事件 {number}：请用同一版本编译二者",
  },
  noSession: {
    en: "the module has no session: take Module::with_session in place of Module::embedded",
    zh: "该模块没有会话：请用 Module::with_session 代替 Module::embedded",
  },
  trapped: {
    en: "the module trapped ({how}): it is damaged; make a new client with a module that is whole",
    zh: "模块发生 trap（{how}）：它已损坏；请用完好的模块新建客户端",
  },
  outOfFuel: {
    en: "one call into the module took more than {limit} units of fuel: it is damaged; make a new client with a module that is whole",
    zh: "对模块的一次调用超过了 {limit} 单位 fuel：它已损坏；请用完好的模块新建客户端",
  },
  endless: {
    en: "the module reports without end: it is damaged; make a new client with a module that is whole",
    zh: "模块的报告没有尽头：它已损坏；请用完好的模块新建客户端",
  },
  poisoned: {
    en: "the module failed before and is not called again: make a new client",
    zh: "模块先前已失败，不再被调用：请新建客户端",
  },
} as const satisfies Record<string, Text>;
