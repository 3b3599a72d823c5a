import { executionErrors } from "./errors-execution.js";
import type { ErrorTable } from "./types.js";

/** Codes of the MQTT server. */
export const serverErrors: ErrorTable = {
  id: "server",
  section: "服务端相关 err code",
  doc: "Codes of the MQTT server.",
  entries: [
    {
      code: 101,
      name: "device connect fail",
      zh: "设备连接失败",
      en: "the device could not connect",
    },
    {
      code: 110,
      name: "device subscribe fail: unauthorized operation",
      zh: "设备订阅失败:无 Topic 权限",
      en: "subscription refused: no permission for the topic",
    },
    {
      code: 111,
      name: "device subscribe fail: system error",
      zh: "设备订阅失败:系统错误",
      en: "subscription failed: system error",
    },
    {
      code: 120,
      name: "device unsubscribe fail: system error",
      zh: "设备退订失败:系统错误",
      en: "unsubscription failed: system error",
    },
    {
      code: 130,
      name: "device publish message to topic fail:unauthorized operation",
      zh: "设备发布消息失败:无 Topic 发布权限",
      en: "publish refused: no permission for the topic",
    },
    {
      code: 131,
      name: "device publish message to topic fail:reach max limit",
      zh: "设备发布消息失败:publish 超过频率限制",
      en: "publish refused: too many messages",
    },
    {
      code: 132,
      name: "device publish message to topic fail:payload too long",
      zh: "设备发布消息失败:payload 超过长度限制",
      en: "publish refused: the payload is too long",
    },
  ],
};

/** Codes of `+CME ERROR`, and of a later `FAIL` from 200 to 213. */
export const cmeErrors: ErrorTable = {
  id: "cme",
  section: "CME ERROR 列表扩展",
  doc: "Codes of `+CME ERROR`, and of a later `FAIL` from 200 to 213.",
  entries: [
    {
      code: 200,
      name: "Previous command is not complete",
      zh: "上一条命令尚未完成(固件下载中)",
      en: "a firmware download is running: the previous command is not complete",
    },
    {
      code: 201,
      name: "msg packet over size",
      zh: "消息包过大",
      en: "the message is too large",
    },
    {
      code: 202,
      name: "command timeout",
      zh: "命令超时",
      en: "the command timed out",
    },
    { code: 203, name: "check failed", zh: "校验失败", en: "a check failed" },
    {
      code: 204,
      name: "Parameter invalid",
      zh: "参数无效",
      en: "a parameter is invalid",
    },
    {
      code: 205,
      name: "No valid firmware",
      zh: "没有有效固件",
      en: "there is no valid firmware",
    },
    {
      code: 206,
      name: "Memory allocation error",
      zh: "内存分配错误",
      en: "memory could not be allocated",
    },
    {
      code: 207,
      name: "Flash access error",
      zh: "Flash 访问错误",
      en: "flash access failed, or nothing is stored",
    },
    {
      code: 208,
      name: "State error or not ready. eg: pub msg when MQTT not connected",
      zh: "状态错误或未就绪,例如 MQTT 未连接时发布消息",
      en: "wrong state or not ready, such as publishing while MQTT is not connected",
    },
    {
      code: 209,
      name: "Command execution error",
      zh: "命令执行错误",
      en: "the command could not be executed",
    },
    { code: 210, name: "Unknown error", zh: "未知错误", en: "unknown error" },
    {
      code: 211,
      name: "Module self-OTA error",
      zh: "模组自身 OTA 错误",
      en: "the module's own update failed",
    },
    {
      code: 212,
      name: "FLASH ERASE is going on",
      zh: "正在擦除 Flash",
      en: "flash is being erased",
    },
    { code: 213, name: "HTTP error", zh: "HTTP 错误", en: "HTTP error" },
  ],
};

/** Codes of dynamic registration. */
export const registrationErrors: ErrorTable = {
  id: "registration",
  section: "设备动态注册错误码",
  doc: "Codes of dynamic registration.",
  entries: [
    {
      code: 1000,
      name: "ErrorCode_SDK_InternalError",
      zh: "内部错误",
      en: "internal error",
    },
    {
      code: 1004,
      name: "ErrorCode_SDK_ProductNotExists",
      zh: "产品不存在",
      en: "the product does not exist",
    },
    {
      code: 1006,
      name: "ErrorCode_SDK_InvalidParam",
      zh: "参数错误",
      en: "a parameter is wrong",
    },
    {
      code: 1010,
      name: "ErrorCode_SDK_CheckSecretError",
      zh: "验签失败",
      en: "the signature is wrong",
    },
    {
      code: 1011,
      name: "ErrorCode_SDK_NotSupportRegister",
      zh: "产品不支持动态注册",
      en: "the product does not allow dynamic registration",
    },
    {
      code: 1012,
      name: "ErrorCode_SDK_ExceedRegisterTimes",
      zh: "超过设备最大注册次数",
      en: "the device has been registered too often",
    },
    {
      code: 1020,
      name: "ErrorCode_SDK_NoSuchDevice",
      zh: "预创建注册模式未定义设备",
      en: "the device was not created beforehand",
    },
    {
      code: 1021,
      name: "ErrorCode_SDK_DeviceHasRegisted",
      zh: "设备已注册",
      en: "the device is registered already",
    },
    {
      code: 1031,
      name: "ErrorCode_SDK_ExceedRegisterLimits",
      zh: "设备超过设定最大自动创建注册数量",
      en: "too many devices were created automatically",
    },
  ],
};

/** First code of a failed provisioning. */
export const provisioningErrors: ErrorTable = {
  id: "provisioning",
  section: "模组配网及设备绑定错误类型",
  doc: "First code of a failed provisioning.",
  entries: [
    {
      code: 1,
      name: "MQTT connect error",
      zh: "MQTT 连接错误",
      en: "MQTT connection error",
    },
    {
      code: 2,
      name: "APP command error",
      zh: "APP 命令错误",
      en: "command from the app is wrong",
    },
    {
      code: 3,
      name: "WIFI boarding stop",
      zh: "Wi-Fi 配网停止",
      en: "provisioning was stopped or timed out",
    },
    {
      code: 4,
      name: "RTOS task error",
      zh: "RTOS 任务错误",
      en: "RTOS task error",
    },
    {
      code: 5,
      name: "RTOS queue error",
      zh: "RTOS 队列错误",
      en: "RTOS queue error",
    },
    {
      code: 6,
      name: "WIFI STA init error",
      zh: "Wi-Fi STA 初始化错误",
      en: "Wi-Fi station could not be initialised",
    },
    {
      code: 7,
      name: "WIFI AP init error",
      zh: "Wi-Fi AP 初始化错误",
      en: "Wi-Fi access point could not be initialised",
    },
    {
      code: 8,
      name: "WIFI start error",
      zh: "Wi-Fi 启动错误",
      en: "Wi-Fi could not be started",
    },
    {
      code: 9,
      name: "WIFI config error",
      zh: "Wi-Fi 配置错误",
      en: "Wi-Fi could not be configured",
    },
    {
      code: 10,
      name: "WIFI connect error",
      zh: "Wi-Fi 连接错误",
      en: "Wi-Fi could not connect",
    },
    {
      code: 11,
      name: "WIFI disconnect error",
      zh: "Wi-Fi 断开错误",
      en: "Wi-Fi was disconnected",
    },
    {
      code: 12,
      name: "WIFI AP STA error",
      zh: "Wi-Fi AP STA 错误",
      en: "error of the Wi-Fi access point and station",
    },
    {
      code: 13,
      name: "Smartconfig start error",
      zh: "SmartConfig 启动错误",
      en: "SmartConfig could not be started",
    },
    {
      code: 14,
      name: "Smartconfig data error",
      zh: "SmartConfig 数据错误",
      en: "SmartConfig data error",
    },
    {
      code: 15,
      name: "",
      zh: "TCP/UDP 套接字错误",
      en: "TCP or UDP socket error",
    },
    {
      code: 16,
      name: "",
      zh: "TCP/UDP 套接字错误",
      en: "TCP or UDP socket error",
    },
    {
      code: 17,
      name: "",
      zh: "TCP/UDP 套接字错误",
      en: "TCP or UDP socket error",
    },
    {
      code: 18,
      name: "",
      zh: "TCP/UDP 套接字错误",
      en: "TCP or UDP socket error",
    },
    {
      code: 19,
      name: "",
      zh: "TCP/UDP 套接字错误",
      en: "TCP or UDP socket error",
    },
    {
      code: 20,
      name: "",
      zh: "TCP/UDP 套接字错误",
      en: "TCP or UDP socket error",
    },
    {
      code: 21,
      name: "",
      zh: "TCP/UDP 套接字错误",
      en: "TCP or UDP socket error",
    },
    {
      code: 22,
      name: "",
      zh: "TCP/UDP 套接字错误",
      en: "TCP or UDP socket error",
    },
    {
      code: 23,
      name: "",
      zh: "发送 token 错误",
      en: "the token could not be sent",
    },
    {
      code: 24,
      name: "",
      zh: "token 应答错误",
      en: "the token was answered with an error",
    },
    {
      code: 25,
      name: "",
      zh: "接收 token 错误",
      en: "the token was not received",
    },
    { code: 26, name: "", zh: "区域错误", en: "region error" },
    { code: 27, name: "", zh: "设备信息错误", en: "device information error" },
  ],
};

/** Codes of the gateway commands. */
export const gatewayErrors: ErrorTable = {
  id: "gateway",
  section: "网关子设备命令相关错误类型",
  doc: "Codes of the gateway commands.",
  entries: [
    { code: 0, name: "", zh: "成功", en: "success" },
    {
      code: -1,
      name: "",
      zh: "网关设备未绑定该子设备",
      en: "the sub-device is not bound to this gateway",
    },
    {
      code: -2,
      name: "",
      zh: "系统错误,子设备上线或者下线失败",
      en: "system error: the sub-device could not go online or offline",
    },
    {
      code: 801,
      name: "",
      zh: "请求参数错误",
      en: "a request parameter is wrong",
    },
    {
      code: 802,
      name: "",
      zh: "设备名非法,或者设备不存在",
      en: "the device name is wrong or there is no such device",
    },
    { code: 803, name: "", zh: "签名校验失败", en: "the signature is wrong" },
    {
      code: 804,
      name: "",
      zh: "签名方法不支持",
      en: "the signature method is not supported",
    },
    {
      code: 805,
      name: "",
      zh: "签名请求已过期",
      en: "the signed request has expired",
    },
    {
      code: 806,
      name: "",
      zh: "该设备已被绑定",
      en: "the device is bound to another gateway",
    },
    {
      code: 807,
      name: "",
      zh: "非普通设备不能被绑定",
      en: "only ordinary devices can be bound",
    },
    {
      code: 808,
      name: "",
      zh: "不允许的操作",
      en: "the operation is not allowed",
    },
    { code: 809, name: "", zh: "重复绑定", en: "the device is bound already" },
    {
      code: 810,
      name: "",
      zh: "不支持的子设备",
      en: "the sub-device is not supported",
    },
  ],
};

/** The document's six error tables; codes overlap, so a table is chosen by command and kind. */
export const errorTables: readonly ErrorTable[] = [
  serverErrors,
  executionErrors,
  cmeErrors,
  registrationErrors,
  provisioningErrors,
  gatewayErrors,
];

/** Tables in the order in which they speak for a command's later `FAIL` or URC; `+CME ERROR` has its own. */
export const ordinaryTables: readonly ErrorTable[] = [
  cmeErrors,
  executionErrors,
  serverErrors,
];

/** The same for the commands that have a table of their own. */
export const tablesByCommand: Readonly<Record<string, readonly ErrorTable[]>> =
  {
    TCDEVREG: [registrationErrors, ...ordinaryTables],
    TCSUBDEVREG: [registrationErrors, ...ordinaryTables],
    TCGWBIND: [gatewayErrors, ...ordinaryTables],
    TCGWONLINE: [gatewayErrors, ...ordinaryTables],
    TCSTARTSMART: [provisioningErrors, ...ordinaryTables],
    TCSAP: [provisioningErrors, ...ordinaryTables],
  };
