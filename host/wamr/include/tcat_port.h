/**
 * @file
 * What a client needs of the board.
 */

#ifndef TCAT_PORT_H
#define TCAT_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a client needs of the board. */
struct tcat_port {
  /**
   * Hands bytes to the UART; may take fewer than `count`, and 0 while it has no room. Called from
   * `tcat_poll`. The bytes may be overwritten when it returns.
   */
  size_t (*uart_write)(void *context, const uint8_t *bytes, size_t count);
  /** Milliseconds since any moment, modulo 2^32. */
  uint32_t (*now_ms)(void *context);
  /**
   * May be `NULL`: keeps other tasks out of the core; never held while an event is handled. Under
   * wasm2c all clients of a firmware share one lock: they share the place where a trap goes.
   */
  void (*lock)(void *context);
  void (*unlock)(void *context);
  /** May be `NULL`: sleeps for at most `ms`, less when bytes come in. Called from `tcat_wait`. */
  void (*idle)(void *context, uint32_t ms);
  /**
   * May be `NULL`, as where an interrupt receives: hands what waits elsewhere, in an operating system's buffer,
   * to `tcat_rx_block` as far as there is room. Called from `tcat_poll` before it looks at its deadlines.
   * @returns whether all is handed on that had come when this was called first, since it returned `true` last
   */
  bool (*receive)(void *context);
  /** May be `NULL`: bytes that the calling task's stack has left, for `tcat_check_stack`. */
  size_t (*stack_left)(void *context);
  void *context;
};

#ifdef __cplusplus
}
#endif

#endif
