// Made from assembly/protocol by `npm run generate`; do not edit.

export const STEP_GREET: u32 = 1;
export const STEP_DEVICE: u32 = 2;
export const STEP_WIFI: u32 = 3;
export const STEP_REGISTER: u32 = 4;
export const STEP_CONNECT: u32 = 5;
export const STEP_SUBSCRIBE: u32 = 6;
export const STEP_OTA: u32 = 7;

export const EVENT_SESSION_SKIPPED: u32 = 21;
export const EVENT_SESSION_FAILED: u32 = 22;
export const EVENT_SESSION_DOWN: u32 = 23;
export const EVENT_SESSION_UP: u32 = 24;
export const EVENT_SESSION_ENDED: u32 = 25;
export const EVENT_SESSION_STEP: u32 = 26;

export const REASON_LOST: u32 = 8;
export const REASON_SILENT: u32 = 9;
export const REASON_STATE: u32 = 10;

export const PART_DEVICE: u32 = 1;
export const PART_PRODUCT: u32 = 2;
export const PART_WIFI: u32 = 3;
export const PART_MQTT: u32 = 4;
export const PART_TOPICS: u32 = 5;
export const PART_VERSION: u32 = 6;
export const PART_CHECK: u32 = 7;

export const SESSION_KEEP: u32 = 1;
export const SESSION_NO_WIFI: u32 = 2;

export const LIMIT_GREET: u32 = 1500;
export const LIMIT_GREET_PAUSE: u32 = 500;
export const LIMIT_GREET_TIMEOUTS: u32 = 6;
export const LIMIT_GREET_FAILURES: u32 = 60;
export const LIMIT_NETWORK: u32 = 5000;
export const LIMIT_ADDRESS: u32 = 10000;
export const LIMIT_JOIN: u32 = 30000;
export const LIMIT_CONNECTING: u32 = 1000;
export const LIMIT_CONNECTING_LOOKS: u32 = 10;
export const LIMIT_BEYOND_COMMAND: u32 = 5000;
export const LIMIT_RECONNECT: u32 = 120000;
export const LIMIT_DAMAGE_LOOK: u32 = 1000;
export const LIMIT_WIFI_LOOK: u32 = 10000;
export const LIMIT_LISTEN_AGAIN: u32 = 60000;
export const LIMIT_FIRST_PAUSE: u32 = 1000;
export const LIMIT_LONGEST_PAUSE: u32 = 60000;
export const LIMIT_READIES: u32 = 1000;
export const LIMIT_SETTLED: u32 = 60000;
export const LIMIT_CHECK: u32 = 30000;
export const LIMIT_LEAST_CHECK: u32 = 1000;
export const LIMIT_MOST_CHECK: u32 = 3600000;

export const SIZE_STRINGS: u32 = 1024;
export const SIZE_TOPICS: u32 = 10;
export const SIZE_SSID: u32 = 32;
export const SIZE_PASSWORD: u32 = 64;

export const ARGUMENTS_NONE: u32 = 0;
export const ARGUMENTS_ONE: u32 = 1;
export const ARGUMENTS_IDENTITY: u32 = 2;
export const ARGUMENTS_WIFI: u32 = 3;
export const ARGUMENTS_MQTT: u32 = 4;
export const ARGUMENTS_TOPIC: u32 = 5;
export const ARGUMENTS_VERSION: u32 = 6;

export const TARGET_NEXT: u32 = 253;
export const TARGET_STATE: u32 = 254;
export const TARGET_FAIL: u32 = 255;

export const COMMAND_E0: u32 = 30;
export const COMMAND_CWSTATE: u32 = 31;
export const COMMAND_CWJAP: u32 = 32;
export const COMMAND_CWMODE: u32 = 33;

export const LINE_GREET: u32 = 0;
export const LINE_DEVICE: u32 = 1;
export const LINE_PRODUCT: u32 = 2;
export const LINE_DISCONNECT: u32 = 3;
export const LINE_SET_DEVICE: u32 = 4;
export const LINE_SET_PRODUCT: u32 = 5;
export const LINE_NETWORK: u32 = 6;
export const LINE_ACCESS_POINT: u32 = 7;
export const LINE_STATION: u32 = 8;
export const LINE_JOIN: u32 = 9;
export const LINE_REGISTER: u32 = 10;
export const LINE_LOOK: u32 = 11;
export const LINE_CONNECT: u32 = 12;
export const LINE_SUBSCRIBE: u32 = 13;
export const LINE_LISTEN: u32 = 14;

export const STATE_GREET_ECHO_OFF: u32 = 0;
export const STATE_DEVICE_STORED: u32 = 1;
export const STATE_DEVICE_LEAVE: u32 = 2;
export const STATE_DEVICE_STORE: u32 = 3;
export const STATE_DEVICE_NOW: u32 = 4;
export const STATE_DEVICE_REGISTERED: u32 = 5;
export const STATE_DEVICE_PRODUCT: u32 = 6;
export const STATE_DEVICE_LEAVE_FOR_PRODUCT: u32 = 7;
export const STATE_DEVICE_STORE_PRODUCT: u32 = 8;
export const STATE_WIFI_JOINED: u32 = 9;
export const STATE_WIFI_ACCESS_POINT: u32 = 10;
export const STATE_WIFI_ADDRESS: u32 = 11;
export const STATE_WIFI_STATION: u32 = 12;
export const STATE_WIFI_JOIN: u32 = 13;
export const STATE_REGISTER_BY_ITSELF: u32 = 14;
export const STATE_REGISTER_LEAVE: u32 = 15;
export const STATE_REGISTER_REGISTER: u32 = 16;
export const STATE_REGISTER_NOW: u32 = 17;
export const STATE_CONNECT_CONNECTED: u32 = 18;
export const STATE_CONNECT_CONNECT: u32 = 19;
export const STATE_CONNECT_ON_ITS_WAY: u32 = 20;
export const STATE_CONNECT_NOW: u32 = 21;
export const STATE_SUBSCRIBE_TOPIC: u32 = 22;
export const STATE_OTA_LISTEN: u32 = 23;

export const NO_LINE: u32 = 255;
export const LIMIT_UNIT: u32 = 500;

/** A row a line: command, form, arguments, limit in LIMIT_UNIT. */
export const LINES: usize = memory.data<u8>([30, 3, 0, 3, 1, 1, 0, 0, 2, 1, 0, 0, 7, 3, 0, 0, 1, 2, 2, 0, 2, 2, 2, 0, 31, 1, 0, 10, 32, 1, 0, 10, 33, 2, 1, 10, 32, 2, 3, 60, 3, 3, 0, 0, 13, 1, 0, 0, 6, 2, 4, 0, 11, 2, 5, 0, 14, 2, 6, 0]);

/** A row a state: step, line, and where yes, no and an error lead. */
export const STATES: usize = memory.data<u8>([1, 0, 253, 253, 255, 2, 1, 253, 2, 2, 2, 3, 3, 3, 3, 2, 4, 4, 4, 255, 2, 1, 253, 254, 254, 2, 1, 253, 6, 6, 2, 2, 253, 7, 7, 2, 3, 8, 8, 8, 2, 5, 253, 253, 255, 3, 6, 253, 11, 10, 3, 7, 253, 11, 11, 3, 255, 253, 12, 255, 3, 8, 13, 13, 255, 3, 9, 253, 253, 255, 4, 1, 253, 15, 15, 4, 3, 16, 16, 16, 4, 10, 17, 17, 255, 4, 1, 253, 254, 254, 5, 11, 253, 19, 19, 5, 12, 253, 253, 255, 5, 255, 253, 21, 255, 5, 11, 253, 20, 20, 6, 13, 253, 253, 255, 7, 14, 253, 253, 255]);

/** The first state of each step, from 1. */
export const FIRST_STATES: usize = memory.data<u8>([0, 0, 1, 9, 14, 18, 22, 23]);

/** The numbers of `mqtt` where it is left out, 4 bytes each, the least significant first. */
export const MQTT_DEFAULTS: usize = memory.data<u8>([136, 19, 0, 0, 240, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]);

/** "ATE0" */
export const TEXT_GREET: usize = memory.data<u8>([65, 84, 69, 48]);
export const TEXT_GREET_LENGTH: u32 = 4;

/** "CWSTATE" */
export const TEXT_NETWORK: usize = memory.data<u8>([67, 87, 83, 84, 65, 84, 69]);
export const TEXT_NETWORK_LENGTH: u32 = 7;

/** "CWJAP" */
export const TEXT_JOIN: usize = memory.data<u8>([67, 87, 74, 65, 80]);
export const TEXT_JOIN_LENGTH: u32 = 5;

/** "CWMODE" */
export const TEXT_STATION: usize = memory.data<u8>([67, 87, 77, 79, 68, 69]);
export const TEXT_STATION_LENGTH: u32 = 6;

/** "AT+TCMQTTDISCONN\r\n" */
export const TEXT_BYE: usize = memory.data<u8>([65, 84, 43, 84, 67, 77, 81, 84, 84, 68, 73, 83, 67, 79, 78, 78, 13, 10]);
export const TEXT_BYE_LENGTH: u32 = 18;

/** "GOT IP" */
export const TEXT_ADDRESS: usize = memory.data<u8>([71, 79, 84, 32, 73, 80]);
export const TEXT_ADDRESS_LENGTH: u32 = 6;

/** "DISCONNECT" */
export const TEXT_OFFLINE: usize = memory.data<u8>([68, 73, 83, 67, 79, 78, 78, 69, 67, 84]);
export const TEXT_OFFLINE_LENGTH: u32 = 10;

/** "UPDATEFAIL" */
export const TEXT_UPDATE_FAIL: usize = memory.data<u8>([85, 80, 68, 65, 84, 69, 70, 65, 73, 76]);
export const TEXT_UPDATE_FAIL_LENGTH: u32 = 10;
