import type { Text } from "../types.js";

/** What the page of `tcat cloud` says, besides what every page does. */
export const cloudPageTexts = {
  // The tabs.
  device: { en: "Device", zh: "设备" },
  properties: { en: "Properties", zh: "属性" },
  events: { en: "Events", zh: "事件" },
  actions: { en: "Actions", zh: "行为" },
  shadow: { en: "Shadow", zh: "影子" },
  faults: { en: "Faults", zh: "故障" },

  // How it stands with the cloud.
  linkOpening: { en: "asks the cloud", zh: "正在连接云端" },
  linkOpen: {
    en: "live: {online} of {devices} devices online",
    zh: "实时：{devices} 个设备中 {online} 个在线",
  },
  linkLost: {
    en: "the cloud does not answer; asked again soon",
    zh: "云端无应答，即将重试",
  },
  linkRefused: {
    en: "the cloud refuses this page: open the address that tcat cloud prints",
    zh: "云端拒绝本页面：请打开 tcat cloud 打印的地址",
  },

  // The devices.
  devices: { en: "Devices", zh: "设备" },
  findDevice: { en: "Find a device", zh: "查找设备" },
  onlineOnly: { en: "online only", zh: "只看在线" },
  noDevices: { en: "No device is like this.", zh: "没有符合的设备。" },
  chooseDevice: {
    en: "Choose a device in the list.",
    zh: "请在列表中选择设备。",
  },
  online: { en: "online", zh: "在线" },
  offline: { en: "offline", zh: "离线" },

  // One device.
  kind: { en: "Kind", zh: "类型" },
  kindDevice: { en: "device", zh: "设备" },
  kindGateway: { en: "gateway", zh: "网关" },
  kindSubdevice: { en: "sub-device", zh: "子设备" },
  state: { en: "State", zh: "状态" },
  seen: { en: "Last heard of", zh: "最后活动" },
  never: { en: "never", zh: "从未" },
  version: { en: "Firmware version", zh: "固件版本" },
  notReported: { en: "not reported", zh: "未上报" },
  information: { en: "What it says of itself", zh: "设备信息" },
  drop: { en: "Cut its connection", zh: "断开连接" },
  dropped: { en: "Cut.", zh: "已断开。" },
  noConnection: { en: "It has no connection.", zh: "它没有连接。" },
  subdevices: { en: "Sub-devices", zh: "子设备" },
  noSubdevices: { en: "None is bound.", zh: "未绑定子设备。" },
  bind: { en: "Bind", zh: "绑定" },
  bindWhich: { en: "Bind one more", zh: "绑定更多" },
  bound: { en: "{device} is bound.", zh: "{device} 已绑定。" },
  unbind: { en: "Unbind {device}", zh: "解绑 {device}" },
  unbound: { en: "{device} is no longer bound.", zh: "{device} 已解绑。" },
  configuration: { en: "Configuration from afar", zh: "远程配置" },
  configurationJson: { en: "JSON that it is told", zh: "下发的 JSON" },
  configure: { en: "Send", zh: "下发" },
  configured: { en: "Sent.", zh: "已下发。" },
  noObject: { en: "That is no JSON object.", zh: "不是 JSON 对象。" },

  // Messages.
  noReports: {
    en: "It has sent nothing yet.",
    zh: "设备尚未发送消息。",
  },
  sendTo: { en: "Send it a message", zh: "向设备发送消息" },
  reached: {
    en: "Sent, {length} bytes: reached {reached}, kept for {kept}.",
    zh: "已发送 {length} 字节：{reached} 个设备收到，为 {kept} 个设备保留。",
  },
  reachedNobody: {
    en: "Nobody has subscribed to {topic}.",
    zh: "没有设备订阅 {topic}。",
  },

  // Properties, events and actions.
  noTemplate: {
    en: "Its product has no data template: what it takes is not known. Anything can be sent on the tab of messages, or as JSON here.",
    zh: "该产品没有数据模板，不知道它接受什么。可在“消息”面板发送任意内容，或在此发送 JSON。",
  },
  reported: { en: "reported", zh: "上报值" },
  wanted: { en: "asked for", zh: "期望值" },
  readOnly: { en: "set by the device alone", zh: "仅由设备设置" },
  set: { en: "Set", zh: "设置" },
  setOne: { en: "Set {name}", zh: "设置 {name}" },
  asked: {
    en: "{name}: the device is asked.",
    zh: "{name}：已向设备下发。",
  },
  applied: {
    en: "{name}: the device has done it.",
    zh: "{name}：设备已执行。",
  },
  refused: {
    en: "{name}: the device refuses it: {code} {status}",
    zh: "{name}：设备拒绝：{code} {status}",
  },
  jsonToSet: { en: "Properties to set, as JSON", zh: "要设置的属性（JSON）" },
  valueOf: { en: "{name}, slider", zh: "{name}（滑块）" },
  range: { en: "{min} to {max}", zh: "{min} 到 {max}" },
  bytesRange: { en: "{min} to {max} bytes", zh: "{min} 到 {max} 字节" },
  atMost: { en: "at most {max}", zh: "最多 {max}" },
  atLeast: { en: "at least {min}", zh: "最少 {min}" },
  choose: { en: "choose", zh: "请选择" },
  addItem: { en: "Add to {name}", zh: "添加到 {name}" },
  removeItem: { en: "Take away {name}", zh: "移除 {name}" },
  noEvents: { en: "It has posted no events yet.", zh: "设备尚未上报事件。" },
  eventInfo: { en: "information", zh: "信息" },
  eventAlert: { en: "alert", zh: "告警" },
  eventFault: { en: "fault", zh: "故障" },
  eventOther: { en: "no type", zh: "无类型" },
  noActions: {
    en: "Its product has no actions.",
    zh: "该产品没有行为。",
  },
  actionId: { en: "Id of the action", zh: "行为 ID" },
  actionParams: { en: "Its inputs, as JSON", zh: "输入参数（JSON）" },
  call: { en: "Call {name}", zh: "调用 {name}" },
  callAny: { en: "Call", zh: "调用" },
  replied: {
    en: "It has replied: {code} {status}",
    zh: "已回复：{code} {status}",
  },
  reply: { en: "Reply", zh: "回复" },

  // The shadow.
  shadowVersion: {
    en: "Version {version}, changed {time}",
    zh: "版本 {version}，修改于 {time}",
  },
  shadowNever: {
    en: "Version {version}, never changed",
    zh: "版本 {version}，从未修改",
  },
  shadowReported: { en: "Reported", zh: "上报" },
  shadowDesired: { en: "Desired", zh: "期望" },
  shadowDelta: { en: "What differs", zh: "差异" },
  nothing: { en: "nothing", zh: "无" },
  edit: { en: "Edit what is desired", zh: "编辑期望值" },
  editing: {
    en: "What is desired, as JSON; from version {version}",
    zh: "期望值（JSON），基于版本 {version}",
  },
  save: { en: "Save", zh: "保存" },
  saved: { en: "Saved.", zh: "已保存。" },
  takeNewer: {
    en: "Begin anew from version {version}",
    zh: "以版本 {version} 重新编辑",
  },
  shadowMoved: {
    en: "The shadow has become version {version} meanwhile: saving version {mine} will be refused.",
    zh: "影子已变为版本 {version}：基于版本 {mine} 的保存将被拒绝。",
  },

  // The firmware update.
  image: { en: "Image", zh: "固件文件" },
  newVersion: { en: "Its version", zh: "新版本" },
  startUpdate: { en: "Start the update", zh: "开始升级" },
  announced: {
    en: "Announced, {bytes} bytes; again at each version report until it is done.",
    zh: "已通知，{bytes} 字节；完成前每次上报版本时再次通知。",
  },
  noProgress: {
    en: "It has reported no update yet.",
    zh: "设备尚未上报升级进度。",
  },
  progressOf: {
    en: "Version {version}: {state}, {percent} %",
    zh: "版本 {version}：{state}，{percent} %",
  },
  stateDownloading: { en: "downloading", zh: "下载中" },
  stateBurning: { en: "writing", zh: "烧录中" },
  stateDone: { en: "done", zh: "完成" },
  stateFail: { en: "failed", zh: "失败" },
  steps: { en: "What it has reported of updates", zh: "升级进度记录" },
  result: { en: "result {code}", zh: "结果 {code}" },

  // Faults.
  faultsHelp: {
    en: "Each happens so many times, to whichever device it meets, and then things go right again.",
    zh: "每种故障发生指定的次数，遇到哪个设备就发生在哪个设备上，之后恢复正常。",
  },
  cutFile: {
    en: "a download is cut after so many bytes",
    zh: "下载在若干字节后中断",
  },
  failFile: {
    en: "a download is answered with this HTTP status",
    zh: "下载以该 HTTP 状态应答",
  },
  wrongMd5: {
    en: "an update is announced with a wrong MD5",
    zh: "升级以错误的 MD5 通知",
  },
  dropEvery: {
    en: "a device is dropped whenever so many messages have come in",
    zh: "每收到若干条消息就断开该设备",
  },
  failRegistration: {
    en: "a registration is refused",
    zh: "动态注册被拒绝",
  },
  ackFirst: {
    en: "a QoS 1 message is acknowledged before it is passed on",
    zh: "QoS 1 消息在转发之前确认",
  },
  bytes: { en: "Bytes", zh: "字节" },
  status: { en: "Status", zh: "状态码" },
  messagesNumber: { en: "Messages", zh: "消息数" },
  times: { en: "Times", zh: "次数" },
  made: { en: "{name} is set.", zh: "{name} 已设置。" },
  left: { en: "still {times} to come", zh: "还会发生 {times} 次" },
  clear: { en: "No faults from here on", zh: "从现在起没有故障" },
  cleared: { en: "There are none now.", zh: "现在没有故障。" },
} as const satisfies Record<string, Text>;
