// Made from assembly/protocol by `npm run generate`; do not edit.

#include "tcat_names.h"

#include <stddef.h>

static const char *name_at(const char *const *names, size_t count, unsigned number) {
  return number < count ? names[number] : "";
}

#define NAME(names, number) name_at(names, sizeof names / sizeof *names, number)

static const char *const status_names[] = {
  "ok",
  "image",
  "version",
  "memory",
  "module",
  "trap",
  "context",
  "failed",
  "cancels",
  "argument",
  "cancelled",
  "expired",
  "write",
  "sum",
  "not-open",
  "stack",
};

const char *tcat_status_name(int status) {
  return status > 0 ? "" : NAME(status_names, 0u - (unsigned)status);
}

static const char *const event_names[] = {
  "",
  "accepted",
  "data",
  "done",
  "failed",
  "message-begin",
  "slice",
  "message-end",
  "disconnected",
  "reconnecting",
  "reconnected",
  "ota",
  "provisioning",
  "wifi",
  "ready",
  "line",
  "damaged",
  "firmware-begin",
  "firmware-end",
  "transmit",
  "payload",
  "session-skipped",
  "session-failed",
  "session-down",
  "session-up",
  "session-ended",
  "session-step",
};

const char *tcat_event_name(unsigned event) {
  if (event == 255u) return "trapped";
  return NAME(event_names, event);
}

static const char *const reason_names[] = {
  "",
  "cme",
  "fail",
  "error",
  "busy",
  "timeout",
  "aborted",
  "reset",
  "lost",
  "silent",
  "state",
};

const char *tcat_reason_name(unsigned reason) {
  return NAME(reason_names, reason);
}

static const char *const refusal_names[] = {
  "",
  "busy",
  "unknown-command",
  "bad-form",
  "missing",
  "too-many",
  "bad-type",
  "out-of-range",
  "too-long",
  "bad-character",
  "line-too-long",
};

const char *tcat_refusal_name(unsigned refusal) {
  return NAME(refusal_names, refusal);
}

static const char *const command_names[] = {
  "",
  "TCDEVINFOSET",
  "TCPRDINFOSET",
  "TCDEVREG",
  "TCMODULE",
  "TCRESTORE",
  "TCMQTTCONN",
  "TCMQTTDISCONN",
  "TCMQTTPUB",
  "TCMQTTPUBL",
  "TCMQTTPUBRAW",
  "TCMQTTSUB",
  "TCMQTTUNSUB",
  "TCMQTTSTATE",
  "TCOTASET",
  "TCFWINFO",
  "TCREADFWDATA",
  "TCSTARTSMART",
  "TCSTOPSMART",
  "TCSAP",
  "TCSTOPSAP",
  "TCMODINFOSET",
  "TCMQTTSRV",
  "TCVER",
  "TCGWBIND",
  "TCGWONLINE",
  "TCSUBDEVINFOSET",
  "TCSUBDEVPRDSET",
  "TCSUBDEVREG",
  "",
  "E0",
  "CWSTATE",
  "CWJAP",
  "CWMODE",
};

const char *tcat_command_name(unsigned command) {
  return NAME(command_names, command);
}

static const char *const form_names[] = {
  "test",
  "read",
  "set",
  "exec",
};

const char *tcat_form_name(unsigned form) {
  return NAME(form_names, form);
}

static const char *const field_names[] = {
  "none",
  "text",
  "number",
};

const char *tcat_field_name(unsigned field) {
  return NAME(field_names, field);
}

static const char *const step_names[] = {
  "",
  "greet",
  "device",
  "wifi",
  "register",
  "connect",
  "subscribe",
  "ota",
};

const char *tcat_step_name(unsigned step) {
  return NAME(step_names, step);
}

static const char *const part_names[] = {
  "",
  "device",
  "product",
  "wifi",
  "mqtt",
  "topics",
  "version",
  "check",
};

const char *tcat_part_name(unsigned part) {
  return NAME(part_names, part);
}

static const char *const phase_names[] = {
  "off",
  "starting",
  "up",
  "down",
};

const char *tcat_phase_name(unsigned phase) {
  return NAME(phase_names, phase);
}

static const char *const table_names[] = {
  "server",
  "execution",
  "cme",
  "registration",
  "provisioning",
  "gateway",
};

const char *tcat_table_name(unsigned table) {
  return NAME(table_names, table);
}

static const char *const level_names[] = {
  "",
  "error",
  "warning",
  "info",
  "debug",
};

const char *tcat_level_name(unsigned level) {
  return NAME(level_names, level);
}

static const char *const model_news_names[] = {
  "done",
  "refused",
  "failed-publish",
  "failed-down",
  "failed-timeout",
  "unwanted",
  "malformed",
  "stray",
  "dropped",
};

const char *tcat_model_news_name(unsigned model_news) {
  return NAME(model_news_names, model_news);
}

static const char *const model_ask_names[] = {
  "none",
  "get-status",
  "clear-control",
  "report-info",
  "report",
  "event-post",
  "events-post",
  "control",
  "action",
};

const char *tcat_model_ask_name(unsigned model_ask) {
  return NAME(model_ask_names, model_ask);
}

static const char *const model_topic_names[] = {
  "property",
  "event",
  "action",
};

const char *tcat_model_topic_name(unsigned model_topic) {
  return NAME(model_topic_names, model_topic);
}

static const char *const model_refusal_names[] = {
  "fits",
  "type",
  "range",
  "value",
  "read-only",
  "doubled",
  "missing",
  "not-defined",
  "busy",
  "malformed",
};

const char *tcat_model_refusal_name(unsigned model_refusal) {
  return NAME(model_refusal_names, model_refusal);
}

static const char *const shadow_news_names[] = {
  "done",
  "refused",
  "failed-publish",
  "failed-down",
  "failed-timeout",
  "document",
  "delta",
  "conflict",
  "malformed",
  "stray",
};

const char *tcat_shadow_news_name(unsigned shadow_news) {
  return NAME(shadow_news_names, shadow_news);
}

static const char *const shadow_ask_names[] = {
  "none",
  "get",
  "update",
};

const char *tcat_shadow_ask_name(unsigned shadow_ask) {
  return NAME(shadow_ask_names, shadow_ask);
}

static const char *const json_kind_names[] = {
  "object",
  "object-end",
  "list",
  "list-end",
  "name",
  "text",
  "number",
  "true",
  "false",
  "null",
};

const char *tcat_json_kind_name(unsigned json_kind) {
  return NAME(json_kind_names, json_kind);
}
