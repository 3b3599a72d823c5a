// Made from assembly/protocol by `npm run generate`; do not edit.

/**
 * @file
 * The names of all numbers, for logs: empty for a number that is none. A table takes flash only where its function is
 * called.
 */

#ifndef TCAT_NAMES_H
#define TCAT_NAMES_H

#ifdef __cplusplus
extern "C" {
#endif

/** What a function returned: `version` for `TCAT_E_VERSION`; of a refusal see `tcat_refusal_name`. */
const char *tcat_status_name(int status);

/** `message-begin` for `TCAT_EVENT_MESSAGE_BEGIN`. */
const char *tcat_event_name(unsigned event);

/** `timeout` for `TCAT_REASON_TIMEOUT`, as the transcripts write it. */
const char *tcat_reason_name(unsigned reason);

/** `too-long` for `TCAT_REFUSAL_TOO_LONG`; `status & 0xff` of what a start returned. */
const char *tcat_refusal_name(unsigned refusal);

/** `TCMQTTPUB` for `TCAT_COMMAND_TCMQTTPUB`: what stands behind `AT+`. */
const char *tcat_command_name(unsigned command);

/** `read` for `TCAT_FORM_READ`. */
const char *tcat_form_name(unsigned form);

/** `number` for `TCAT_FIELD_NUMBER`. */
const char *tcat_field_name(unsigned field);

/** `connect` for `TCAT_STEP_CONNECT`. */
const char *tcat_step_name(unsigned step);

/** `wifi` for `TCAT_PART_WIFI`; `status >> 8` of what `tcat_session_start` returned. */
const char *tcat_part_name(unsigned part);

/** `starting` for `TCAT_SESSION_STARTING`. */
const char *tcat_phase_name(unsigned phase);

/** `execution` for `TCAT_TABLE_EXECUTION`. */
const char *tcat_table_name(unsigned table);

/** `warning` for `TCAT_LOG_WARNING`. */
const char *tcat_level_name(unsigned level);

/** `unwanted` for `TCAT_MODEL_UNWANTED`. */
const char *tcat_model_news_name(unsigned model_news);

/** `event-post` for `TCAT_MODEL_ASK_EVENT_POST`. */
const char *tcat_model_ask_name(unsigned model_ask);

/** `property` for `TCAT_MODEL_PROPERTY`. */
const char *tcat_model_topic_name(unsigned model_topic);

/** `read-only` for `TCAT_MODEL_E_READ_ONLY`. */
const char *tcat_model_refusal_name(unsigned model_refusal);

/** `delta` for `TCAT_SHADOW_DELTA`. */
const char *tcat_shadow_news_name(unsigned shadow_news);

/** `update` for `TCAT_SHADOW_ASK_UPDATE`. */
const char *tcat_shadow_ask_name(unsigned shadow_ask);

/** `list-end` for `TCAT_JSON_LIST_END`. */
const char *tcat_json_kind_name(unsigned json_kind);

#ifdef __cplusplus
}
#endif

#endif
