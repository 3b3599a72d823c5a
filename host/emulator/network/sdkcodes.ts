/** Numbers of the device SDK inside the module (document, "执行错误码"). */
export const SdkCode = {
  failure: -1001,
  noConnection: -103,
  reconnectTimeout: -106,
  maxSubscriptions: -107,
  subscribe: -108,
  connack: -112,
  unsubscribe: -121,
  unknownHost: -602,
  tcpConnect: -603,
  tls: -703,
  http: -4,
  httpConnect: -8,
} as const;

/** CONNACK refusals 1 to 5 become -113 to -117. */
const CONNACK_REFUSALS = 5;

/** The SDK's number for what the MQTT library reports. */
export function codeOf(error: Error & { code?: string | number }): number {
  const { code } = error;
  if (typeof code === "number") {
    return code >= 1 && code <= CONNACK_REFUSALS
      ? SdkCode.connack - code
      : SdkCode.connack;
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return SdkCode.unknownHost;
  if (/CERT|^ERR_SSL|^ERR_TLS|^EPROTO/.test(code ?? "")) return SdkCode.tls;
  return SdkCode.tcpConnect;
}
