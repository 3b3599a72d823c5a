/** What the examples take for given of a board. */

#ifndef EXAMPLES_BOARD_H
#define EXAMPLES_BOARD_H

#include <stddef.h>
#include <stdint.h>

/** Milliseconds since the start. */
uint32_t board_ms(void);
/** Writes what the UART takes at once; how many bytes. */
size_t board_write(const uint8_t *bytes, size_t count);
/** The received byte. */
uint8_t board_read(void);
/** Sleeps until an interrupt, but `ms` at most. */
void board_sleep(uint32_t ms);
/** Lets `tcat_poll`'s task run. */
void board_wake(void);
void board_log(const char *text);

/** The lamp of the data template's examples. */
void lamp_set(int32_t brightness);
void lamp_blink(int32_t seconds);

/** A mutex of the operating system. */
void mutex_take(void *mutex);
void mutex_give(void *mutex);

/** The application's flash for a new firmware, and a sum of what comes. */
void flash_erase(void);
void flash_append(const void *bytes, size_t count);
void md5_start(void);
void md5_append(const void *bytes, size_t count);

#endif
