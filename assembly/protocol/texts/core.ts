import type { Text } from "../types.js";

/** What Node says of a module that is not what it must be. */
export const nodeCoreTexts = {
  noSpace: {
    en: "no address space is left for one more client: V8 reserves about 10 GB for each, so that a process has 13,000 at most and none under `ulimit -v 8000000`; raise the limit, close clients, or use more processes",
    zh: "没有地址空间可供再建一个客户端：V8 为每个保留约 10 GB，因此一个进程最多 13,000 个，在 `ulimit -v 8000000` 下一个也没有；请提高上限、关闭客户端或使用更多进程",
  },
  noModule: {
    en: "module is {sort}, and neither bytes (a Uint8Array) nor a WebAssembly.Module: give it tcat/session.wasm of the package, or leave it out",
    zh: "module 是{sort}，既不是字节（Uint8Array）也不是 WebAssembly.Module：请给出本包的 tcat/session.wasm，或省略",
  },
  notCompiled: {
    en: "the bytes given as module do not compile ({why}): give those of tcat/session.wasm as they are in the package, and where none may be compiled a WebAssembly.Module",
    zh: "作为 module 给出的字节无法编译（{why}）：请原样给出本包 tcat/session.wasm 的字节；若不允许编译，请给出 WebAssembly.Module",
  },
  ownNotCompiled: {
    en: "the core does not compile here ({why}): give the client a WebAssembly.Module of tcat/session.wasm as its option module",
    zh: "核心在此无法编译（{why}）：请用 tcat/session.wasm 的 WebAssembly.Module 作为客户端的选项 module",
  },
  noCore: {
    en: "the module is no core of tcat ({why}): give tcat/session.wasm of the package",
    zh: "该模块不是 tcat 的核心（{why}）：请给出本包的 tcat/session.wasm",
  },
  noExport: {
    en: "it has no function {name}",
    zh: "它没有函数 {name}",
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
    en: "the module has no session: use tcat/session.wasm in place of release.wasm",
    zh: "该模块没有会话：请用 tcat/session.wasm 代替 release.wasm",
  },
  unknownEvent: {
    en: "the core reports event {number}, which this host does not know: build both from one version",
    zh: "核心报告了本宿主不认识的事件 {number}：请用同一版本编译二者",
  },
} as const satisfies Record<string, Text>;
