/* Bytes to the UART: what the core asks for, and payloads from where the application has them. */

#include "internal.h"

static uint32_t write_some(struct tcat *client, const uint8_t *bytes, uint32_t count) {
  const struct tcat_port *port = client->config->port;
  uint32_t written = (uint32_t)port->uart_write(port->context, bytes, count);
  if (written > 0) client->write_since = tcat_poll_now(client);
  return written > count ? count : written;
}

/* A UART that has taken nothing for too long: what waits for it would hold everything up. */
static bool is_stuck(struct tcat *client) { return tcat_poll_now(client) - client->write_since >= TCAT_WRITE_LIMIT_MS; }

static const uint8_t line_end[] = {'\r', '\n'};

static const char leave[] = "+++\r\n";

/* The core asks for three things: a command's line, the end of a data phase, the end of a payload. */
void tcat_begin_writing(struct tcat *client, struct tcat_span text) {
  TCAT_PUT(uint32_t, client->payload_left, 0);
  if (!client->running) TCAT_PUT(bool, client->given_up, false);
  client->outgoing = (const uint8_t *)text.at;
  client->outgoing_length = text.length;
  client->outgoing_left = text.length;
  client->line_tells = text.length > sizeof line_end &&
                       !(text.length == sizeof leave - 1 && memcmp(text.at, leave, sizeof leave - 1) == 0);
  client->write_since = tcat_poll_now(client);
}

/* Ends a line whose rest was dropped: the next one would go on with it. */
static bool write_line_end(struct tcat *client) {
  while (client->severed > 0) {
    uint32_t written = write_some(client, line_end + sizeof line_end - client->severed, client->severed);
    if (written == 0) return false;
    client->severed = (uint8_t)(client->severed - written);
  }
  return true;
}

/* The line's first limit begins now: it may have waited for a program that was busy, or for the UART. */
static void tell_written(struct tcat *client) {
  client->line_tells = false;
  tcat_poll_lock(client);
  tcat_call(client, TCAT_EXPORT_progress, 0, tcat_poll_now(client), 0);
  tcat_poll_unlock(client);
}

bool tcat_write_outgoing(struct tcat *client) {
  bool untouched = client->outgoing_left == client->outgoing_length && client->line_tells;
  if (TCAT_PEEK(bool, client->given_up) && untouched) client->outgoing_left = 0;
  if (client->outgoing_left > 0 && !write_line_end(client) && !is_stuck(client)) return false;
  while (client->outgoing_left > 0) {
    uint32_t written = write_some(client, client->outgoing, client->outgoing_left);
    if (written == 0 && !is_stuck(client)) return false;
    if (written == 0) {
      written = client->outgoing_left;
      client->line_tells = false;
      if (client->outgoing_left < client->outgoing_length) client->severed = sizeof line_end;
    }
    client->outgoing += written;
    client->outgoing_left -= written;
    if (client->line_tells) TCAT_PUT(bool, client->line_began, true);
    if (client->outgoing_left == 0 && client->line_tells) tell_written(client);
  }
  return true;
}

void tcat_write_payload(struct tcat *client) {
  for (;;) {
    uint32_t left = TCAT_PEEK(uint32_t, client->payload_left);
    if (left == 0) return;
    uint32_t written = write_some(client, client->payload + (client->payload_length - left), left);
    if (written == 0) return;
    tcat_poll_lock(client);
    /* Another task may have given the command up meanwhile: nothing is left then. */
    if (client->payload_left == left) {
      TCAT_PUT(uint32_t, client->payload_left, left - written);
      tcat_call(client, TCAT_EXPORT_progress, written, tcat_poll_now(client), 0);
    }
    tcat_poll_unlock(client);
  }
}
