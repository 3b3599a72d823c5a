// Made from assembly/protocol by `npm run generate`; do not edit.

/**
 * @file
 * Why the port for POSIX has no line, in both languages; `tcat_posix_say` chooses.
 */

#ifndef TCAT_POSIX_TEXTS_H
#define TCAT_POSIX_TEXTS_H

#define TCAT_POSIX_LINE_ENDED tcat_posix_say("the other side has ended the line", "对端已断开线路")
#define TCAT_POSIX_CLOSED tcat_posix_say("closed", "已关闭")
#define TCAT_POSIX_NO_SPEED tcat_posix_say("no speed of this system, such as 115200", "系统没有这个速率，可用的例如 115200")
#define TCAT_POSIX_SPEED_REFUSED tcat_posix_say("the device does not take this speed", "设备不支持这个速率")

#endif
