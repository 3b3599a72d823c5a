// Made from assembly/protocol by `npm run generate`; do not edit.

#include "tcat_errors.h"

#include <stddef.h>

#if TCAT_ERROR_TEXTS
#define ROW(code, name, chinese, english) {code, name, chinese, english}
#else
#define ROW(code, name, chinese, english) {code, name}
#endif

/* 服务端相关 err code */
static const struct tcat_error_row server_rows[] = {
  ROW(101, "device connect fail", "设备连接失败", "the device could not connect"),
  ROW(110, "device subscribe fail: unauthorized operation", "设备订阅失败:无 Topic 权限", "subscription refused: no permission for the topic"),
  ROW(111, "device subscribe fail: system error", "设备订阅失败:系统错误", "subscription failed: system error"),
  ROW(120, "device unsubscribe fail: system error", "设备退订失败:系统错误", "unsubscription failed: system error"),
  ROW(130, "device publish message to topic fail:unauthorized operation", "设备发布消息失败:无 Topic 发布权限", "publish refused: no permission for the topic"),
  ROW(131, "device publish message to topic fail:reach max limit", "设备发布消息失败:publish 超过频率限制", "publish refused: too many messages"),
  ROW(132, "device publish message to topic fail:payload too long", "设备发布消息失败:payload 超过长度限制", "publish refused: the payload is too long"),
};

/* 执行错误码 */
static const struct tcat_error_row execution_rows[] = {
  ROW(-1001, "QCLOUD_ERR_FAILURE", "失败返回", "failure without a closer reason"),
  ROW(-1002, "QCLOUD_ERR_INVAL", "参数无效错误,比如空指针", "an invalid parameter, such as a null pointer"),
  ROW(-3, "QCLOUD_ERR_HTTP_CLOSED", "远程主机关闭连接", "the remote host closed the HTTP connection"),
  ROW(-4, "QCLOUD_ERR_HTTP", "HTTP 未知错误", "unknown HTTP error"),
  ROW(-5, "QCLOUD_ERR_HTTP_PRTCL", "协议错误", "HTTP protocol error"),
  ROW(-6, "QCLOUD_ERR_HTTP_UNRESOLVED_DNS", "域名解析失败", "the host name could not be resolved"),
  ROW(-7, "QCLOUD_ERR_HTTP_PARSE", "URL 解析失败", "the URL could not be parsed"),
  ROW(-8, "QCLOUD_ERR_HTTP_CONN", "HTTP 连接失败", "the HTTP connection failed"),
  ROW(-9, "QCLOUD_ERR_HTTP_AUTH", "HTTP 鉴权问题", "HTTP authentication failed"),
  ROW(-10, "QCLOUD_ERR_HTTP_NOT_FOUND", "HTTP 404", "HTTP 404, not found"),
  ROW(-11, "QCLOUD_ERR_HTTP_TIMEOUT", "HTTP 超时", "HTTP timeout"),
  ROW(-102, "QCLOUD_ERR_MQTT_PUSH_TO_LIST_FAILED", "往等待 ACK 列表中添加元素失败", "no room in the list of awaited answers"),
  ROW(-103, "QCLOUD_ERR_MQTT_NO_CONN", "未与 MQTT 服务器建立连接或已经断开连接", "no connection to the MQTT server, or it was lost"),
  ROW(-104, "QCLOUD_ERR_MQTT_UNKNOWN", " MQTT 相关的未知错误", "unknown MQTT error"),
  ROW(-105, "QCLOUD_ERR_MQTT_ATTEMPTING_RECONNECT", "正在与 MQTT 服务重新建立连接", "the module is reconnecting to the MQTT server"),
  ROW(-106, "QCLOUD_ERR_MQTT_RECONNECT_TIMEOUT", "重连已经超时", "reconnecting has timed out"),
  ROW(-107, "QCLOUD_ERR_MQTT_MAX_SUBSCRIPTIONS", "超过可订阅的主题数", "too many subscriptions"),
  ROW(-108, "QCLOUD_ERR_MQTT_SUB", "订阅主题失败, 即服务器拒绝", "the server refused the subscription"),
  ROW(-109, "QCLOUD_ERR_MQTT_NOTHING_TO_READ", "无 MQTT 相关报文可以读取", "no MQTT packet to read"),
  ROW(-110, "QCLOUD_ERR_MQTT_PACKET_READ", "读取的 MQTT 报文有问题", "a faulty MQTT packet was read"),
  ROW(-111, "QCLOUD_ERR_MQTT_REQUEST_TIMEOUT", " MQTT 相关操作请求超时", "the MQTT request timed out"),
  ROW(-112, "QCLOUD_ERR_MQTT_CONNACK_UNKNOWN", "客户端 MQTT 连接未知错误", "the MQTT connection was refused for an unknown reason"),
  ROW(-113, "QCLOUD_ERR_MQTT_CONANCK_UNACCEPTABLE_PROTOCOL_VERSION", "客户端 MQTT 版本错误", "the server does not take this MQTT version"),
  ROW(-114, "QCLOUD_ERR_MQTT_CONNACK_IDENTIFIER_REJECTED", "客户端标识符错误", "the server refused the client id"),
  ROW(-115, "QCLOUD_ERR_MQTT_CONNACK_SERVER_UNAVAILABLE", "服务器不可用", "the server is unavailable"),
  ROW(-116, "QCLOUD_ERR_MQTT_CONNACK_BAD_USERDATA", "客户端连接参数中的 username 或 password 错误", "wrong user name or password"),
  ROW(-117, "QCLOUD_ERR_MQTT_CONNACK_NOT_AUTHORIZED", "客户端连接认证失败", "the server did not authorise the device"),
  ROW(-118, "QCLOUD_ERR_RX_MESSAGE_INVAL", "收到的消息无效", "an invalid message was received"),
  ROW(-119, "QCLOUD_ERR_BUF_TOO_SHORT", "消息接收缓冲区的长度小于消息的长度", "the message is longer than the receive buffer"),
  ROW(-120, "QCLOUD_ERR_MQTT_QOS_NOT_SUPPORT", "该 QoS 级别不支持", "this QoS is not supported"),
  ROW(-121, "QCLOUD_ERR_MQTT_UNSUB_FAIL", "取消订阅主题失败,比如该主题不存在", "unsubscribing failed, for example because there is no such topic"),
  ROW(-132, "QCLOUD_ERR_JSON_PARSE", " JSON 解析错误", "the JSON text could not be parsed"),
  ROW(-133, "QCLOUD_ERR_JSON_BUFFER_TRUNCATED", " JSON 文档会被截断", "the JSON text would be cut off"),
  ROW(-134, "QCLOUD_ERR_JSON_BUFFER_TOO_SMALL", "存储 JSON 文档的缓冲区太小", "the buffer for the JSON text is too small"),
  ROW(-135, "QCLOUD_ERR_JSON", " JSON 文档生成错误", "the JSON text could not be made"),
  ROW(-136, "QCLOUD_ERR_MAX_JSON_TOKEN", "超过 JSON 文档中的最大 Token 数", "too many tokens in the JSON text"),
  ROW(-137, "QCLOUD_ERR_MAX_APPENDING_REQUEST", "超过同时最大的文档请求", "too many documents are requested at once"),
  ROW(-138, "QCLOUD_ERR_MAX_TOPIC_LENGTH", "超过规定最大的 Topic 长度", "the topic is too long"),
  ROW(-601, "QCLOUD_ERR_TCP_SOCKET_FAILED", " TCP 连接建立套接字失败", "no TCP socket could be made"),
  ROW(-602, "QCLOUD_ERR_TCP_UNKNOWN_HOST", "无法通过主机名获取 IP 地址", "the host name has no address"),
  ROW(-603, "QCLOUD_ERR_TCP_CONNECT", "建立 TCP 连接失败", "the TCP connection could not be made"),
  ROW(-604, "QCLOUD_ERR_TCP_READ_TIMEOUT", " TCP 读超时", "TCP read timeout"),
  ROW(-605, "QCLOUD_ERR_TCP_WRITE_TIMEOUT", " TCP 写超时", "TCP write timeout"),
  ROW(-606, "QCLOUD_ERR_TCP_READ_FAIL", " TCP 读错误", "TCP read error"),
  ROW(-607, "QCLOUD_ERR_TCP_WRITE_FAIL", " TCP 写错误", "TCP write error"),
  ROW(-608, "QCLOUD_ERR_TCP_PEER_SHUTDOWN", " TCP 对端关闭了连接", "the peer closed the TCP connection"),
  ROW(-609, "QCLOUD_ERR_TCP_NOTHING_TO_READ", "底层没有数据可以读取", "nothing to read from TCP"),
  ROW(-701, "QCLOUD_ERR_SSL_INIT", " SSL 初始化失败", "TLS could not be initialised"),
  ROW(-702, "QCLOUD_ERR_SSL_CERT", " SSL 证书相关问题", "a problem with the TLS certificate"),
  ROW(-703, "QCLOUD_ERR_SSL_CONNECT", " SSL 连接失败", "the TLS connection failed"),
  ROW(-704, "QCLOUD_ERR_SSL_CONNECT_TIMEOUT", " SSL 连接超时", "the TLS connection timed out"),
  ROW(-705, "QCLOUD_ERR_SSL_WRITE_TIMEOUT", " SSL 写超时", "TLS write timeout"),
  ROW(-706, "QCLOUD_ERR_SSL_WRITE", " SSL 写错误", "TLS write error"),
  ROW(-707, "QCLOUD_ERR_SSL_READ_TIMEOUT", " SSL 读超时", "TLS read timeout"),
  ROW(-708, "QCLOUD_ERR_SSL_READ", " SSL 读错误", "TLS read error"),
  ROW(-709, "QCLOUD_ERR_SSL_NOTHING_TO_READ", "底层没有数据可以读取", "nothing to read from TLS"),
};

/* CME ERROR 列表扩展 */
static const struct tcat_error_row cme_rows[] = {
  ROW(200, "Previous command is not complete", "上一条命令尚未完成(固件下载中)", "a firmware download is running: the previous command is not complete"),
  ROW(201, "msg packet over size", "消息包过大", "the message is too large"),
  ROW(202, "command timeout", "命令超时", "the command timed out"),
  ROW(203, "check failed", "校验失败", "a check failed"),
  ROW(204, "Parameter invalid", "参数无效", "a parameter is invalid"),
  ROW(205, "No valid firmware", "没有有效固件", "there is no valid firmware"),
  ROW(206, "Memory allocation error", "内存分配错误", "memory could not be allocated"),
  ROW(207, "Flash access error", "Flash 访问错误", "flash access failed, or nothing is stored"),
  ROW(208, "State error or not ready. eg: pub msg when MQTT not connected", "状态错误或未就绪,例如 MQTT 未连接时发布消息", "wrong state or not ready, such as publishing while MQTT is not connected"),
  ROW(209, "Command execution error", "命令执行错误", "the command could not be executed"),
  ROW(210, "Unknown error", "未知错误", "unknown error"),
  ROW(211, "Module self-OTA error", "模组自身 OTA 错误", "the module's own update failed"),
  ROW(212, "FLASH ERASE is going on", "正在擦除 Flash", "flash is being erased"),
  ROW(213, "HTTP error", "HTTP 错误", "HTTP error"),
};

/* 设备动态注册错误码 */
static const struct tcat_error_row registration_rows[] = {
  ROW(1000, "ErrorCode_SDK_InternalError", "内部错误", "internal error"),
  ROW(1004, "ErrorCode_SDK_ProductNotExists", "产品不存在", "the product does not exist"),
  ROW(1006, "ErrorCode_SDK_InvalidParam", "参数错误", "a parameter is wrong"),
  ROW(1010, "ErrorCode_SDK_CheckSecretError", "验签失败", "the signature is wrong"),
  ROW(1011, "ErrorCode_SDK_NotSupportRegister", "产品不支持动态注册", "the product does not allow dynamic registration"),
  ROW(1012, "ErrorCode_SDK_ExceedRegisterTimes", "超过设备最大注册次数", "the device has been registered too often"),
  ROW(1020, "ErrorCode_SDK_NoSuchDevice", "预创建注册模式未定义设备", "the device was not created beforehand"),
  ROW(1021, "ErrorCode_SDK_DeviceHasRegisted", "设备已注册", "the device is registered already"),
  ROW(1031, "ErrorCode_SDK_ExceedRegisterLimits", "设备超过设定最大自动创建注册数量", "too many devices were created automatically"),
};

/* 模组配网及设备绑定错误类型 */
static const struct tcat_error_row provisioning_rows[] = {
  ROW(1, "MQTT connect error", "MQTT 连接错误", "MQTT connection error"),
  ROW(2, "APP command error", "APP 命令错误", "command from the app is wrong"),
  ROW(3, "WIFI boarding stop", "Wi-Fi 配网停止", "provisioning was stopped or timed out"),
  ROW(4, "RTOS task error", "RTOS 任务错误", "RTOS task error"),
  ROW(5, "RTOS queue error", "RTOS 队列错误", "RTOS queue error"),
  ROW(6, "WIFI STA init error", "Wi-Fi STA 初始化错误", "Wi-Fi station could not be initialised"),
  ROW(7, "WIFI AP init error", "Wi-Fi AP 初始化错误", "Wi-Fi access point could not be initialised"),
  ROW(8, "WIFI start error", "Wi-Fi 启动错误", "Wi-Fi could not be started"),
  ROW(9, "WIFI config error", "Wi-Fi 配置错误", "Wi-Fi could not be configured"),
  ROW(10, "WIFI connect error", "Wi-Fi 连接错误", "Wi-Fi could not connect"),
  ROW(11, "WIFI disconnect error", "Wi-Fi 断开错误", "Wi-Fi was disconnected"),
  ROW(12, "WIFI AP STA error", "Wi-Fi AP STA 错误", "error of the Wi-Fi access point and station"),
  ROW(13, "Smartconfig start error", "SmartConfig 启动错误", "SmartConfig could not be started"),
  ROW(14, "Smartconfig data error", "SmartConfig 数据错误", "SmartConfig data error"),
  ROW(15, "", "TCP/UDP 套接字错误", "TCP or UDP socket error"),
  ROW(16, "", "TCP/UDP 套接字错误", "TCP or UDP socket error"),
  ROW(17, "", "TCP/UDP 套接字错误", "TCP or UDP socket error"),
  ROW(18, "", "TCP/UDP 套接字错误", "TCP or UDP socket error"),
  ROW(19, "", "TCP/UDP 套接字错误", "TCP or UDP socket error"),
  ROW(20, "", "TCP/UDP 套接字错误", "TCP or UDP socket error"),
  ROW(21, "", "TCP/UDP 套接字错误", "TCP or UDP socket error"),
  ROW(22, "", "TCP/UDP 套接字错误", "TCP or UDP socket error"),
  ROW(23, "", "发送 token 错误", "the token could not be sent"),
  ROW(24, "", "token 应答错误", "the token was answered with an error"),
  ROW(25, "", "接收 token 错误", "the token was not received"),
  ROW(26, "", "区域错误", "region error"),
  ROW(27, "", "设备信息错误", "device information error"),
};

/* 网关子设备命令相关错误类型 */
static const struct tcat_error_row gateway_rows[] = {
  ROW(0, "", "成功", "success"),
  ROW(-1, "", "网关设备未绑定该子设备", "the sub-device is not bound to this gateway"),
  ROW(-2, "", "系统错误,子设备上线或者下线失败", "system error: the sub-device could not go online or offline"),
  ROW(801, "", "请求参数错误", "a request parameter is wrong"),
  ROW(802, "", "设备名非法,或者设备不存在", "the device name is wrong or there is no such device"),
  ROW(803, "", "签名校验失败", "the signature is wrong"),
  ROW(804, "", "签名方法不支持", "the signature method is not supported"),
  ROW(805, "", "签名请求已过期", "the signed request has expired"),
  ROW(806, "", "该设备已被绑定", "the device is bound to another gateway"),
  ROW(807, "", "非普通设备不能被绑定", "only ordinary devices can be bound"),
  ROW(808, "", "不允许的操作", "the operation is not allowed"),
  ROW(809, "", "重复绑定", "the device is bound already"),
  ROW(810, "", "不支持的子设备", "the sub-device is not supported"),
};

#define TABLE(rows) {rows, sizeof rows / sizeof *rows}

static const struct {
  const struct tcat_error_row *rows;
  size_t count;
} tables[] = {
  TABLE(server_rows), /* TCAT_TABLE_SERVER */
  TABLE(execution_rows), /* TCAT_TABLE_EXECUTION */
  TABLE(cme_rows), /* TCAT_TABLE_CME */
  TABLE(registration_rows), /* TCAT_TABLE_REGISTRATION */
  TABLE(provisioning_rows), /* TCAT_TABLE_PROVISIONING */
  TABLE(gateway_rows), /* TCAT_TABLE_GATEWAY */
};

const struct tcat_error_row *tcat_error(enum tcat_table table, int32_t code) {
  if ((size_t)table >= sizeof tables / sizeof *tables) return NULL;
  for (size_t i = 0; i < tables[table].count; i++)
    if (tables[table].rows[i].code == code) return &tables[table].rows[i];
  return NULL;
}

#if TCAT_ERROR_TEXTS

static const struct tcat_advice reason_rows[] = {
  {NULL, NULL},
  {"模组拒绝执行", "the module refused it"},
  {"模组已执行，但失败了", "the module tried and failed"},
  {"模组不接受该命令或其参数：请检查命令、参数和模组固件", "the module does not take this command or its arguments: check them and the module's firmware"},
  {"核心或模组正在处理另一条命令：请稍后重发", "the core or the module is busy with another command: send it again later"},
  {"模组未在时限内应答：请检查供电、接线和波特率，然后重新打开客户端", "the module did not answer in time: check power, wiring and baud rate, then open the client again"},
  {"已放弃", "it was given up"},
  {"模组已重启：请在其就绪（ready）后重发", "the module restarted: send it again when it is ready"},
  {"MQTT 连接已断开", "MQTT was disconnected"},
  {"模组没有应答：请检查其供电和接线", "the module does not answer: check its power and wiring"},
  {"模组不在应有的状态", "the module is in another state than it must be"},
};

static const struct tcat_advice refusal_rows[] = {
  {NULL, NULL},
  {"核心或模组正在处理另一条命令：请稍后重发", "the core or the module is busy with another command: send it again later"},
  {"没有这条命令：命令名由大写字母、数字和 _ 组成", "there is no such command: a name is capitals, digits and _"},
  {"该命令没有这种形式：请查阅参考页", "the command does not have this form: see the reference page"},
  {"缺少参数", "an argument is missing"},
  {"多于可接受的数量：请查阅参考页", "there is more than is taken: see the reference page"},
  {"参数类型不对", "an argument is of the wrong type"},
  {"参数超出范围：请查阅参考页", "an argument is outside its range: see the reference page"},
  {"参数过长：请查阅参考页", "an argument is too long: see the reference page"},
  {"参数中不能有 CR、LF 和 NUL，发布的主题中不能有 + 和 #", "CR, LF and NUL cannot be sent in an argument, + and # not in a topic to publish to"},
  {"命令行将超过 256 字节：请改用 publish，或缩短内容", "the command line would be longer than 256 bytes: use publish, or shorten it"},
};

static const struct tcat_advice status_rows[] = {
  {"成功", "done"},
  {"镜像已损坏：CRC-32 不符", "the image is damaged: its CRC-32 is wrong"},
  {"镜像的 ABI 不同：请用同一版本编译镜像和绑定", "the image has another ABI: build it and the binding from one version"},
  {"内存池太小：请给 tcat_runtime_init 更大的内存池", "the pool is too small: give tcat_runtime_init a larger one"},
  {"引擎不接受该模块：请检查其选项", "the engine does not take the module: check its options"},
  {"核心发生 trap：请调用 tcat_reopen", "the core has trapped: call tcat_reopen"},
  {"不能在处理函数中调用：请在主循环中调用", "not from a handler: call it from the main loop"},
  {"命令失败：请查看其原因", "the command failed: see its reason"},
  {"payload 中有位于 CRLF 之前或末尾的 +++：请先编码，例如 Base64", "the payload holds +++ before CRLF or at its end: encode it, for example as Base64"},
  {"参数不符合函数的要求：请查阅头文件", "an argument is not what the function takes: see its header"},
  {"请求在发送之前已被撤回", "the request was taken back before it was sent"},
  {"模组离线的时间超过了请求的等待时间：没有发送", "the module was away for longer than the request waits: it was not sent"},
  {"升级的 write 返回了 false：固件没有保存", "the update's write returned false: the image was not kept"},
  {"固件的 MD5 不符：请重新下载", "the image's MD5 is wrong: have it downloaded again"},
  {"客户端没有打开：请调用 tcat_open", "the client is not open: call tcat_open"},
  {"任务的栈太小：请增大", "the task's stack is too small: give it more"},
};

static const struct tcat_advice join_rows[] = {
  {NULL, NULL},
  {"连接 Wi-Fi 超时：请检查与路由器的距离", "joining timed out: check the distance to the access point"},
  {"密码错误", "the password is wrong"},
  {"找不到该路由器（AP）", "there is no such access point"},
  {"路由器（AP）拒绝连接", "the access point refused the connection"},
};

#define ADVICE(rows, number) advice_at(rows, sizeof rows / sizeof *rows, number)

static const struct tcat_advice *advice_at(const struct tcat_advice *rows, size_t count, unsigned number) {
  return number < count && rows[number].english ? &rows[number] : NULL;
}

const struct tcat_advice *tcat_reason_advice(unsigned reason) {
  return ADVICE(reason_rows, reason);
}

const struct tcat_advice *tcat_refusal_advice(unsigned refusal) {
  return ADVICE(refusal_rows, refusal);
}

const struct tcat_advice *tcat_status_advice(int status) {
  return status > 0 ? NULL : ADVICE(status_rows, 0u - (unsigned)status);
}

const struct tcat_advice *tcat_join_advice(unsigned code) {
  return ADVICE(join_rows, code);
}

#endif
