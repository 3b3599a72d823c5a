import type { Text } from "../types.js";

/** What a host says of a module that is not what it must be. */
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

/** The same in Node, where it says more or else. */
export const nodeCoreTexts = {
  noSpace: {
    en: "no address space is left for one more client: V8 reserves about 10 GB for each, so that a process has 13,000 at most and none under `ulimit -v 8000000`; raise the limit, close clients, or use more processes",
    zh: "没有地址空间可供再建一个客户端：V8 为每个保留约 10 GB，因此一个进程最多 13,000 个，在 `ulimit -v 8000000` 下一个也没有；请提高上限、关闭客户端或使用更多进程",
  },
  otherAbi: {
    en: "the module speaks ABI {module}, this host {host}: build both from one version",
    zh: "模块的 ABI 为 {module}，本宿主为 {host}：请用同一版本编译二者",
  },
  outside: {
    en: "the module's {name} lies outside its memory: build it again",
    zh: "模块的 {name} 位于其内存之外：请重新编译",
  },
  otherInput: {
    en: "the module takes {module} bytes of input, this host {host}: build both from one version",
    zh: "模块接受 {module} 字节输入，本宿主为 {host}：请用同一版本编译二者",
  },
  eventOutside: {
    en: "the module's event lies outside its memory ({at} to {end}): it is damaged",
    zh: "模块的事件位于其内存之外（{at} 到 {end}）：它已损坏",
  },
  noSecret: {
    en: "a secret is a string or bytes, and none was given",
    zh: "密钥应为字符串或字节，但没有给出",
  },
  noSession: {
    en: "the module has no session: use build/session.wasm in place of release.wasm",
    zh: "该模块没有会话：请用 build/session.wasm 代替 release.wasm",
  },
  unknownEvent: {
    en: "the core reports event {number}, which this host does not know: build both from one version",
    zh: "核心报告了本宿主不认识的事件 {number}：请用同一版本编译二者",
  },
} as const satisfies Record<string, Text>;
