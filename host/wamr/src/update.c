/*
 * A firmware update as a row of requests: TCFWINFO, which sets the module's reading position back to 0, then reads. What
 * has been written already is passed over after a loss, in the largest pieces that there are.
 */

#include "internal.h"
#include "../generated/tcat_commands.h"
#include "../include/tcat_update.h"

/** Modules read their flash by words: only the last piece may end within one. */
#define WORD 4u
#define FIRST_PAUSE_MS 1000u
#define PAUSE_DOUBLES 5u

/** What TCFWINFO answers where there is no image. */
#define NO_SIZE 205
#define NO_IMAGE 207
#define NOT_READY 208

/** Beside `TCAT_OK`, which is that it goes on. */
#define ENDED 1

static const char arrived[] = "UPDATESUCCESS";

bool tcat_is_update(const struct tcat_event *event) {
  return event->kind == TCAT_EVENT_OTA && event->text.length == sizeof arrived - 1 &&
         memcmp(event->text.at, arrived, sizeof arrived - 1) == 0;
}

bool tcat_updating(const struct tcat_update *update) { return tcat_load_acquire(&update->running) != 0; }

static bool take(struct tcat *client, const struct tcat_event *event);

static bool is_passing_over(const struct tcat_update *update) { return update->position < update->offset; }

/* Which update a client has, and whether that is given up, any task may change while the polling one looks. */
typedef struct tcat_update *update_link;

static void set_update(struct tcat *client, struct tcat_update *update) {
  TCAT_PUT(update_link, client->update, update);
  TCAT_PUT(tcat_tap, client->tap, update ? &take : NULL);
}

/* Two tasks may want to be the one that updates; whether the client was free. */
static bool claim(struct tcat *client, struct tcat_update *update) {
  tcat_lock(client);
  bool is_free = !client->update;
  if (is_free) {
    set_update(client, update);
    tcat_store_release(&update->running, 1);
  }
  tcat_unlock(client);
  return is_free;
}

/* Last: who finds it over in another task finds how, and may start it again. */
static void let_go(struct tcat *client, struct tcat_update *update) {
  tcat_lock(client);
  set_update(client, NULL);
  tcat_unlock(client);
  tcat_store_release(&update->running, 0);
}

static void end(struct tcat *client, struct tcat_update *update, int status) {
  tcat_update_done done = update->done;
  update->status = status;
  let_go(client, update);
  if (done) done(client, update);
}

/* Bytes of the next piece that finds room. */
static uint32_t piece_of(const struct tcat_update *update) {
  uint32_t room = update->room < TCAT_SIZE_FIRMWARE ? update->room : TCAT_SIZE_FIRMWARE;
  if (update->hexadecimal) room /= 2;
  return room - room % WORD;
}

static int ask(struct tcat *client, struct tcat_update *update, uint32_t pause) {
  update->told = false;
  update->position = 0;
  tcat_fill_firmware_info(&update->request);
  return tcat_submit_in(client, &update->request, pause);
}

static int read_on(struct tcat *client, struct tcat_update *update) {
  uint32_t most = is_passing_over(update) ? TCAT_SIZE_FIRMWARE : piece_of(update);
  uint32_t left = (is_passing_over(update) ? update->offset : update->size) - update->position;
  update->asked = left < most ? left : most;
  update->whole = update->learned = false;
  tcat_fill_read_firmware_data(&update->request, (int32_t)update->asked);
  return tcat_submit_in(client, &update->request, 0);
}

static void begin_image(struct tcat_update *update) {
  update->offset = 0;
  tcat_md5_begin(&update->sum);
}

static bool is_same(const char *kept, struct tcat_span text) {
  return strlen(kept) == text.length && memcmp(kept, text.at, text.length) == 0;
}

static void keep(char *to, struct tcat_span text) {
  memcpy(to, text.at, text.length);
  to[text.length] = 0;
}

static void take_info(struct tcat *client, struct tcat_update *update) {
  struct tcat_firmware_info_answer info;
  if (!tcat_take_firmware_info(client, &info) || info.size <= 0) return;
  if (info.version.length >= sizeof update->version || info.md5.length != sizeof update->md5 - 1) return;
  bool same = is_same(update->version, info.version) && is_same(update->md5, info.md5);
  if (!same || update->size != (uint32_t)info.size) begin_image(update);
  keep(update->version, info.version);
  keep(update->md5, info.md5);
  update->size = (uint32_t)info.size;
  update->told = true;
}

/* Of digits there are two a byte: from now on half as much is asked for. */
static void learn(struct tcat_update *update) {
  update->learned = !update->hexadecimal;
  update->hexadecimal = true;
}

/* Firmware data of its own read; a message that comes in between is none. Whether it was that. */
static bool take_data(struct tcat_update *update, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_FIRMWARE_BEGIN) {
    update->open = true;
    update->expected = event->number;
  }
  if (!update->open) return false;
  bool collected = tcat_collect(&update->piece, event);
  switch (event->kind) {
    case TCAT_EVENT_FIRMWARE_BEGIN:
    case TCAT_EVENT_SLICE:
      return true;
    case TCAT_EVENT_FIRMWARE_END:
      if (event->number == 1) learn(update);
      update->whole = update->expected == update->asked && (collected || is_passing_over(update));
      update->open = false;
      return true;
    default:
      if (event->kind == TCAT_EVENT_DAMAGED) update->open = false;
      return false;
  }
}

static bool take(struct tcat *client, const struct tcat_event *event) {
  struct tcat_update *update = TCAT_PEEK(update_link, client->update);
  if (!update || client->active != &update->request) return false;
  if (event->kind != TCAT_EVENT_DATA || event->command != TCAT_COMMAND_TCFWINFO) return take_data(update, event);
  take_info(client, update);
  return true;
}

static int try_again(struct tcat *client, struct tcat_update *update) {
  if (update->learned) return ask(client, update, 0);
  if (++update->tries >= TCAT_UPDATE_TRIES) {
    if (update->request.result.reason == 0) update->request.result.reason = TCAT_REASON_STATE;
    return TCAT_E_FAILED;
  }
  uint32_t doubles = update->tries - 1u < PAUSE_DOUBLES ? update->tries - 1u : PAUSE_DOUBLES;
  return ask(client, update, FIRST_PAUSE_MS << doubles);
}

static char lower(char digit) { return digit >= 'A' && digit <= 'F' ? (char)(digit + ('a' - 'A')) : digit; }

static int check_sum(struct tcat *client, struct tcat_update *update) {
  char sum[33];
  tcat_md5_end(&update->sum, sum);
  bool right = true;
  for (unsigned i = 0; i < sizeof sum - 1; i++) right = right && sum[i] == lower(update->md5[i]);
  if (right) return ENDED;
  begin_image(update);
  return ++update->images < TCAT_UPDATE_IMAGES ? ask(client, update, 0) : TCAT_E_SUM;
}

static int take_piece(struct tcat *client, struct tcat_update *update) {
  bool passed_over = is_passing_over(update);
  update->position += update->asked;
  if (!passed_over) {
    if (!update->write(update, update->offset, update->bytes, update->asked)) return TCAT_E_WRITE;
    tcat_md5_add(&update->sum, update->bytes, update->asked);
    update->offset += update->asked;
    update->tries = 0;
  }
  return update->offset < update->size ? read_on(client, update) : check_sum(client, update);
}

/* Nothing is there to be read, however often it is asked for. */
static bool is_hopeless(const struct tcat_request *request) {
  const struct tcat_result *result = &request->result;
  if (request->command != TCAT_COMMAND_TCFWINFO || result->reason != TCAT_REASON_CME || !result->has_code) return false;
  return result->code == NO_SIZE || result->code == NO_IMAGE || result->code == NOT_READY;
}

static int go_on(struct tcat *client, struct tcat_update *update) {
  const struct tcat_request *request = &update->request;
  if (request->status == TCAT_E_TRAP) return TCAT_E_TRAP;
  if (TCAT_PEEK(bool, update->cancelled)) return TCAT_E_CANCELLED;
  if (request->status != TCAT_OK) return is_hopeless(request) ? TCAT_E_FAILED : try_again(client, update);
  bool read = request->command == TCAT_COMMAND_TCREADFWDATA;
  if (read ? !update->whole : !update->told) return try_again(client, update);
  return read ? take_piece(client, update) : read_on(client, update);
}

static void step(struct tcat *client, struct tcat_request *request) {
  struct tcat_update *update = (struct tcat_update *)request->user;
  int status = go_on(client, update);
  if (status != TCAT_OK) end(client, update, status == ENDED ? TCAT_OK : status);
}

static bool is_usable(const struct tcat_update *update) {
  return update && update->write && update->bytes && !tcat_updating(update);
}

int tcat_update_start(struct tcat *client, struct tcat_update *update) {
  if (!is_usable(update)) return TCAT_E_ARGUMENT;
  if (!client->config) return TCAT_E_NOT_OPEN;
  if ((client->config->options & TCAT_OPTION_FIRMWARE_HEX) != 0) update->hexadecimal = true;
  if (piece_of(update) == 0 || !claim(client, update)) return TCAT_E_ARGUMENT;
  if (update->offset == 0 || update->offset >= update->size) begin_image(update);
  update->piece.bytes = update->bytes;
  update->piece.size = update->room;
  update->tries = update->images = 0;
  update->open = update->learned = false;
  TCAT_PUT(bool, update->cancelled, false);
  update->request.done = step;
  update->request.user = update;
  int status = ask(client, update, 0);
  if (status != TCAT_OK) let_go(client, update);
  return status;
}

bool tcat_update_cancel(struct tcat *client, struct tcat_update *update) {
  TCAT_PUT(bool, update->cancelled, true);
  if (!tcat_cancel(client, &update->request)) return false;
  update->status = TCAT_E_CANCELLED;
  let_go(client, update);
  return true;
}
