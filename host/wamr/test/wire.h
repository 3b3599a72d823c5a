/** What came over a wire to a client and where bytes of it were lost, and what a client must make of it. */

#ifndef WIRE_H
#define WIRE_H

#include "fake.h"

/** Bytes and losses that are remembered. */
#define WIRE_MOST 4096u
/** Head and payload length of the one message that a wire may carry; its payload holds no LF. */
#define WIRE_HEAD "+TCMQTTRCVPUB:\"t\",24,\""
#define WIRE_PAYLOAD 24u

struct wire {
  struct fake *fake;
  /** Bytes that found room; `WIRE_LOSS` where others did not, or the UART lost some. */
  uint16_t came[WIRE_MOST];
  uint32_t count;
  uint32_t lost;
};

#define WIRE_LOSS 0x100u

/** An empty wire to this client. */
void wire_open(struct wire *wire, struct fake *fake);

/** Brings bytes one by one, as an interrupt for each; in one block; or as a DMA that has written up to `position`. */
void wire_bytes(struct wire *wire, const char *text);
void wire_block(struct wire *wire, const char *text);
void wire_dma(struct wire *wire, const uint8_t *buffer, size_t size, size_t position);

/** An overrun of the UART, and a DMA that begins anew. */
void wire_lose(struct wire *wire, uint32_t count);
void wire_restart(struct wire *wire);

/** The events of all that came, as `fake` writes them down, but `damaged` without its number; the sum of these. */
uint32_t wire_expect(const struct wire *wire, char *log);

/** The same of what the client did. */
uint32_t wire_actual(const struct wire *wire, char *log);

#endif
