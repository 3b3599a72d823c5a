/** What the applications need of a board; each board has a folder with its memory, clock and UARTs. */

#ifndef BOARD_H
#define BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** UARTs that an application may use: 0 and 1, where the board has a second. */
#define BOARD_UARTS 2

/** Takes each received byte, in the UART's interrupt; `overrun` when the UART has lost one behind it. */
typedef void (*board_receiver)(void *context, uint8_t byte, bool overrun);

/** Clock, SysTick and interrupts; called before `main`. */
void board_init(void);

/** Milliseconds since the start, modulo 2^32. */
uint32_t board_now_ms(void);

/** Sleeps until an interrupt: a byte, or the next millisecond. */
void board_idle(void);

/** 115200 8N1; received bytes go to `receiver`. */
void board_uart_open(unsigned uart, board_receiver receiver, void *context);

/** Writes what the UART takes without waiting; how many bytes. */
size_t board_uart_write(unsigned uart, const uint8_t *bytes, size_t count);

/** Clears the stack that is free, so that `board_stack_used` can tell how far it has been used. */
void board_stack_paint(void);

/** Most bytes of stack in use since then. */
uint32_t board_stack_used(void);

/** Writes to the debugger's console (semihosting). */
void board_log(const char *text);
void board_log_number(const char *text, uint32_t number);

/** Waits for bytes on the debugger's standard input (semihosting); how many came, none at its end. */
size_t board_debugger_read(uint8_t *bytes, size_t most);

/** Writes to the debugger's standard output (semihosting), all of it. */
void board_debugger_write(const uint8_t *bytes, size_t count);

/** Ends the emulated machine; 0 is success. */
void board_exit(int status);

#endif
