// Made from assembly/protocol by `npm run generate`; do not edit.

export const ABI_MAJOR: u32 = 1;
export const ABI_MINOR: u32 = 1;

export const FORM_TEST: u32 = 0;
export const FORM_READ: u32 = 1;
export const FORM_SET: u32 = 2;
export const FORM_EXEC: u32 = 3;

export const EVENT_NONE: u32 = 0;
export const EVENT_ACCEPTED: u32 = 1;
export const EVENT_DATA: u32 = 2;
export const EVENT_DONE: u32 = 3;
export const EVENT_FAILED: u32 = 4;
export const EVENT_MESSAGE_BEGIN: u32 = 5;
export const EVENT_SLICE: u32 = 6;
export const EVENT_MESSAGE_END: u32 = 7;
export const EVENT_DISCONNECTED: u32 = 8;
export const EVENT_RECONNECTING: u32 = 9;
export const EVENT_RECONNECTED: u32 = 10;
export const EVENT_OTA: u32 = 11;
export const EVENT_PROVISIONING: u32 = 12;
export const EVENT_WIFI: u32 = 13;
export const EVENT_READY: u32 = 14;
export const EVENT_LINE: u32 = 15;
export const EVENT_DAMAGED: u32 = 16;
export const EVENT_FIRMWARE_BEGIN: u32 = 17;
export const EVENT_FIRMWARE_END: u32 = 18;
export const EVENT_TRANSMIT: u32 = 19;
export const EVENT_PAYLOAD: u32 = 20;

export const REASON_CME: u32 = 1;
export const REASON_FAIL: u32 = 2;
export const REASON_ERROR: u32 = 3;
export const REASON_BUSY: u32 = 4;
export const REASON_TIMEOUT: u32 = 5;
export const REASON_ABORTED: u32 = 6;
export const REASON_RESET: u32 = 7;

export const REFUSAL_BUSY: u32 = 1;
export const REFUSAL_UNKNOWN_COMMAND: u32 = 2;
export const REFUSAL_BAD_FORM: u32 = 3;
export const REFUSAL_MISSING: u32 = 4;
export const REFUSAL_TOO_MANY: u32 = 5;
export const REFUSAL_BAD_TYPE: u32 = 6;
export const REFUSAL_OUT_OF_RANGE: u32 = 7;
export const REFUSAL_TOO_LONG: u32 = 8;
export const REFUSAL_BAD_CHARACTER: u32 = 9;
export const REFUSAL_LINE_TOO_LONG: u32 = 10;

export const FLAG_CODE: u32 = 1;
export const FLAG_SUBCODE: u32 = 2;
export const FLAG_TEXT: u32 = 4;

export const FIELD_NONE: u32 = 0;
export const FIELD_TEXT: u32 = 1;
export const FIELD_NUMBER: u32 = 2;

export const OPTION_KEEP_BACKSLASH: u32 = 1;
export const OPTION_KEEP_QUOTE: u32 = 2;
export const OPTION_KEEP_COMMA: u32 = 4;
export const OPTION_FIRMWARE_RAW: u32 = 8;
export const OPTION_FIRMWARE_HEX: u32 = 16;

export const LAYOUT_RING: usize = 0;
export const LAYOUT_RING_SIZE: usize = 4;
export const LAYOUT_HEAD: usize = 8;
export const LAYOUT_TAIL: usize = 12;
export const LAYOUT_LOST: usize = 16;
export const LAYOUT_GAP: usize = 20;
export const LAYOUT_EVENT: usize = 24;
export const LAYOUT_INPUT: usize = 28;
export const LAYOUT_INPUT_SIZE: usize = 32;

export const LAYOUT_BYTES: usize = 36;

export const RECORD_TEXT: usize = 0;
export const RECORD_LENGTH: usize = 4;
export const RECORD_NUMBER: usize = 8;
export const RECORD_REASON: usize = 12;
export const RECORD_FLAGS: usize = 16;
export const RECORD_CODE: usize = 20;
export const RECORD_SUBCODE: usize = 24;
export const RECORD_COMMAND: usize = 28;

export const RECORD_BYTES: usize = 32;

export const LIMIT_PHASE: u32 = 5000;
export const LIMIT_RESULT: u32 = 25000;
export const LIMIT_PROVISIONING: u32 = 310000;
export const LIMIT_LIST_QUIET: u32 = 300;
export const LIMIT_BIND_QUIET: u32 = 5000;
export const LIMIT_SECOND_OK: u32 = 300;
export const LIMIT_LEAVE: u32 = 300;
export const LIMIT_WATCH: u32 = 1000;
export const LIMIT_QUIET: u32 = 500;

export const SIZE_COMMAND_LINE: u32 = 256;
export const SIZE_RECEIVED_LINE: u32 = 512;
export const SIZE_MESSAGE: u32 = 16384;
export const SIZE_FIRMWARE: u32 = 4096;
export const SIZE_PAYLOAD: u32 = 2048;

export const END_OK: u32 = 0;
export const END_LINES: u32 = 1;
export const END_TEST: u32 = 2;
export const END_LIST: u32 = 3;
export const END_BOTH: u32 = 4;
export const END_RESULT: u32 = 5;
export const END_PROMPT: u32 = 6;
export const END_SECOND_OK: u32 = 7;

/** Command numbers of plain ESP-AT commands and of `line` calls. */
export const COMMAND_PLAIN: u32 = 0;
export const COMMAND_LINE: u32 = 29;
export const COMMAND_COUNT: u32 = 28;

export const COMMAND_TCDEVINFOSET: u32 = 1;
export const COMMAND_TCPRDINFOSET: u32 = 2;
export const COMMAND_TCDEVREG: u32 = 3;
export const COMMAND_TCMODULE: u32 = 4;
export const COMMAND_TCRESTORE: u32 = 5;
export const COMMAND_TCMQTTCONN: u32 = 6;
export const COMMAND_TCMQTTDISCONN: u32 = 7;
export const COMMAND_TCMQTTPUB: u32 = 8;
export const COMMAND_TCMQTTPUBL: u32 = 9;
export const COMMAND_TCMQTTPUBRAW: u32 = 10;
export const COMMAND_TCMQTTSUB: u32 = 11;
export const COMMAND_TCMQTTUNSUB: u32 = 12;
export const COMMAND_TCMQTTSTATE: u32 = 13;
export const COMMAND_TCOTASET: u32 = 14;
export const COMMAND_TCFWINFO: u32 = 15;
export const COMMAND_TCREADFWDATA: u32 = 16;
export const COMMAND_TCSTARTSMART: u32 = 17;
export const COMMAND_TCSTOPSMART: u32 = 18;
export const COMMAND_TCSAP: u32 = 19;
export const COMMAND_TCSTOPSAP: u32 = 20;
export const COMMAND_TCMODINFOSET: u32 = 21;
export const COMMAND_TCMQTTSRV: u32 = 22;
export const COMMAND_TCVER: u32 = 23;
export const COMMAND_TCGWBIND: u32 = 24;
export const COMMAND_TCGWONLINE: u32 = 25;
export const COMMAND_TCSUBDEVINFOSET: u32 = 26;
export const COMMAND_TCSUBDEVPRDSET: u32 = 27;
export const COMMAND_TCSUBDEVREG: u32 = 28;

export const COMMAND_ROW: usize = 4;
export const ARGUMENT_ROW: usize = 8;
export const NO_LENGTH: i32 = 2147483647;
export const NO_WILDCARDS: u32 = 128;

const DATA: usize = memory.data<u8>([12, 71, 80, 5, 12, 71, 80, 5, 8, 9, 80, 0, 8, 8, 16, 0, 9, 9, 0, 0, 10, 87, 80, 5, 13, 9, 0, 0, 9, 53, 80, 3, 10, 37, 96, 2, 12, 37, 96, 2, 9, 39, 83, 2, 11, 23, 80, 1, 11, 3, 0, 0, 8, 39, 84, 2, 8, 3, 4, 0, 12, 21, 64, 1, 12, 9, 80, 0, 11, 9, 0, 0, 5, 23, 112, 3, 9, 9, 0, 0, 12, 103, 80, 6, 9, 23, 80, 1, 5, 8, 16, 0, 8, 55, 83, 4, 10, 55, 83, 3, 15, 71, 83, 5, 14, 71, 83, 5, 11, 39, 83, 2, 0, 0, 0, 1, 2, 0, 0, 0, 1, 0, 0, 0, 10, 0, 0, 0, 1, 0, 0, 0, 48, 0, 0, 0, 1, 0, 0, 0, 44, 0, 0, 0, 1, 0, 0, 0, 24, 0, 0, 0, 1, 0, 0, 0, 32, 0, 0, 0, 232, 3, 0, 1, 96, 234, 0, 0, 60, 0, 0, 1, 178, 2, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 128, 128, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 127, 1, 0, 0, 0, 128, 0, 0, 0, 1, 0, 0, 1, 0, 16, 0, 0, 8, 0, 0, 0, 32, 0, 0, 0, 0, 0, 0, 1, 13, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 2, 0, 0, 2, 4, 0, 0, 0, 0, 0, 0, 1, 48, 0, 0, 0, 0, 16, 17, 13, 0, 240, 255, 127, 1, 0, 0, 1, 0, 240, 10, 0, 0, 0, 0, 1, 255, 0, 0, 0, 0, 1, 2, 3, 4, 0, 1, 5, 2, 4, 0, 6, 7, 8, 8, 9, 8, 10, 9, 8, 9, 8, 11, 8, 11, 8, 5, 12, 5, 13, 14, 15, 16, 17, 18, 19, 20, 11, 8, 1, 2, 3, 8, 1, 2, 8, 1, 2, 3, 4, 8, 1, 5, 2, 4, 1, 2, 84, 67, 68, 69, 86, 73, 78, 70, 79, 83, 69, 84, 84, 67, 80, 82, 68, 73, 78, 70, 79, 83, 69, 84, 84, 67, 68, 69, 86, 82, 69, 71, 84, 67, 77, 79, 68, 85, 76, 69, 84, 67, 82, 69, 83, 84, 79, 82, 69, 84, 67, 77, 81, 84, 84, 67, 79, 78, 78, 84, 67, 77, 81, 84, 84, 68, 73, 83, 67, 79, 78, 78, 84, 67, 77, 81, 84, 84, 80, 85, 66, 84, 67, 77, 81, 84, 84, 80, 85, 66, 76, 84, 67, 77, 81, 84, 84, 80, 85, 66, 82, 65, 87, 84, 67, 77, 81, 84, 84, 83, 85, 66, 84, 67, 77, 81, 84, 84, 85, 78, 83, 85, 66, 84, 67, 77, 81, 84, 84, 83, 84, 65, 84, 69, 84, 67, 79, 84, 65, 83, 69, 84, 84, 67, 70, 87, 73, 78, 70, 79, 84, 67, 82, 69, 65, 68, 70, 87, 68, 65, 84, 65, 84, 67, 83, 84, 65, 82, 84, 83, 77, 65, 82, 84, 84, 67, 83, 84, 79, 80, 83, 77, 65, 82, 84, 84, 67, 83, 65, 80, 84, 67, 83, 84, 79, 80, 83, 65, 80, 84, 67, 77, 79, 68, 73, 78, 70, 79, 83, 69, 84, 84, 67, 77, 81, 84, 84, 83, 82, 86, 84, 67, 86, 69, 82, 84, 67, 71, 87, 66, 73, 78, 68, 84, 67, 71, 87, 79, 78, 76, 73, 78, 69, 84, 67, 83, 85, 66, 68, 69, 86, 73, 78, 70, 79, 83, 69, 84, 84, 67, 83, 85, 66, 68, 69, 86, 80, 82, 68, 83, 69, 84, 84, 67, 83, 85, 66, 68, 69, 86, 82, 69, 71, 5, 114, 101, 97, 100, 121, 14, 87, 73, 70, 73, 32, 67, 79, 78, 78, 69, 67, 84, 69, 68, 11, 87, 73, 70, 73, 32, 71, 79, 84, 32, 73, 80, 15, 87, 73, 70, 73, 32, 68, 73, 83, 67, 79, 78, 78, 69, 67, 84, 0, 12, 84, 67, 77, 81, 84, 84, 68, 73, 83, 67, 79, 78, 18, 84, 67, 77, 81, 84, 84, 82, 69, 67, 79, 78, 78, 69, 67, 84, 73, 78, 71, 17, 84, 67, 77, 81, 84, 84, 82, 69, 67, 79, 78, 78, 69, 67, 84, 69, 68, 11, 84, 67, 79, 84, 65, 83, 84, 65, 84, 85, 83, 12, 84, 67, 83, 84, 65, 82, 84, 83, 77, 65, 82, 84, 5, 84, 67, 83, 65, 80, 0, 20, 87, 73, 70, 73, 95, 67, 79, 78, 78, 69, 67, 84, 95, 83, 85, 67, 67, 69, 83, 83, 19, 87, 73, 70, 73, 95, 67, 79, 78, 78, 69, 67, 84, 95, 70, 65, 73, 76, 69, 68, 0, 2, 79, 75, 5, 69, 82, 82, 79, 82, 9, 98, 117, 115, 121, 32, 112, 46, 46, 46, 9, 98, 117, 115, 121, 32, 115, 46, 46, 46, 0, 43, 84, 67, 77, 81, 84, 84, 82, 67, 86, 80, 85, 66, 58, 1, 34, 2, 44, 1, 3, 1, 34, 0, 43, 84, 67, 82, 69, 65, 68, 70, 87, 68, 65, 84, 65, 58, 1, 3, 0, 43, 67, 77, 69, 32, 69, 82, 82, 79, 82, 69, 82, 82, 32, 67, 79, 68, 69, 58, 48, 120, 62, 43, 43, 43, 13, 10]);

/** A row a command: length of its name; bits of its forms and, above them, required arguments; end of read and, above it, of set or exec; arguments. Names and arguments stand in the order of the rows. */
export const COMMANDS: usize = DATA + 0;

/** A row a kind: least (3 bytes), 0 for a string, NO_WILDCARDS for one without `+` and `#`, else 1 and the step's power of two, most (4 bytes). */
export const ARGUMENT_KINDS: usize = DATA + 112;

/** A byte an argument: its row in ARGUMENT_KINDS. */
export const ARGUMENTS: usize = DATA + 280;

/** The commands' names, one after the other. */
export const NAMES: usize = DATA + 337;

/** ["ready","WIFI CONNECTED","WIFI GOT IP","WIFI DISCONNECT"] */
export const LIST_UNASKED: usize = DATA + 620;

/** ["TCMQTTDISCON","TCMQTTRECONNECTING","TCMQTTRECONNECTED","TCOTASTATUS","TCSTARTSMART","TCSAP"] */
export const LIST_URCS: usize = DATA + 670;

/** ["WIFI_CONNECT_SUCCESS","WIFI_CONNECT_FAILED"] */
export const LIST_STATUSES: usize = DATA + 752;

/** ["OK","ERROR","busy p...","busy s..."] */
export const LIST_ENDINGS: usize = DATA + 794;

/** "+TCMQTTRCVPUB:\u0001\"\u0002,\u0001\u0003\u0001\"\u0000" */
export const HEAD_MESSAGE: usize = DATA + 824;

/** "+TCREADFWDATA:\u0001\u0003\u0000" */
export const HEAD_FIRMWARE: usize = DATA + 847;

/** "FAIL" */
export const TEXT_FAIL: usize = DATA + 787;
export const TEXT_FAIL_LENGTH: u32 = 4;

/** "OK" */
export const TEXT_OK: usize = DATA + 795;
export const TEXT_OK_LENGTH: u32 = 2;

/** "+CME ERROR" */
export const TEXT_CME_ERROR: usize = DATA + 864;
export const TEXT_CME_ERROR_LENGTH: u32 = 10;

/** "+CME ERR" */
export const TEXT_CME_ERR: usize = DATA + 864;
export const TEXT_CME_ERR_LENGTH: u32 = 8;

/** "ERR CODE:0x" */
export const TEXT_ERR_CODE: usize = DATA + 874;
export const TEXT_ERR_CODE_LENGTH: u32 = 11;

/** "TCREADFWDATA" */
export const TEXT_FIRMWARE: usize = DATA + 487;
export const TEXT_FIRMWARE_LENGTH: u32 = 12;

/** "TCMQTTPUB" */
export const TEXT_PUBLISH: usize = DATA + 409;
export const TEXT_PUBLISH_LENGTH: u32 = 9;

/** "TCGWONLINE" */
export const TEXT_GATEWAY_ONLINE: usize = DATA + 570;
export const TEXT_GATEWAY_ONLINE_LENGTH: u32 = 10;

/** ">" */
export const TEXT_PROMPT: usize = DATA + 885;
export const TEXT_PROMPT_LENGTH: u32 = 1;

/** "+++\r\n" */
export const TEXT_LEAVE: usize = DATA + 886;
export const TEXT_LEAVE_LENGTH: u32 = 5;
