// Made from assembly/protocol by `npm run generate`; do not edit.

#ifndef TCAT_PROTOCOL_H
#define TCAT_PROTOCOL_H

/** The version of all of this. */
#define TCAT_VERSION "0.2.0"
#define TCAT_VERSION_MAJOR 0
#define TCAT_VERSION_MINOR 2
#define TCAT_VERSION_PATCH 0

/** What a module has to speak: the same major, this minor at least. */
#define TCAT_ABI_MAJOR 1u
#define TCAT_ABI_MINOR 1u

/** Forms of a command. */
enum tcat_form {
  TCAT_FORM_TEST = 0,
  TCAT_FORM_READ = 1,
  TCAT_FORM_SET = 2,
  TCAT_FORM_EXEC = 3,
};

/** What an event is; `struct tcat_event` says what it holds then. */
enum tcat_event_kind {
  TCAT_EVENT_ACCEPTED = 1,
  TCAT_EVENT_DATA = 2,
  TCAT_EVENT_DONE = 3,
  TCAT_EVENT_FAILED = 4,
  TCAT_EVENT_MESSAGE_BEGIN = 5,
  TCAT_EVENT_SLICE = 6,
  TCAT_EVENT_MESSAGE_END = 7,
  TCAT_EVENT_DISCONNECTED = 8,
  TCAT_EVENT_RECONNECTING = 9,
  TCAT_EVENT_RECONNECTED = 10,
  TCAT_EVENT_OTA = 11,
  TCAT_EVENT_PROVISIONING = 12,
  TCAT_EVENT_WIFI = 13,
  TCAT_EVENT_READY = 14,
  TCAT_EVENT_LINE = 15,
  TCAT_EVENT_DAMAGED = 16,
  TCAT_EVENT_FIRMWARE_BEGIN = 17,
  TCAT_EVENT_FIRMWARE_END = 18,
  TCAT_EVENT_TRANSMIT = 19,
  TCAT_EVENT_PAYLOAD = 20,
  TCAT_EVENT_SESSION_SKIPPED = 21,
  TCAT_EVENT_SESSION_FAILED = 22,
  TCAT_EVENT_SESSION_DOWN = 23,
  TCAT_EVENT_SESSION_UP = 24,
  TCAT_EVENT_SESSION_ENDED = 25,
  TCAT_EVENT_SESSION_STEP = 26,
};

/** Why a command failed, or a session went down. */
enum tcat_reason {
  TCAT_REASON_CME = 1,
  TCAT_REASON_FAIL = 2,
  TCAT_REASON_ERROR = 3,
  TCAT_REASON_BUSY = 4,
  TCAT_REASON_TIMEOUT = 5,
  TCAT_REASON_ABORTED = 6,
  TCAT_REASON_RESET = 7,
  TCAT_REASON_LOST = 8,
  TCAT_REASON_SILENT = 9,
  TCAT_REASON_STATE = 10,
};

/** Why a call was not sent. */
enum tcat_refusal {
  TCAT_REFUSAL_BUSY = 1,
  TCAT_REFUSAL_UNKNOWN_COMMAND = 2,
  TCAT_REFUSAL_BAD_FORM = 3,
  TCAT_REFUSAL_MISSING = 4,
  TCAT_REFUSAL_TOO_MANY = 5,
  TCAT_REFUSAL_BAD_TYPE = 6,
  TCAT_REFUSAL_OUT_OF_RANGE = 7,
  TCAT_REFUSAL_TOO_LONG = 8,
  TCAT_REFUSAL_BAD_CHARACTER = 9,
  TCAT_REFUSAL_LINE_TOO_LONG = 10,
};

/** Options of a client, to be joined by `|`. */
enum tcat_option {
  TCAT_OPTION_KEEP_BACKSLASH = 1,
  TCAT_OPTION_KEEP_QUOTE = 2,
  TCAT_OPTION_KEEP_COMMA = 4,
  TCAT_OPTION_FIRMWARE_RAW = 8,
  TCAT_OPTION_FIRMWARE_HEX = 16,
};

/** Bits of the event record's flags. */
enum tcat_flag {
  TCAT_FLAG_CODE = 1,
  TCAT_FLAG_SUBCODE = 2,
  TCAT_FLAG_TEXT = 4,
};

/** What the next field of an answer is. */
enum tcat_field_kind {
  TCAT_FIELD_NONE = 0,
  TCAT_FIELD_TEXT = 1,
  TCAT_FIELD_NUMBER = 2,
};

/** Steps of a session. */
enum tcat_step {
  TCAT_STEP_GREET = 1,
  TCAT_STEP_DEVICE = 2,
  TCAT_STEP_WIFI = 3,
  TCAT_STEP_REGISTER = 4,
  TCAT_STEP_CONNECT = 5,
  TCAT_STEP_SUBSCRIBE = 6,
  TCAT_STEP_OTA = 7,
};

/** Fields of a session's configuration: where a refusal lies. */
enum tcat_part {
  TCAT_PART_DEVICE = 1,
  TCAT_PART_PRODUCT = 2,
  TCAT_PART_WIFI = 3,
  TCAT_PART_MQTT = 4,
  TCAT_PART_TOPICS = 5,
  TCAT_PART_VERSION = 6,
  TCAT_PART_CHECK = 7,
};

/** What the module's `engage` takes. */
enum tcat_session_flag {
  TCAT_SESSION_KEEP = 1,
  TCAT_SESSION_NO_WIFI = 2,
};

/** Words of the record that the module's `layout` points to. */
enum tcat_layout_word {
  TCAT_LAYOUT_RING = 0,
  TCAT_LAYOUT_RING_SIZE = 1,
  TCAT_LAYOUT_HEAD = 2,
  TCAT_LAYOUT_TAIL = 3,
  TCAT_LAYOUT_LOST = 4,
  TCAT_LAYOUT_GAP = 5,
  TCAT_LAYOUT_EVENT = 6,
  TCAT_LAYOUT_INPUT = 7,
  TCAT_LAYOUT_INPUT_SIZE = 8,
};

/** Words of the module's event record. */
enum tcat_record_word {
  TCAT_RECORD_TEXT = 0,
  TCAT_RECORD_LENGTH = 1,
  TCAT_RECORD_NUMBER = 2,
  TCAT_RECORD_REASON = 3,
  TCAT_RECORD_FLAGS = 4,
  TCAT_RECORD_CODE = 5,
  TCAT_RECORD_SUBCODE = 6,
  TCAT_RECORD_COMMAND = 7,
};

/** The commands' numbers; 0 is another ESP-AT command or a line. Those behind the set are a session's own. */
enum tcat_command {
  TCAT_COMMAND_TCDEVINFOSET = 1,
  TCAT_COMMAND_TCPRDINFOSET = 2,
  TCAT_COMMAND_TCDEVREG = 3,
  TCAT_COMMAND_TCMODULE = 4,
  TCAT_COMMAND_TCRESTORE = 5,
  TCAT_COMMAND_TCMQTTCONN = 6,
  TCAT_COMMAND_TCMQTTDISCONN = 7,
  TCAT_COMMAND_TCMQTTPUB = 8,
  TCAT_COMMAND_TCMQTTPUBL = 9,
  TCAT_COMMAND_TCMQTTPUBRAW = 10,
  TCAT_COMMAND_TCMQTTSUB = 11,
  TCAT_COMMAND_TCMQTTUNSUB = 12,
  TCAT_COMMAND_TCMQTTSTATE = 13,
  TCAT_COMMAND_TCOTASET = 14,
  TCAT_COMMAND_TCFWINFO = 15,
  TCAT_COMMAND_TCREADFWDATA = 16,
  TCAT_COMMAND_TCSTARTSMART = 17,
  TCAT_COMMAND_TCSTOPSMART = 18,
  TCAT_COMMAND_TCSAP = 19,
  TCAT_COMMAND_TCSTOPSAP = 20,
  TCAT_COMMAND_TCMODINFOSET = 21,
  TCAT_COMMAND_TCMQTTSRV = 22,
  TCAT_COMMAND_TCVER = 23,
  TCAT_COMMAND_TCGWBIND = 24,
  TCAT_COMMAND_TCGWONLINE = 25,
  TCAT_COMMAND_TCSUBDEVINFOSET = 26,
  TCAT_COMMAND_TCSUBDEVPRDSET = 27,
  TCAT_COMMAND_TCSUBDEVREG = 28,
  TCAT_COMMAND_E0 = 30,
  TCAT_COMMAND_CWSTATE = 31,
  TCAT_COMMAND_CWJAP = 32,
  TCAT_COMMAND_CWMODE = 33,
};

/** The most arguments that a command has. */
#define TCAT_ARGUMENTS_MOST 6u

/** Sizes in bytes (README, "Limits"). */
#define TCAT_SIZE_COMMAND_LINE 256u
#define TCAT_SIZE_RECEIVED_LINE 512u
#define TCAT_SIZE_MESSAGE 16384u
#define TCAT_SIZE_FIRMWARE 4096u
#define TCAT_SIZE_PAYLOAD 2048u
#define TCAT_SIZE_SESSION_STRINGS 1024u
#define TCAT_SIZE_SESSION_TOPICS 10u
#define TCAT_SIZE_SESSION_SSID 32u
#define TCAT_SIZE_SESSION_PASSWORD 64u

/** What a module's silence within a line may be set to, in milliseconds. */
#define TCAT_QUIET_LEAST_MS 10u
#define TCAT_QUIET_MOST_MS 60000u

/** Milliseconds between a session's looks at a module that says nothing. */
#define TCAT_CHECK_LEAST_MS 1000u
#define TCAT_CHECK_MOST_MS 3600000u
#define TCAT_CHECK_DEFAULT_MS 30000u

#endif
