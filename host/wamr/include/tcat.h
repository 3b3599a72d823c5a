/**
 * @file
 * tcat: the AT client for the Tencent Cloud IoT command set, one WebAssembly core behind a C99 API.
 *
 * What runs where
 * - `tcat_rx`, `tcat_rx_block`, `tcat_rx_dma`, `tcat_rx_room`, `tcat_rx_lost`: in one interrupt handler (or one task)
 *   a client. They write memory, never call the core, and take a few instructions a byte.
 * - `tcat_poll`, `tcat_wait`: in one task or the main loop. All events come from there.
 * - everything else: in any task, also in the handler of an event; with more than one task the port
 *   needs `lock`.
 * Nothing here allocates; the engine takes memory from the pool given to `tcat_runtime_init` only.
 */

#ifndef TCAT_H
#define TCAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tcat_client.h"
#include "tcat_command.h"
#include "tcat_event.h"
#if TCAT_LOG
#include "tcat_log.h"
#endif
#include "tcat_port.h"
#include "../generated/tcat_protocol.h"
#include "tcat_rx.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What a function returns: 0 when all is well, below 0 one of these, above 0 the core's refusal
 * (`enum tcat_refusal` in the low byte, above it the argument's place counted from 1).
 */
enum tcat_status {
  TCAT_OK = 0,
  /** The image is damaged: its CRC-32 or its length is not what it says. Flash it again. */
  TCAT_E_IMAGE = -1,
  /** The image speaks another ABI than this binding. Build both from one version. */
  TCAT_E_VERSION = -2,
  /** The pool is too small, or `tcat_runtime_init` has not been called. */
  TCAT_E_MEMORY = -3,
  /** The engine takes the module for no valid one, or its layout lies outside its memory. */
  TCAT_E_MODULE = -4,
  /** The core has trapped: nothing is received or sent until `tcat_reopen`. */
  TCAT_E_TRAP = -5,
  /** Not from the handler of an event: do it in the main loop. */
  TCAT_E_CONTEXT = -6,
  /** The command ended badly; `struct tcat_result` says how. */
  TCAT_E_FAILED = -7,
  /** The payload holds `+++` CRLF, or `+++` at its end: it would end the module's data phase. */
  TCAT_E_CANCELS = -8,
  /** A pointer or size that must not be `NULL` or 0 is. */
  TCAT_E_ARGUMENT = -9,
  /** The request was taken back before it was sent. */
  TCAT_E_CANCELLED = -10,
  /** The request has waited for the session as long as it was to: it was not sent. */
  TCAT_E_EXPIRED = -11,
  /** The application could not keep a piece of the update. */
  TCAT_E_WRITE = -12,
  /** The update's MD5 was wrong each time that it was read. */
  TCAT_E_SUM = -13,
  /** The client has not been opened, or not with a configuration that could be used: `tcat_open` first. */
  TCAT_E_NOT_OPEN = -14,
  /** The task's stack has fewer than `TCAT_STACK_LEAST` bytes left: give it more. */
  TCAT_E_STACK = -15,
};

/** Left out: an optional number argument. */
#define TCAT_OMIT INT32_MIN
/** No deadline runs: `tcat_poll` need not be called before bytes come in. */
#define TCAT_NEVER UINT32_MAX
/** Events that one `tcat_poll` hands out at most; beyond it, it returns 0 and goes on when called again. */
#define TCAT_POLL_EVENTS 5u
/** Bytes of a FIFO that one `tcat_poll` gives to the core, half of them at a time; without a FIFO all that there are. */
#define TCAT_POLL_BYTES 256u
/** A UART that takes nothing for so many milliseconds: what waits for it is dropped, the command times out. */
#define TCAT_WRITE_LIMIT_MS 5000u

/** The core as it is flashed: generated/release and generated/session have one. */
struct tcat_image {
  /** Major in the high half, minor in the low. */
  uint32_t abi;
  /** CRC-32 (IEEE 802.3) of the bytes. */
  uint32_t crc32;
  uint32_t length;
  const uint8_t *bytes;
};

/** The image that belongs to this version. */
extern const struct tcat_image tcat_image;

/** What `tcat_open` needs to know; it must stay as it is while the client is open. */
struct tcat_config {
  const struct tcat_port *port;
  tcat_handler handler;
  void *user;
  /** `TCAT_OPTION_…` joined by `|`; 0 for Espressif's firmware. Other bits are `TCAT_E_ARGUMENT`. */
  uint32_t options;
  /**
   * After so many milliseconds without a byte a line or message that has begun is damaged:
   * `TCAT_QUIET_LEAST_MS` to `TCAT_QUIET_MOST_MS`, else `TCAT_E_ARGUMENT`; 0 is 500.
   */
  uint32_t quiet_ms;
  /**
   * May be `NULL`: room of any size (2 bytes at least) for received bytes before the core's own 1 KB ring.
   * With it a payload passes the core by, which costs a third of the instructions a byte.
   */
  uint8_t *fifo;
  uint32_t fifo_size;
#if TCAT_LOG
  /** May be `NULL`. */
  tcat_logger log;
  /** What matters less than this is not told; 0 is `TCAT_LOG_INFO`. */
  enum tcat_log_level log_level;
#endif
};

/**
 * Gives the engine its memory, once. Leave it out where the application has initialized WAMR itself;
 * the wasm2c engine needs none and takes any arguments.
 * @param pool 8-byte aligned; README.md has what is needed for each engine
 * @returns `TCAT_OK` or `TCAT_E_MEMORY`
 */
int tcat_runtime_init(void *pool, size_t size);

/** Takes all back; every client is closed and every module of the application's own unloaded before. */
void tcat_runtime_destroy(void);

/**
 * Checks an image and loads it; all clients share it.
 * @param copy room for the image's bytes: WAMR's classic interpreter changes them while it loads, so
 *   they must be in RAM and stay there; `NULL` is `TCAT_E_ARGUMENT`. The fast interpreter and wasm2c
 *   leave them alone: `NULL`.
 * @returns `TCAT_OK`, `TCAT_E_VERSION`, `TCAT_E_IMAGE`, `TCAT_E_MEMORY`, `TCAT_E_MODULE`; on a
 *   failure nothing is held
 */
int tcat_load(struct tcat_module *module, const struct tcat_image *image, uint8_t *copy);

/** Lets a module go whose clients are all closed. */
void tcat_unload(struct tcat_module *module);

/**
 * Asks the port's `stack_left` for the stack of the task that calls. `tcat_open` does so first; a task that calls `tcat_load`
 * before may do so before that.
 * @returns `TCAT_OK`, where the port cannot tell, too; `TCAT_E_STACK`
 */
int tcat_check_stack(const struct tcat_port *port);

/**
 * Makes a client for one UART, in the task that is to poll it.
 * @param module `NULL`: that of `tcat_image`, loaded by the first such call and let go by `tcat_runtime_destroy`; not for
 *   WAMR's classic interpreter, which wants a copy in RAM (`TCAT_E_ARGUMENT`)
 * @returns `TCAT_OK`, `TCAT_E_ARGUMENT`, `TCAT_E_STACK`, `TCAT_E_MEMORY`, `TCAT_E_MODULE`, `TCAT_E_VERSION`, `TCAT_E_TRAP`,
 *   and without a module what `tcat_load` does. Behind the first two the client is as one that was never opened, behind
 *   the others as a closed one.
 */
int tcat_open(struct tcat *client, const struct tcat_module *module, const struct tcat_config *config);

/**
 * Ends a client: nothing is received any more, and what is called returns at once. The UART's interrupt may stay on;
 * a circular DMA is started anew after the next `tcat_open`, which takes it to begin at 0.
 */
void tcat_close(struct tcat *client);

/** A fresh instance in place of one that trapped. Not from a handler (`TCAT_E_CONTEXT`). */
int tcat_reopen(struct tcat *client);

/**
 * Hands received bytes to the core, events to the handler and bytes to the UART. Call it when
 * `tcat_rx` says so, and when the time that it returned is over. In a handler it does nothing.
 * @returns milliseconds until the next deadline, 0 to go on at once, or `TCAT_NEVER`; this, too, where the client is not
 *   open, which what returns a status says: `TCAT_E_NOT_OPEN`, behind `tcat_close` `TCAT_E_TRAP`
 */
uint32_t tcat_poll(struct tcat *client);

/** Milliseconds until a deadline is due, or `TCAT_NEVER`. */
uint32_t tcat_deadline(struct tcat *client);

/** Whether a command runs. */
bool tcat_running(const struct tcat *client);

#ifdef __cplusplus
}
#endif

#endif
