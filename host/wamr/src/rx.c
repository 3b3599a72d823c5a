/*
 * Received bytes: into the core's ring, or into a FIFO of the application before it.
 *
 * The ring's rules (README, "The ABI"): the producer alone writes `head` and `lost`; a byte that
 * finds no room sets `gap`, and while it is set all that comes is dropped and counted, so a gap lies
 * behind everything that the ring holds. The FIFO keeps the same rules. With a FIFO the main loop is
 * the ring's producer, without one the interrupt handler is.
 *
 * What a consumer does in this order, whatever comes in between: it takes all that `head` tells; it
 * looks at `gap`; where that is set, `head` cannot move, and is read again, for bytes may have come
 * before the loss; only then it clears `gap`, and reads `lost` behind that. A loss that comes between
 * these two is counted at once and makes a gap of its own, of 0 bytes then, which damages all the same.
 *
 * Why the order holds. Here: by acquire, release and the fence, on any processors. In the core under
 * wasm2c, which runs on the producer's processor: every access goes through the instance's pointer to
 * its memory, which a store of bytes may change as far as a compiler knows, so that no load is moved
 * over a store, and no compiler moves one over the branch that asks whether it is wanted; test/interrupt.c
 * steps through what came of it. In an interpreter: it does one thing after the other. A DMA has written
 * its bytes before its counter or interrupt tells of them; where there is a data cache, the buffer is
 * not cached, or the application invalidates it first.
 */

#include "internal.h"

/* Both end what the core may be waiting for. */
static bool ends_something(uint8_t byte) { return byte == '\n' || byte == '>'; }

static void lose(uint32_t *lost, uint32_t *gap, uint32_t count) {
  TCAT_PUT(uint32_t, *lost, *lost + count);
  tcat_store_release(gap, 1u);
}

/* Copies behind `position` in a room that wraps. */
static void copy_in(uint8_t *room, uint32_t size, uint32_t position, const uint8_t *bytes, uint32_t count) {
  uint32_t first = size - position;
  if (first > count) first = count;
  memcpy(room + position, bytes, first);
  if (first < count) memcpy(room, bytes + first, count - first);
}

static uint32_t ring_room(const struct tcat *client) {
  uint32_t used = *client->head - tcat_load_acquire(client->tail);
  /* Were the core's memory damaged, `used` could be anything: no room then. */
  return used > client->ring_mask ? 0 : client->ring_mask + 1 - used;
}

/* Writes what has room; how much. */
static uint32_t to_ring(struct tcat *client, const uint8_t *bytes, uint32_t count) {
  uint32_t room = ring_room(client);
  if (count > room) count = room;
  uint32_t head = *client->head;
  copy_in(client->ring, client->ring_mask + 1, head & client->ring_mask, bytes, count);
  tcat_store_release(client->head, head + count);
  return count;
}

static uint32_t fifo_used(const struct tcat_fifo *fifo, uint32_t head, uint32_t tail) {
  return head >= tail ? head - tail : fifo->size - tail + head;
}

static uint32_t to_fifo(struct tcat_fifo *fifo, const uint8_t *bytes, uint32_t count) {
  uint32_t head = fifo->head;
  uint32_t room = fifo->size - 1 - fifo_used(fifo, head, tcat_load_acquire(&fifo->tail));
  if (count > room) count = room;
  copy_in(fifo->bytes, fifo->size, head, bytes, count);
  head += count;
  tcat_store_release(&fifo->head, head >= fifo->size ? head - fifo->size : head);
  return count;
}

/* One byte, as an interrupt brings it: without the calls that a block takes. */
static bool byte_to_fifo(struct tcat_fifo *fifo, uint8_t byte) {
  uint32_t head = fifo->head;
  uint32_t next = head + 1 == fifo->size ? 0 : head + 1;
  uint32_t tail = tcat_load_acquire(&fifo->tail);
  if (next == tail || tcat_load_acquire(&fifo->gap)) {
    lose(&fifo->lost, &fifo->gap, 1);
    return true;
  }
  fifo->bytes[head] = byte;
  tcat_store_release(&fifo->head, next);
  return ends_something(byte) || fifo_used(fifo, next, tail) >= fifo->size / 2;
}

bool tcat_rx(struct tcat *client, uint8_t byte) {
  if (!client->receiving) return false;
  if (client->fifo.bytes) return byte_to_fifo(&client->fifo, byte);
  uint32_t head = *client->head;
  uint32_t used = head - tcat_load_acquire(client->tail);
  if (used > client->ring_mask || tcat_load_acquire(client->gap)) {
    lose(client->lost, client->gap, 1);
    return true;
  }
  client->ring[head & client->ring_mask] = byte;
  tcat_store_release(client->head, head + 1);
  return ends_something(byte) || used >= client->ring_mask / 2;
}

bool tcat_rx_block(struct tcat *client, const uint8_t *bytes, size_t count) {
  if (!client->receiving || count == 0) return false;
  struct tcat_fifo *fifo = &client->fifo;
  uint32_t *lost = fifo->bytes ? &fifo->lost : client->lost;
  uint32_t *gap = fifo->bytes ? &fifo->gap : client->gap;
  uint32_t taken = 0;
  if (!tcat_load_acquire(gap))
    taken = fifo->bytes ? to_fifo(fifo, bytes, (uint32_t)count) : to_ring(client, bytes, (uint32_t)count);
  if (taken < count) {
    lose(lost, gap, (uint32_t)count - taken);
    return true;
  }
  uint32_t size = fifo->bytes ? fifo->size : client->ring_mask + 1;
  uint32_t used = fifo->bytes ? fifo_used(fifo, fifo->head, tcat_load_acquire(&fifo->tail)) : size - ring_room(client);
  if (used >= size / 2) return true;
  return count > 1 || ends_something(*bytes);
}

bool tcat_rx_dma(struct tcat *client, const uint8_t *buffer, size_t size, size_t position) {
  uint32_t from = client->dma_position;
  /* The remaining count of some DMAs reads as 0 at the very end, that of others as the whole size. */
  if (position >= size) position = 0;
  client->dma_position = (uint32_t)position;
  bool worth = false;
  if (position < from) {
    worth = tcat_rx_block(client, buffer + from, size - from);
    from = 0;
  }
  return tcat_rx_block(client, buffer + from, position - from) || worth;
}

void tcat_rx_dma_restart(struct tcat *client) {
  client->dma_position = 0;
  tcat_rx_lost(client, 1);
}

uint32_t tcat_rx_room(const struct tcat *client) {
  if (!client->receiving) return UINT32_MAX;
  const struct tcat_fifo *fifo = &client->fifo;
  if (tcat_load_acquire(fifo->bytes ? &fifo->gap : client->gap)) return 0;
  if (!fifo->bytes) return ring_room(client);
  return fifo->size - 1 - fifo_used(fifo, fifo->head, tcat_load_acquire(&fifo->tail));
}

void tcat_rx_lost(struct tcat *client, uint32_t count) {
  if (!client->receiving || count == 0) return;
  if (client->fifo.bytes)
    lose(&client->fifo.lost, &client->fifo.gap, count);
  else
    lose(client->lost, client->gap, count);
}

uint32_t tcat_fifo_piece(const struct tcat *client, const uint8_t **bytes) {
  const struct tcat_fifo *fifo = &client->fifo;
  if (!fifo->bytes) return 0;
  uint32_t head = tcat_load_acquire(&fifo->head);
  *bytes = fifo->bytes + fifo->tail;
  return head >= fifo->tail ? head - fifo->tail : fifo->size - fifo->tail;
}

void tcat_fifo_drop(struct tcat *client, uint32_t count) {
  struct tcat_fifo *fifo = &client->fifo;
  uint32_t tail = fifo->tail + count;
  tcat_store_release(&fifo->tail, tail >= fifo->size ? 0 : tail);
}

bool tcat_refill(struct tcat *client) {
  struct tcat_fifo *fifo = &client->fifo;
  if (!fifo->bytes) return true;
  for (;;) {
    /* What stands behind a gap of the ring waits until the core has seen the gap. */
    if (*client->gap) return false;
    /* Read before `head`: a gap that is seen lies behind all that `head` then tells. */
    uint32_t gap = tcat_load_acquire(&fifo->gap);
    const uint8_t *bytes;
    uint32_t piece = tcat_fifo_piece(client, &bytes);
    if (piece == 0) {
      if (!gap) return true;
      tcat_store_release(&fifo->gap, 0u);
      /* A loss behind this sets the flag again, on any processor. */
      TCAT_FENCE();
      uint32_t lost = tcat_load_acquire(&fifo->lost);
      lose(client->lost, client->gap, lost - fifo->lost_seen);
      fifo->lost_seen = lost;
      return true;
    }
    uint32_t moved = TCAT_POLL_BYTES / 2 - (client->given - client->done_with);
    if (moved > piece) moved = piece;
    moved = to_ring(client, bytes, moved);
    tcat_fifo_drop(client, moved);
    client->given += moved;
    if (moved < piece) return false;
  }
}
