// Made from assembly/protocol by `npm run generate`; do not edit.

#ifndef TCAT_ERRORS_H
#define TCAT_ERRORS_H

#include <stdint.h>

#include "tcat_names.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifndef TCAT_ERROR_TEXTS
/** 1 keeps the Chinese and English texts of tables and advice in the firmware, about 12 KB of flash. */
#define TCAT_ERROR_TEXTS 0
#endif

/** The document's error tables. */
enum tcat_table {
  /** Codes of the MQTT server. Document: 服务端相关 err code. */
  TCAT_TABLE_SERVER,
  /** Codes of the module's device SDK, as later `FAIL` and in `+TCMQTTDISCON`. Document: 执行错误码. */
  TCAT_TABLE_EXECUTION,
  /** Codes of `+CME ERROR`, and of a later `FAIL` from 200 to 213. Document: CME ERROR 列表扩展. */
  TCAT_TABLE_CME,
  /** Codes of dynamic registration. Document: 设备动态注册错误码. */
  TCAT_TABLE_REGISTRATION,
  /** First code of a failed provisioning. Document: 模组配网及设备绑定错误类型. */
  TCAT_TABLE_PROVISIONING,
  /** Codes of the gateway commands. Document: 网关子设备命令相关错误类型. */
  TCAT_TABLE_GATEWAY,
};

/** One row of an error table. */
struct tcat_error_row {
  int32_t code;
  /** The document's own identifier, empty where it has none. */
  const char *name;
#if TCAT_ERROR_TEXTS
  /** What it means, in UTF-8. */
  const char *chinese;
  const char *english;
#endif
};

/** The row of a code in one of the tables, `NULL` where it has none. */
const struct tcat_error_row *tcat_error(enum tcat_table table, int32_t code);

#if TCAT_ERROR_TEXTS
/** What happened and what to do, in UTF-8. */
struct tcat_advice {
  const char *chinese;
  const char *english;
};

/** Of a `TCAT_REASON_...`; `NULL` for a number that is none, here and below. */
const struct tcat_advice *tcat_reason_advice(unsigned reason);

/** Of a `TCAT_REFUSAL_...`: `status & 0xff` of what a start returned. */
const struct tcat_advice *tcat_refusal_advice(unsigned refusal);

/** Of a `TCAT_OK` or `TCAT_E_...`. */
const struct tcat_advice *tcat_status_advice(int status);

/** Of the number with which `AT+CWJAP` failed. */
const struct tcat_advice *tcat_join_advice(unsigned code);
#endif

#ifdef __cplusplus
}
#endif

#endif
