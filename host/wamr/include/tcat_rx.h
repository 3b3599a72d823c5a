/**
 * @file
 * Reception: what an interrupt handler calls. Nothing here calls the core, takes a lock or waits.
 */

#ifndef TCAT_RX_H
#define TCAT_RX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct tcat;

/**
 * Takes a received byte.
 * @returns whether a poll is worth waking for: a line is whole, a prompt may have come, or half of
 *   the room is full
 */
bool tcat_rx(struct tcat *client, uint8_t byte);

/** Takes received bytes, as from a DMA buffer; what finds no room is counted as lost. */
bool tcat_rx_block(struct tcat *client, const uint8_t *bytes, size_t count);

/**
 * Takes what a circular DMA has written since the last call. Call it on the UART's idle interrupt and
 * on the DMA's half and full ones: a whole round between two calls cannot be seen.
 * @param position where the DMA writes next, `size` less its remaining count
 */
bool tcat_rx_dma(struct tcat *client, const uint8_t *buffer, size_t size, size_t position);

/**
 * The DMA begins at 0 again, as after an error of the UART: what the buffer still holds from before is
 * not taken, and a byte at least was lost.
 */
void tcat_rx_dma_restart(struct tcat *client);

/**
 * Bytes that `tcat_rx_block` takes now without a loss, for senders that can wait (RTS, TCP); it grows
 * with `tcat_poll`. `UINT32_MAX` while reception is off: all is dropped then.
 */
uint32_t tcat_rx_room(const struct tcat *client);

/** Takes note that the UART lost `count` bytes here (overrun). */
void tcat_rx_lost(struct tcat *client, uint32_t count);

#ifdef __cplusplus
}
#endif

#endif
