import type { Text } from "../types.js";

/** What a status of the C binding means and what to do; the key is its name in tcat.h, as logs have it. */
export const statusTexts = {
  ok: { en: "done", zh: "成功" },
  image: {
    en: "the image is damaged: its CRC-32 is wrong",
    zh: "镜像已损坏：CRC-32 不符",
  },
  version: {
    en: "the image has another ABI: build it and the binding from one version",
    zh: "镜像的 ABI 不同：请用同一版本编译镜像和绑定",
  },
  memory: {
    en: "the pool is too small: give tcat_runtime_init a larger one",
    zh: "内存池太小：请给 tcat_runtime_init 更大的内存池",
  },
  module: {
    en: "the engine does not take the module: check its options",
    zh: "引擎不接受该模块：请检查其选项",
  },
  trap: {
    en: "the core has trapped: call tcat_reopen",
    zh: "核心发生 trap：请调用 tcat_reopen",
  },
  context: {
    en: "not from a handler: call it from the main loop",
    zh: "不能在处理函数中调用：请在主循环中调用",
  },
  failed: {
    en: "the command failed: see its reason",
    zh: "命令失败：请查看其原因",
  },
  cancels: {
    en: "the payload holds +++ before CRLF or at its end: encode it, for example as Base64",
    zh: "payload 中有位于 CRLF 之前或末尾的 +++：请先编码，例如 Base64",
  },
  argument: {
    en: "an argument is not what the function takes: see its header",
    zh: "参数不符合函数的要求：请查阅头文件",
  },
  cancelled: {
    en: "the request was taken back before it was sent",
    zh: "请求在发送之前已被撤回",
  },
  expired: {
    en: "the module was away for longer than the request waits: it was not sent",
    zh: "模组离线的时间超过了请求的等待时间：没有发送",
  },
  write: {
    en: "the update's write returned false: the image was not kept",
    zh: "升级的 write 返回了 false：固件没有保存",
  },
  sum: {
    en: "the image's MD5 is wrong: have it downloaded again",
    zh: "固件的 MD5 不符：请重新下载",
  },
  "not-open": {
    en: "the client is not open: call tcat_open",
    zh: "客户端没有打开：请调用 tcat_open",
  },
  stack: {
    en: "the task's stack is too small: give it more",
    zh: "任务的栈太小：请增大",
  },
} as const satisfies Record<string, Text>;
