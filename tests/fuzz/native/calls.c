#include "calls.h"

#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "tcat_errors.h"
#include "tcat_names.h"
#include "tcat_session.h"
#include "tcat_stats.h"
#include "tcat_update.h"

#define REQUESTS 4u
/** Payloads and texts of one input; more are not kept. */
#define KEPT_MOST 256u
/** The longest payload, one more than is allowed. */
#define PAYLOAD_MOST 2049u

static struct world *world;
static struct tcat *client;
static struct tcat_request requests[REQUESTS];
/**
 * How often one was accepted, less how often it has ended: 0 or 1. It may end before the call that begins it returns, for
 * another task polls meanwhile: then it is less, by no more than there are such calls.
 */
struct going {
  int count, calls;
};
static struct going pending[REQUESTS];
static struct tcat_update update;
static struct going updating;
static void *kept[KEPT_MOST];
static size_t kept_count;
static struct tcat_collector inbox;

static void *keep(const void *bytes, size_t length) {
  if (kept_count == KEPT_MOST) return NULL;
  char *room = malloc(length + 1);
  if (!room) return NULL;
  memset(room, 'x', length);
  if (bytes) memcpy(room, bytes, length);
  room[length] = 0;
  kept[kept_count++] = room;
  return room;
}

/* Exactly as long, so that a byte too far is seen. */
static const void *payload(size_t length) {
  uint8_t *room = kept_count < KEPT_MOST ? malloc(length > 0 ? length : 1) : NULL;
  if (!room) return NULL;
  for (size_t i = 0; i < length; i++) room[i] = (uint8_t)("+++\r\nOK>"[i % 8]);
  kept[kept_count++] = room;
  return room;
}

/* What a span points to can be read. */
static void read_span(struct tcat_span span) {
  uint8_t sum = 0;
  for (uint32_t i = 0; i < span.length; i++) sum ^= (uint8_t)span.at[i];
  (void)*(volatile uint8_t *)&sum;
}

static void change(struct going *going, int by, const char *why) {
  going->count += by;
  if (going->count < -going->calls || going->count > 1) world_fail(why);
}

static void request_done(struct tcat *from, struct tcat_request *request) {
  if (from != client || tcat_pending(request)) world_fail("a request ends that is still pending");
  change(&pending[request - requests], -1, "a request ends that was not accepted");
  world_enter(world, IN_DONE);
}

static void submit(uint32_t operand) {
  struct tcat_request *request = &requests[operand % REQUESTS];
  struct going *going = &pending[operand % REQUESTS];
  going->calls++;
  /* One that is pending is refused as it stands. */
  int status = tcat_submit(client, request);
  going->calls--;
  if (status == TCAT_OK) change(going, 1, "a pending request is accepted");
}

static void cancel(uint32_t operand) {
  if (tcat_cancel(client, &requests[operand % REQUESTS]))
    change(&pending[operand % REQUESTS], -1, "a request is taken back that was not accepted");
}

static void fill(uint32_t operand, const char *text, size_t length) {
  struct tcat_request *request = &requests[operand % REQUESTS];
  if (tcat_pending(request)) return;
  request->limit_ms = operand & 16 ? operand * 7 : 0;
  request->retry_ms = operand & 32 ? 5000 : 0;
  request->hold_ms = operand & 64 ? 60000 : 0;
  switch (operand / REQUESTS % 4) {
    case 0:
      tcat_fill_line(request, text);
      break;
    case 1:
      tcat_fill(request, (uint8_t)length, (uint8_t)(operand >> 6));
      for (unsigned i = 0; i < length % (TCAT_ARGUMENTS_MOST + 3); i++)
        i % 3 == 2 ? tcat_add_number(request, (int32_t)operand) : tcat_add_string(request, i % 3 ? NULL : text);
      break;
    case 2:
      tcat_fill_publish(client, request, "t/1", 1, payload(length * 9 % PAYLOAD_MOST), length * 9 % PAYLOAD_MOST);
      break;
    default:
      tcat_fill_plain(request, text, TCAT_FORM_SET);
      tcat_add_text(request, text, length);
      tcat_add_payload(request, text, length);
      break;
  }
}

static bool write_piece(struct tcat_update *which, uint32_t offset, const void *bytes, size_t count) {
  if (which != &update || offset != update.offset || offset + count > update.size) world_fail("a piece is in no place");
  if (bytes != update.bytes || count > update.room) world_fail("a piece has no room");
  world_enter(world, IN_PIECE);
  return count % 251 != 250;
}

static void update_done(struct tcat *from, struct tcat_update *which) {
  if (from != client || which != &update) world_fail("another update ends");
  change(&updating, -1, "an update ends that was not accepted");
  world_enter(world, IN_DONE);
}

static void start_update(uint32_t operand) {
  if (!tcat_updating(&update) && updating.count == 0) {
    update.write = write_piece;
    update.done = update_done;
    update.room = operand;
    update.bytes = operand > 0 ? keep(NULL, operand - 1) : NULL;
  }
  updating.calls++;
  int status = tcat_update_start(client, &update);
  updating.calls--;
  if (status == TCAT_OK) change(&updating, 1, "an update is accepted twice");
}

static void start_session(uint32_t operand, const char *text) {
  static const struct tcat_topic topics[TCAT_SIZE_SESSION_TOPICS + 1] = {{"a/b", 0}, {"c", 1}};
  static const struct tcat_session_mqtt mqtt = {5000, 240, 1, 0};
  struct tcat_session_config config = {.product_id = "CTQS08Y5LG", .device_name = operand & 1 ? text : "Dev01",
                                       .device_secret = operand & 2 ? NULL : "c2VjcmV0", .topics = topics,
                                       .product_secret = operand & 2 ? text : NULL, .topic_count = operand % 12,
                                       .region = operand & 4 ? text : NULL, .mqtt = operand & 8 ? &mqtt : NULL,
                                       .version = operand & 16 ? text : NULL, .no_wifi = operand & 32,
                                       .ssid = operand & 96 ? NULL : "net", .once = operand & 128, .check_ms = operand * 16};
  tcat_session_start(client, &config);
}

static size_t length_of(const struct tcat_advice *advice) {
  return advice ? strlen(advice->chinese) + strlen(advice->english) : 0;
}

static void advise(uint32_t operand) {
  size_t length = length_of(tcat_reason_advice(operand)) + length_of(tcat_refusal_advice(operand)) +
                  length_of(tcat_status_advice(-(int)operand)) + length_of(tcat_join_advice(operand));
  if (length > 8192) world_fail("advice is too long");
}

static void ask(void) {
  bool running = tcat_running(client);
  if (running && !world->open) world_fail("a command runs that no client has");
  if ((unsigned)tcat_session_state(client) > TCAT_SESSION_DOWN) world_fail("a session is in no phase");
  if (tcat_check_stack(&world->port) != TCAT_OK) world_fail("the stack is too small that is as large as it must be");
}

static size_t model_names(uint32_t operand) {
  return strlen(tcat_model_news_name(operand)) + strlen(tcat_model_ask_name(operand)) + strlen(tcat_model_topic_name(operand)) +
         strlen(tcat_model_refusal_name(operand)) + strlen(tcat_shadow_news_name(operand)) +
         strlen(tcat_shadow_ask_name(operand)) + strlen(tcat_json_kind_name(operand));
}

static void look_up(uint32_t operand) {
  const char *name = tcat_status_name(-(int)operand);
  size_t length = model_names(operand) + strlen(name) + strlen(tcat_event_name(operand)) + strlen(tcat_reason_name(operand)) +
                  strlen(tcat_refusal_name(operand)) + strlen(tcat_command_name(operand)) + strlen(tcat_form_name(operand)) +
                  strlen(tcat_field_name(operand)) + strlen(tcat_step_name(operand)) + strlen(tcat_part_name(operand)) +
                  strlen(tcat_phase_name(operand)) + strlen(tcat_table_name(operand)) + strlen(tcat_level_name(operand));
  const struct tcat_error_row *row = tcat_error((enum tcat_table)(operand % 7), (int32_t)operand - 110);
  struct tcat_stats stats = tcat_read_stats(client);
  if (length + (row ? strlen(row->name) : 0) + stats.traps > 4096) world_fail("a name is too long, or the core has trapped");
  if (operand % 2) tcat_clear_stats(client);
}

/* Where the client polls, these return at once. */
static void wait(uint32_t operand) {
  struct tcat_result result;
  world->ticks = !world->port.idle;
  operand % 2 ? tcat_wait(client, operand % 3 ? &result : NULL) : tcat_wait_for(client, &requests[operand / 2 % REQUESTS]);
  world->ticks = false;
}

static void start_step_by_step(uint32_t operand, const char *text, size_t length) {
  operand & 1 ? tcat_begin(client, operand >> 2, operand & 3) : tcat_begin_plain(client, text, length, operand & 3);
  tcat_text(client, text, length);
  tcat_number(client, (int32_t)operand);
  tcat_string(client, operand & 2 ? text : NULL);
  if (operand & 4) tcat_other(client);
  size_t count = operand * 9 % PAYLOAD_MOST;
  operand & 8 ? tcat_start_payload(client, operand & 16 ? NULL : payload(count), count) : tcat_start(client);
}

static void use_typed(uint32_t operand, const char *text, bool fill_in) {
  struct tcat_request *request = &requests[operand % REQUESTS];
  size_t length = operand * 9 % PAYLOAD_MOST;
  struct command_values values = {(int32_t)(operand % 6), text, operand & 1 ? text : NULL, payload(length), length};
  if (!fill_in) commands_start(client, operand, &values);
  if (fill_in && !tcat_pending(request)) commands_fill(request, operand / REQUESTS, &values);
}

static void publish(uint32_t operand, const char *topic) {
  size_t length = operand * 9 % PAYLOAD_MOST;
  tcat_publish(client, topic, (int32_t)(operand % 3), operand % 5 ? payload(length) : topic, operand % 5 ? length : strlen(topic));
}

static void reopen(void) {
  if (tcat_reopen(client) == TCAT_E_CONTEXT) return;
  for (unsigned i = 0; i < REQUESTS; i++)
    if (pending[i].count > 0 && !tcat_pending(&requests[i])) world_fail("a request has gone without its end");
}

void calls_take(uint8_t which, uint32_t operand, const uint8_t *bytes, size_t length) {
  const char *text = keep(bytes, length);
  if (!text) return;
  int32_t number;
  struct tcat_span span;
  switch (which % 31) {
    case 0: tcat_abort(client); break;
    case 1: publish(operand, text); break;
    case 2: tcat_line(client, text); break;
    case 3: fill(operand, text, length); break;
    case 4: submit(operand); break;
    case 5: cancel(operand); break;
    case 6: start_session(operand, text); break;
    case 7: tcat_session_stop(client); break;
    case 8: start_update(operand); break;
    case 9: if (tcat_update_cancel(client, &update)) change(&updating, -1, "an update is taken back twice"); break;
    case 10: tcat_set_limit(client, operand * operand); break;
    case 11: tcat_deadline(client); break;
    case 12: if (tcat_poll(client) != TCAT_NEVER && world->locked) world_fail("it polls under the lock"); break;
    case 13: wait(operand); break;
    case 14: reopen(); break;
    case 15: tcat_next_field(client); break;
    case 16: tcat_take_number(client, &number); break;
    case 17: if (tcat_take_text(client, &span)) read_span(span); break;
    case 18: tcat_rx_lost(&world->client, operand % 4); break;
    case 19: tcat_rx_dma_restart(client); break;
    case 20: if (tcat_rx_room(client) < world->config.fifo_size / 2) tcat_rx_block(client, bytes, length); break;
    case 21: look_up(operand); break;
    case 22: start_step_by_step(operand, text, length); break;
    case 23: tcat_mqtt_state(client); break;
    case 24: tcat_mqtt_publish_raw(client, text, 1, payload(operand + 1), operand + 1); break;
    case 25: tcat_bcc(text, length); break;
    case 26: world->room = operand; break;
    case 27: ask(); break;
    case 28: advise(operand); break;
    case 29: use_typed(operand, text, length % 2 == 0); break;
    default: commands_take(client, operand); break;
  }
}

void calls_event(const struct tcat_event *event) {
  if (tcat_collect(&inbox, event) && inbox.length > inbox.size) world_fail("a message is longer than its room");
  if (tcat_is_update(event) && event->kind != TCAT_EVENT_OTA) world_fail("an update that is told by something else");
  if (event->kind != TCAT_EVENT_DATA) return;
  /* Some as an answer to one command or another, and of all the fields that are left. */
  if (world->now % 2 == 0) commands_take(client, world->now / 2);
  struct tcat_field field;
  for (unsigned i = 0; i < 8 && (field = tcat_next_field(client)).kind != TCAT_FIELD_NONE; i++) read_span(field.text);
}

void calls_begin(struct world *around) {
  world = around;
  client = &world->client;
  memset(requests, 0, sizeof requests);
  for (unsigned i = 0; i < REQUESTS; i++) requests[i].done = request_done;
  memset(pending, 0, sizeof pending);
  memset(&update, 0, sizeof update);
  memset(&inbox, 0, sizeof inbox);
  memset(&updating, 0, sizeof updating);
  inbox.size = world->config.fifo_size + 1;
  inbox.topic_size = world->config.fifo_size % 129 + 1;
  inbox.bytes = keep(NULL, inbox.size - 1);
  inbox.topic = keep(NULL, inbox.topic_size - 1);
}

void calls_end(void) {
  world_close(world);
  for (unsigned i = 0; i < REQUESTS; i++)
    if (pending[i].count != 0 || tcat_pending(&requests[i])) world_fail("a request of a closed client has not ended");
  if (updating.count != 0 || tcat_updating(&update)) world_fail("an update of a closed client has not ended");
  while (kept_count > 0) free(kept[--kept_count]);
}
