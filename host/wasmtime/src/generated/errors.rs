// Made from assembly/protocol by `npm run generate`; do not edit.

use crate::explanation::{Explanation, Table};
use crate::language::Saying;

/// Codes of the MQTT server. Document: 服务端相关 err code.
pub const SERVER: Table = &[
    Explanation { table: "server", code: 101, name: "device connect fail", zh: "设备连接失败", en: "the device could not connect" },
    Explanation { table: "server", code: 110, name: "device subscribe fail: unauthorized operation", zh: "设备订阅失败:无 Topic 权限", en: "subscription refused: no permission for the topic" },
    Explanation { table: "server", code: 111, name: "device subscribe fail: system error", zh: "设备订阅失败:系统错误", en: "subscription failed: system error" },
    Explanation { table: "server", code: 120, name: "device unsubscribe fail: system error", zh: "设备退订失败:系统错误", en: "unsubscription failed: system error" },
    Explanation { table: "server", code: 130, name: "device publish message to topic fail:unauthorized operation", zh: "设备发布消息失败:无 Topic 发布权限", en: "publish refused: no permission for the topic" },
    Explanation { table: "server", code: 131, name: "device publish message to topic fail:reach max limit", zh: "设备发布消息失败:publish 超过频率限制", en: "publish refused: too many messages" },
    Explanation { table: "server", code: 132, name: "device publish message to topic fail:payload too long", zh: "设备发布消息失败:payload 超过长度限制", en: "publish refused: the payload is too long" },
];

/// Codes of the module's device SDK, as later `FAIL` and in `+TCMQTTDISCON`. Document: 执行错误码.
pub const EXECUTION: Table = &[
    Explanation { table: "execution", code: -1001, name: "QCLOUD_ERR_FAILURE", zh: "失败返回", en: "failure without a closer reason" },
    Explanation { table: "execution", code: -1002, name: "QCLOUD_ERR_INVAL", zh: "参数无效错误,比如空指针", en: "an invalid parameter, such as a null pointer" },
    Explanation { table: "execution", code: -3, name: "QCLOUD_ERR_HTTP_CLOSED", zh: "远程主机关闭连接", en: "the remote host closed the HTTP connection" },
    Explanation { table: "execution", code: -4, name: "QCLOUD_ERR_HTTP", zh: "HTTP 未知错误", en: "unknown HTTP error" },
    Explanation { table: "execution", code: -5, name: "QCLOUD_ERR_HTTP_PRTCL", zh: "协议错误", en: "HTTP protocol error" },
    Explanation { table: "execution", code: -6, name: "QCLOUD_ERR_HTTP_UNRESOLVED_DNS", zh: "域名解析失败", en: "the host name could not be resolved" },
    Explanation { table: "execution", code: -7, name: "QCLOUD_ERR_HTTP_PARSE", zh: "URL 解析失败", en: "the URL could not be parsed" },
    Explanation { table: "execution", code: -8, name: "QCLOUD_ERR_HTTP_CONN", zh: "HTTP 连接失败", en: "the HTTP connection failed" },
    Explanation { table: "execution", code: -9, name: "QCLOUD_ERR_HTTP_AUTH", zh: "HTTP 鉴权问题", en: "HTTP authentication failed" },
    Explanation { table: "execution", code: -10, name: "QCLOUD_ERR_HTTP_NOT_FOUND", zh: "HTTP 404", en: "HTTP 404, not found" },
    Explanation { table: "execution", code: -11, name: "QCLOUD_ERR_HTTP_TIMEOUT", zh: "HTTP 超时", en: "HTTP timeout" },
    Explanation { table: "execution", code: -102, name: "QCLOUD_ERR_MQTT_PUSH_TO_LIST_FAILED", zh: "往等待 ACK 列表中添加元素失败", en: "no room in the list of awaited answers" },
    Explanation { table: "execution", code: -103, name: "QCLOUD_ERR_MQTT_NO_CONN", zh: "未与 MQTT 服务器建立连接或已经断开连接", en: "no connection to the MQTT server, or it was lost" },
    Explanation { table: "execution", code: -104, name: "QCLOUD_ERR_MQTT_UNKNOWN", zh: " MQTT 相关的未知错误", en: "unknown MQTT error" },
    Explanation { table: "execution", code: -105, name: "QCLOUD_ERR_MQTT_ATTEMPTING_RECONNECT", zh: "正在与 MQTT 服务重新建立连接", en: "the module is reconnecting to the MQTT server" },
    Explanation { table: "execution", code: -106, name: "QCLOUD_ERR_MQTT_RECONNECT_TIMEOUT", zh: "重连已经超时", en: "reconnecting has timed out" },
    Explanation { table: "execution", code: -107, name: "QCLOUD_ERR_MQTT_MAX_SUBSCRIPTIONS", zh: "超过可订阅的主题数", en: "too many subscriptions" },
    Explanation { table: "execution", code: -108, name: "QCLOUD_ERR_MQTT_SUB", zh: "订阅主题失败, 即服务器拒绝", en: "the server refused the subscription" },
    Explanation { table: "execution", code: -109, name: "QCLOUD_ERR_MQTT_NOTHING_TO_READ", zh: "无 MQTT 相关报文可以读取", en: "no MQTT packet to read" },
    Explanation { table: "execution", code: -110, name: "QCLOUD_ERR_MQTT_PACKET_READ", zh: "读取的 MQTT 报文有问题", en: "a faulty MQTT packet was read" },
    Explanation { table: "execution", code: -111, name: "QCLOUD_ERR_MQTT_REQUEST_TIMEOUT", zh: " MQTT 相关操作请求超时", en: "the MQTT request timed out" },
    Explanation { table: "execution", code: -112, name: "QCLOUD_ERR_MQTT_CONNACK_UNKNOWN", zh: "客户端 MQTT 连接未知错误", en: "the MQTT connection was refused for an unknown reason" },
    Explanation { table: "execution", code: -113, name: "QCLOUD_ERR_MQTT_CONANCK_UNACCEPTABLE_PROTOCOL_VERSION", zh: "客户端 MQTT 版本错误", en: "the server does not take this MQTT version" },
    Explanation { table: "execution", code: -114, name: "QCLOUD_ERR_MQTT_CONNACK_IDENTIFIER_REJECTED", zh: "客户端标识符错误", en: "the server refused the client id" },
    Explanation { table: "execution", code: -115, name: "QCLOUD_ERR_MQTT_CONNACK_SERVER_UNAVAILABLE", zh: "服务器不可用", en: "the server is unavailable" },
    Explanation { table: "execution", code: -116, name: "QCLOUD_ERR_MQTT_CONNACK_BAD_USERDATA", zh: "客户端连接参数中的 username 或 password 错误", en: "wrong user name or password" },
    Explanation { table: "execution", code: -117, name: "QCLOUD_ERR_MQTT_CONNACK_NOT_AUTHORIZED", zh: "客户端连接认证失败", en: "the server did not authorise the device" },
    Explanation { table: "execution", code: -118, name: "QCLOUD_ERR_RX_MESSAGE_INVAL", zh: "收到的消息无效", en: "an invalid message was received" },
    Explanation { table: "execution", code: -119, name: "QCLOUD_ERR_BUF_TOO_SHORT", zh: "消息接收缓冲区的长度小于消息的长度", en: "the message is longer than the receive buffer" },
    Explanation { table: "execution", code: -120, name: "QCLOUD_ERR_MQTT_QOS_NOT_SUPPORT", zh: "该 QoS 级别不支持", en: "this QoS is not supported" },
    Explanation { table: "execution", code: -121, name: "QCLOUD_ERR_MQTT_UNSUB_FAIL", zh: "取消订阅主题失败,比如该主题不存在", en: "unsubscribing failed, for example because there is no such topic" },
    Explanation { table: "execution", code: -132, name: "QCLOUD_ERR_JSON_PARSE", zh: " JSON 解析错误", en: "the JSON text could not be parsed" },
    Explanation { table: "execution", code: -133, name: "QCLOUD_ERR_JSON_BUFFER_TRUNCATED", zh: " JSON 文档会被截断", en: "the JSON text would be cut off" },
    Explanation { table: "execution", code: -134, name: "QCLOUD_ERR_JSON_BUFFER_TOO_SMALL", zh: "存储 JSON 文档的缓冲区太小", en: "the buffer for the JSON text is too small" },
    Explanation { table: "execution", code: -135, name: "QCLOUD_ERR_JSON", zh: " JSON 文档生成错误", en: "the JSON text could not be made" },
    Explanation { table: "execution", code: -136, name: "QCLOUD_ERR_MAX_JSON_TOKEN", zh: "超过 JSON 文档中的最大 Token 数", en: "too many tokens in the JSON text" },
    Explanation { table: "execution", code: -137, name: "QCLOUD_ERR_MAX_APPENDING_REQUEST", zh: "超过同时最大的文档请求", en: "too many documents are requested at once" },
    Explanation { table: "execution", code: -138, name: "QCLOUD_ERR_MAX_TOPIC_LENGTH", zh: "超过规定最大的 Topic 长度", en: "the topic is too long" },
    Explanation { table: "execution", code: -601, name: "QCLOUD_ERR_TCP_SOCKET_FAILED", zh: " TCP 连接建立套接字失败", en: "no TCP socket could be made" },
    Explanation { table: "execution", code: -602, name: "QCLOUD_ERR_TCP_UNKNOWN_HOST", zh: "无法通过主机名获取 IP 地址", en: "the host name has no address" },
    Explanation { table: "execution", code: -603, name: "QCLOUD_ERR_TCP_CONNECT", zh: "建立 TCP 连接失败", en: "the TCP connection could not be made" },
    Explanation { table: "execution", code: -604, name: "QCLOUD_ERR_TCP_READ_TIMEOUT", zh: " TCP 读超时", en: "TCP read timeout" },
    Explanation { table: "execution", code: -605, name: "QCLOUD_ERR_TCP_WRITE_TIMEOUT", zh: " TCP 写超时", en: "TCP write timeout" },
    Explanation { table: "execution", code: -606, name: "QCLOUD_ERR_TCP_READ_FAIL", zh: " TCP 读错误", en: "TCP read error" },
    Explanation { table: "execution", code: -607, name: "QCLOUD_ERR_TCP_WRITE_FAIL", zh: " TCP 写错误", en: "TCP write error" },
    Explanation { table: "execution", code: -608, name: "QCLOUD_ERR_TCP_PEER_SHUTDOWN", zh: " TCP 对端关闭了连接", en: "the peer closed the TCP connection" },
    Explanation { table: "execution", code: -609, name: "QCLOUD_ERR_TCP_NOTHING_TO_READ", zh: "底层没有数据可以读取", en: "nothing to read from TCP" },
    Explanation { table: "execution", code: -701, name: "QCLOUD_ERR_SSL_INIT", zh: " SSL 初始化失败", en: "TLS could not be initialised" },
    Explanation { table: "execution", code: -702, name: "QCLOUD_ERR_SSL_CERT", zh: " SSL 证书相关问题", en: "a problem with the TLS certificate" },
    Explanation { table: "execution", code: -703, name: "QCLOUD_ERR_SSL_CONNECT", zh: " SSL 连接失败", en: "the TLS connection failed" },
    Explanation { table: "execution", code: -704, name: "QCLOUD_ERR_SSL_CONNECT_TIMEOUT", zh: " SSL 连接超时", en: "the TLS connection timed out" },
    Explanation { table: "execution", code: -705, name: "QCLOUD_ERR_SSL_WRITE_TIMEOUT", zh: " SSL 写超时", en: "TLS write timeout" },
    Explanation { table: "execution", code: -706, name: "QCLOUD_ERR_SSL_WRITE", zh: " SSL 写错误", en: "TLS write error" },
    Explanation { table: "execution", code: -707, name: "QCLOUD_ERR_SSL_READ_TIMEOUT", zh: " SSL 读超时", en: "TLS read timeout" },
    Explanation { table: "execution", code: -708, name: "QCLOUD_ERR_SSL_READ", zh: " SSL 读错误", en: "TLS read error" },
    Explanation { table: "execution", code: -709, name: "QCLOUD_ERR_SSL_NOTHING_TO_READ", zh: "底层没有数据可以读取", en: "nothing to read from TLS" },
];

/// Codes of `+CME ERROR`, and of a later `FAIL` from 200 to 213. Document: CME ERROR 列表扩展.
pub const CME: Table = &[
    Explanation { table: "cme", code: 200, name: "Previous command is not complete", zh: "上一条命令尚未完成(固件下载中)", en: "a firmware download is running: the previous command is not complete" },
    Explanation { table: "cme", code: 201, name: "msg packet over size", zh: "消息包过大", en: "the message is too large" },
    Explanation { table: "cme", code: 202, name: "command timeout", zh: "命令超时", en: "the command timed out" },
    Explanation { table: "cme", code: 203, name: "check failed", zh: "校验失败", en: "a check failed" },
    Explanation { table: "cme", code: 204, name: "Parameter invalid", zh: "参数无效", en: "a parameter is invalid" },
    Explanation { table: "cme", code: 205, name: "No valid firmware", zh: "没有有效固件", en: "there is no valid firmware" },
    Explanation { table: "cme", code: 206, name: "Memory allocation error", zh: "内存分配错误", en: "memory could not be allocated" },
    Explanation { table: "cme", code: 207, name: "Flash access error", zh: "Flash 访问错误", en: "flash access failed, or nothing is stored" },
    Explanation { table: "cme", code: 208, name: "State error or not ready. eg: pub msg when MQTT not connected", zh: "状态错误或未就绪,例如 MQTT 未连接时发布消息", en: "wrong state or not ready, such as publishing while MQTT is not connected" },
    Explanation { table: "cme", code: 209, name: "Command execution error", zh: "命令执行错误", en: "the command could not be executed" },
    Explanation { table: "cme", code: 210, name: "Unknown error", zh: "未知错误", en: "unknown error" },
    Explanation { table: "cme", code: 211, name: "Module self-OTA error", zh: "模组自身 OTA 错误", en: "the module's own update failed" },
    Explanation { table: "cme", code: 212, name: "FLASH ERASE is going on", zh: "正在擦除 Flash", en: "flash is being erased" },
    Explanation { table: "cme", code: 213, name: "HTTP error", zh: "HTTP 错误", en: "HTTP error" },
];

/// Codes of dynamic registration. Document: 设备动态注册错误码.
pub const REGISTRATION: Table = &[
    Explanation { table: "registration", code: 1000, name: "ErrorCode_SDK_InternalError", zh: "内部错误", en: "internal error" },
    Explanation { table: "registration", code: 1004, name: "ErrorCode_SDK_ProductNotExists", zh: "产品不存在", en: "the product does not exist" },
    Explanation { table: "registration", code: 1006, name: "ErrorCode_SDK_InvalidParam", zh: "参数错误", en: "a parameter is wrong" },
    Explanation { table: "registration", code: 1010, name: "ErrorCode_SDK_CheckSecretError", zh: "验签失败", en: "the signature is wrong" },
    Explanation { table: "registration", code: 1011, name: "ErrorCode_SDK_NotSupportRegister", zh: "产品不支持动态注册", en: "the product does not allow dynamic registration" },
    Explanation { table: "registration", code: 1012, name: "ErrorCode_SDK_ExceedRegisterTimes", zh: "超过设备最大注册次数", en: "the device has been registered too often" },
    Explanation { table: "registration", code: 1020, name: "ErrorCode_SDK_NoSuchDevice", zh: "预创建注册模式未定义设备", en: "the device was not created beforehand" },
    Explanation { table: "registration", code: 1021, name: "ErrorCode_SDK_DeviceHasRegisted", zh: "设备已注册", en: "the device is registered already" },
    Explanation { table: "registration", code: 1031, name: "ErrorCode_SDK_ExceedRegisterLimits", zh: "设备超过设定最大自动创建注册数量", en: "too many devices were created automatically" },
];

/// First code of a failed provisioning. Document: 模组配网及设备绑定错误类型.
pub const PROVISIONING: Table = &[
    Explanation { table: "provisioning", code: 1, name: "MQTT connect error", zh: "MQTT 连接错误", en: "MQTT connection error" },
    Explanation { table: "provisioning", code: 2, name: "APP command error", zh: "APP 命令错误", en: "command from the app is wrong" },
    Explanation { table: "provisioning", code: 3, name: "WIFI boarding stop", zh: "Wi-Fi 配网停止", en: "provisioning was stopped or timed out" },
    Explanation { table: "provisioning", code: 4, name: "RTOS task error", zh: "RTOS 任务错误", en: "RTOS task error" },
    Explanation { table: "provisioning", code: 5, name: "RTOS queue error", zh: "RTOS 队列错误", en: "RTOS queue error" },
    Explanation { table: "provisioning", code: 6, name: "WIFI STA init error", zh: "Wi-Fi STA 初始化错误", en: "Wi-Fi station could not be initialised" },
    Explanation { table: "provisioning", code: 7, name: "WIFI AP init error", zh: "Wi-Fi AP 初始化错误", en: "Wi-Fi access point could not be initialised" },
    Explanation { table: "provisioning", code: 8, name: "WIFI start error", zh: "Wi-Fi 启动错误", en: "Wi-Fi could not be started" },
    Explanation { table: "provisioning", code: 9, name: "WIFI config error", zh: "Wi-Fi 配置错误", en: "Wi-Fi could not be configured" },
    Explanation { table: "provisioning", code: 10, name: "WIFI connect error", zh: "Wi-Fi 连接错误", en: "Wi-Fi could not connect" },
    Explanation { table: "provisioning", code: 11, name: "WIFI disconnect error", zh: "Wi-Fi 断开错误", en: "Wi-Fi was disconnected" },
    Explanation { table: "provisioning", code: 12, name: "WIFI AP STA error", zh: "Wi-Fi AP STA 错误", en: "error of the Wi-Fi access point and station" },
    Explanation { table: "provisioning", code: 13, name: "Smartconfig start error", zh: "SmartConfig 启动错误", en: "SmartConfig could not be started" },
    Explanation { table: "provisioning", code: 14, name: "Smartconfig data error", zh: "SmartConfig 数据错误", en: "SmartConfig data error" },
    Explanation { table: "provisioning", code: 15, name: "", zh: "TCP/UDP 套接字错误", en: "TCP or UDP socket error" },
    Explanation { table: "provisioning", code: 16, name: "", zh: "TCP/UDP 套接字错误", en: "TCP or UDP socket error" },
    Explanation { table: "provisioning", code: 17, name: "", zh: "TCP/UDP 套接字错误", en: "TCP or UDP socket error" },
    Explanation { table: "provisioning", code: 18, name: "", zh: "TCP/UDP 套接字错误", en: "TCP or UDP socket error" },
    Explanation { table: "provisioning", code: 19, name: "", zh: "TCP/UDP 套接字错误", en: "TCP or UDP socket error" },
    Explanation { table: "provisioning", code: 20, name: "", zh: "TCP/UDP 套接字错误", en: "TCP or UDP socket error" },
    Explanation { table: "provisioning", code: 21, name: "", zh: "TCP/UDP 套接字错误", en: "TCP or UDP socket error" },
    Explanation { table: "provisioning", code: 22, name: "", zh: "TCP/UDP 套接字错误", en: "TCP or UDP socket error" },
    Explanation { table: "provisioning", code: 23, name: "", zh: "发送 token 错误", en: "the token could not be sent" },
    Explanation { table: "provisioning", code: 24, name: "", zh: "token 应答错误", en: "the token was answered with an error" },
    Explanation { table: "provisioning", code: 25, name: "", zh: "接收 token 错误", en: "the token was not received" },
    Explanation { table: "provisioning", code: 26, name: "", zh: "区域错误", en: "region error" },
    Explanation { table: "provisioning", code: 27, name: "", zh: "设备信息错误", en: "device information error" },
];

/// Codes of the gateway commands. Document: 网关子设备命令相关错误类型.
pub const GATEWAY: Table = &[
    Explanation { table: "gateway", code: 0, name: "", zh: "成功", en: "success" },
    Explanation { table: "gateway", code: -1, name: "", zh: "网关设备未绑定该子设备", en: "the sub-device is not bound to this gateway" },
    Explanation { table: "gateway", code: -2, name: "", zh: "系统错误,子设备上线或者下线失败", en: "system error: the sub-device could not go online or offline" },
    Explanation { table: "gateway", code: 801, name: "", zh: "请求参数错误", en: "a request parameter is wrong" },
    Explanation { table: "gateway", code: 802, name: "", zh: "设备名非法,或者设备不存在", en: "the device name is wrong or there is no such device" },
    Explanation { table: "gateway", code: 803, name: "", zh: "签名校验失败", en: "the signature is wrong" },
    Explanation { table: "gateway", code: 804, name: "", zh: "签名方法不支持", en: "the signature method is not supported" },
    Explanation { table: "gateway", code: 805, name: "", zh: "签名请求已过期", en: "the signed request has expired" },
    Explanation { table: "gateway", code: 806, name: "", zh: "该设备已被绑定", en: "the device is bound to another gateway" },
    Explanation { table: "gateway", code: 807, name: "", zh: "非普通设备不能被绑定", en: "only ordinary devices can be bound" },
    Explanation { table: "gateway", code: 808, name: "", zh: "不允许的操作", en: "the operation is not allowed" },
    Explanation { table: "gateway", code: 809, name: "", zh: "重复绑定", en: "the device is bound already" },
    Explanation { table: "gateway", code: 810, name: "", zh: "不支持的子设备", en: "the sub-device is not supported" },
];

/// Every table.
pub const ALL: &[Table] = &[SERVER, EXECUTION, CME, REGISTRATION, PROVISIONING, GATEWAY];

/// The table of `+CME ERROR`.
pub const OF_CME: &[Table] = &[CME];

/// Tables in the order in which they speak for a command's later `FAIL` or URC.
pub fn tables_of(command: &str) -> &'static [Table] {
    match command {
        "TCDEVREG" => &[REGISTRATION, CME, EXECUTION, SERVER],
        "TCSUBDEVREG" => &[REGISTRATION, CME, EXECUTION, SERVER],
        "TCGWBIND" => &[GATEWAY, CME, EXECUTION, SERVER],
        "TCGWONLINE" => &[GATEWAY, CME, EXECUTION, SERVER],
        "TCSTARTSMART" => &[PROVISIONING, CME, EXECUTION, SERVER],
        "TCSAP" => &[PROVISIONING, CME, EXECUTION, SERVER],
        _ => &[CME, EXECUTION, SERVER],
    }
}

pub const CLOSED_ADVICE: Saying = Saying { en: "the connection to the module is closed: open it again", zh: "与模组的连接已关闭：请重新打开" };

/// Why joining an access point failed, by the number that `AT+CWJAP` answers.
pub const fn join_failure(code: i32) -> Saying {
    match code {
        1 => Saying { en: "joining timed out: check the distance to the access point", zh: "连接 Wi-Fi 超时：请检查与路由器的距离" },
        2 => Saying { en: "the password is wrong", zh: "密码错误" },
        3 => Saying { en: "there is no such access point", zh: "找不到该路由器（AP）" },
        4 => Saying { en: "the access point refused the connection", zh: "路由器（AP）拒绝连接" },
        _ => Saying { en: "joining failed", zh: "连接 Wi-Fi 失败" },
    }
}
