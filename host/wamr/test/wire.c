#include "wire.h"

#include <stdlib.h>
#include <string.h>

void wire_open(struct wire *wire, struct fake *fake) {
  memset(wire, 0, sizeof *wire);
  wire->fake = fake;
}

/* The producer's own count: of the FIFO where there is one. */
static uint32_t counted(const struct wire *wire) {
  const struct tcat *client = &wire->fake->client;
  return client->fifo.bytes ? client->fifo.lost : *client->lost;
}

static void note(struct wire *wire, uint16_t what) {
  if (CHECK(wire->count < WIRE_MOST)) wire->came[wire->count++] = what;
}

/* Of a block the first bytes find room, the rest does not. */
static void note_block(struct wire *wire, const uint8_t *bytes, size_t count, uint32_t before) {
  uint32_t lost = counted(wire) - before;
  for (size_t i = 0; i + lost < count; i++) note(wire, bytes[i]);
  if (lost > 0) note(wire, WIRE_LOSS);
  wire->lost += lost;
}

void wire_bytes(struct wire *wire, const char *text) {
  for (const uint8_t *at = (const uint8_t *)text; *at; at++) {
    uint32_t before = counted(wire);
    tcat_rx(&wire->fake->client, *at);
    note_block(wire, at, 1, before);
  }
}

void wire_block(struct wire *wire, const char *text) {
  uint32_t before = counted(wire);
  tcat_rx_block(&wire->fake->client, (const uint8_t *)text, strlen(text));
  note_block(wire, (const uint8_t *)text, strlen(text), before);
}

void wire_dma(struct wire *wire, const uint8_t *buffer, size_t size, size_t position) {
  uint32_t before = counted(wire);
  size_t from = wire->fake->client.dma_position;
  tcat_rx_dma(&wire->fake->client, buffer, size, position);
  note_block(wire, buffer + from, position - from, before);
}

void wire_lose(struct wire *wire, uint32_t count) {
  tcat_rx_lost(&wire->fake->client, count);
  note(wire, WIRE_LOSS);
  wire->lost += count;
}

void wire_restart(struct wire *wire) {
  tcat_rx_dma_restart(&wire->fake->client);
  note(wire, WIRE_LOSS);
  wire->lost++;
}

/** How far a reader of the wire is. */
struct reader {
  char *log;
  /** The line as far as it has come, or the payload of a message behind its head. */
  char text[1100];
  uint32_t length;
  /** Bytes since the line has begun, blanks before it not counted. */
  uint32_t bytes;
  bool message;
  bool damaged;
};

static void write_line(struct reader *reader, const char *kind, const char *text) {
  strcat(reader->log, kind);
  strcat(reader->log, text);
  strcat(reader->log, "\n");
}

static void begin(struct reader *reader) {
  reader->length = reader->bytes = 0;
  reader->text[0] = 0;
  reader->message = reader->damaged = false;
}

static void write_payload(struct reader *reader) {
  uint32_t length = reader->length < WIRE_PAYLOAD ? reader->length : WIRE_PAYLOAD;
  char payload[WIRE_PAYLOAD + 1] = "";
  memcpy(payload, reader->text, length);
  if (length > 0) write_line(reader, "slice ", payload);
}

static void damage(struct reader *reader) {
  if (reader->message) write_payload(reader);
  reader->message = false;
  reader->damaged = true;
}

static void end_line(struct reader *reader) {
  if (reader->message) {
    write_payload(reader);
    write_line(reader, "message-end", "");
  } else if (strcmp(reader->text, "+TCMQTTDISCON,-103\r") == 0) {
    write_line(reader, "disconnected -103", "");
  } else if (reader->length > 0) {
    reader->text[reader->length - 1] = 0;
    write_line(reader, "line ", reader->text);
  }
}

static void take(struct reader *reader, uint8_t byte) {
  if (byte == '\n') {
    end_line(reader);
    begin(reader);
    return;
  }
  if (reader->length == 0 && !reader->message && byte <= ' ') return;
  reader->text[reader->length++] = (char)byte;
  reader->text[reader->length] = 0;
  reader->bytes++;
  if (strcmp(reader->text, WIRE_HEAD) != 0) return;
  write_line(reader, "message t 24", "");
  reader->message = true;
  reader->length = 0;
}

uint32_t wire_expect(const struct wire *wire, char *log) {
  struct reader reader = {.log = log};
  uint32_t sum = wire->lost;
  *log = 0;
  begin(&reader);
  for (uint32_t i = 0; i < wire->count; i++) {
    uint16_t what = wire->came[i];
    if (what == WIRE_LOSS) {
      damage(&reader);
    } else if (!reader.damaged) {
      take(&reader, (uint8_t)what);
    } else {
      reader.bytes++;
      if (what != '\n') continue;
      write_line(&reader, "damaged", "");
      sum += reader.bytes;
      begin(&reader);
    }
  }
  return sum;
}

uint32_t wire_actual(const struct wire *wire, char *log) {
  static const char damaged[] = "damaged ";
  uint32_t sum = 0;
  strcpy(log, wire->fake->log);
  for (char *at = log; (at = strstr(at, damaged)) != NULL;) {
    char *number = at + sizeof damaged - 1, *end;
    sum += (uint32_t)strtoul(number, &end, 10);
    at = number - 1;
    memmove(at, end, strlen(end) + 1);
  }
  return sum;
}
