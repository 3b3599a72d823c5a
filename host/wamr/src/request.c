/*
 * The queue of requests: in the order in which they were submitted, but past those that wait for the session.
 *
 *   IDLE → WAITING when it is submitted → RUNNING when it is sent → IDLE when it has ended
 *   RUNNING → WAITING, in front of all, where it is to be sent again; WAITING → IDLE when it is cancelled or expires
 *
 * States and links change under the lock. `done` is called without it, from where events are handed out.
 */

#include "internal.h"

enum { IDLE, WAITING, RUNNING };

/** The module is not connected: nothing was published. */
#define NOT_CONNECTED 208

int tcat_submit(struct tcat *client, struct tcat_request *request) { return tcat_submit_in(client, request, 0); }

int tcat_submit_in(struct tcat *client, struct tcat_request *request, uint32_t pause) {
  if (!request || !tcat_is_filled(request)) return TCAT_E_ARGUMENT;
  int status = TCAT_OK;
  tcat_lock(client);
  if (tcat_trapped(client)) {
    status = tcat_why_not(client);
  } else if (request->state != IDLE) {
    status = TCAT_E_ARGUMENT;
  } else {
    tcat_store_release(&request->state, WAITING);
    request->cancelled = request->again = false;
    request->next = NULL;
    request->since = tcat_now(client);
    request->after = request->since + pause;
    struct tcat_request **end = &client->requests;
    while (*end) end = &(*end)->next;
    TCAT_PUT(tcat_request_link, *end, request);
    TCAT_PUT(bool, client->stirred, true);
  }
  tcat_unlock(client);
  return status;
}

static void take_out(struct tcat *client, struct tcat_request *request) {
  struct tcat_request **at = &client->requests;
  while (*at && *at != request) at = &(*at)->next;
  if (*at) TCAT_PUT(tcat_request_link, *at, request->next);
  request->next = NULL;
}

static void set_status(struct tcat_request *request, int status) {
  request->status = status;
  if (status != TCAT_E_FAILED) memset(&request->result, 0, sizeof request->result);
  /* Last: who finds it ended in another task finds how. */
  tcat_store_release(&request->state, IDLE);
}

bool tcat_cancel(struct tcat *client, struct tcat_request *request) {
  tcat_lock(client);
  bool waited = request->state == WAITING;
  if (waited) {
    take_out(client, request);
    set_status(request, TCAT_E_CANCELLED);
  }
  bool runs = client->active == request && !client->active_ended;
  request->cancelled = true;
  if (runs) tcat_give_up(client);
  tcat_unlock(client);
  return waited;
}

bool tcat_pending(const struct tcat_request *request) { return tcat_load_acquire(&request->state) != IDLE; }

bool tcat_is_queued(struct tcat *client, const struct tcat_request *request) {
  tcat_lock(client);
  const struct tcat_request *at = client->requests;
  while (at && at != request) at = at->next;
  bool queued = at || client->active == request;
  tcat_unlock(client);
  return queued;
}

static void tell(struct tcat *client, struct tcat_request *request) {
  if (request->done) request->done(client, request);
}

/* Whether it waits for the session; without one there is nothing to wait for. */
static bool is_held(const struct tcat *client, const struct tcat_request *request) {
#if TCAT_SESSION
  return request->hold_ms > 0 && client->session != TCAT_SESSION_UP;
#else
  (void)client;
  (void)request;
  return false;
#endif
}

static uint32_t left_of(uint32_t since, uint32_t limit, uint32_t now) {
  uint32_t gone = now - since;
  return gone >= limit ? 0 : limit - gone;
}

/* The first that has waited for the session for too long. */
static struct tcat_request *find_expired(struct tcat *client) {
  for (struct tcat_request *at = client->requests; at; at = at->next)
    if (is_held(client, at) && left_of(at->since, at->hold_ms, client->now) == 0) return at;
  return NULL;
}

/* A time that has come, also where it lies in the past. */
static bool is_due(uint32_t time, uint32_t now) { return now - time <= INT32_MAX; }

/* The first that may be sent: one that is to be sent again holds up those behind it, the module being busy. */
static struct tcat_request *find_next(struct tcat *client) {
  for (struct tcat_request *at = client->requests; at; at = at->next) {
    if (is_held(client, at)) continue;
    if (is_due(at->after, client->now)) return at;
    if (at->again) return NULL;
  }
  return NULL;
}

/* Asked without a command, so that nothing is encoded in vain. */
static bool is_busy(struct tcat *client) {
  if (client->running) return true;
  tcat_call(client, TCAT_EXPORT_command, 0, 0, 0);
  return (tcat_call(client, TCAT_EXPORT_start, UINT32_MAX, 0, client->now) & 0xff) == TCAT_REFUSAL_BUSY;
}

static int send(struct tcat *client, const struct tcat_request *request) {
  tcat_encode(client, request);
  if (!request->has_payload) return tcat_send(client, NULL, 0, UINT32_MAX, request->limit_ms);
  return tcat_send(client, request->payload, request->payload_length, request->payload_length, request->limit_ms);
}

/* Takes out the next one that ends without being sent, or sends one; `NULL` where nothing has ended. */
static struct tcat_request *turn(struct tcat *client, bool *sent) {
  struct tcat_request *request = find_expired(client);
  int status = TCAT_E_EXPIRED;
  if (!request) {
    request = find_next(client);
    if (!request || is_busy(client)) return NULL;
    status = send(client, request);
    *sent = status == TCAT_OK;
  }
  take_out(client, request);
  if (!*sent) {
    set_status(request, status);
    return request;
  }
  tcat_store_release(&request->state, RUNNING);
  client->active = request;
  client->active_ended = false;
  return NULL;
}

bool tcat_take_turn(struct tcat *client) {
  bool sent = false;
  tcat_lock(client);
  struct tcat_request *ended = tcat_trapped(client) ? NULL : turn(client, &sent);
  tcat_unlock(client);
  if (ended) tell(client, ended);
  return ended || sent;
}

uint32_t tcat_turn_left(const struct tcat *client) {
  uint32_t left = TCAT_NEVER;
  for (const struct tcat_request *at = client->requests; at; at = at->next) {
    uint32_t own = TCAT_NEVER;
    if (is_held(client, at))
      own = left_of(at->since, at->hold_ms, client->now);
    else if (!is_due(at->after, client->now))
      own = at->after - client->now;
    if (own < left) left = own;
  }
  return left;
}

void tcat_note_request(struct tcat *client, const struct tcat_result *result) {
  client->active->result = *result;
  client->active_ended = true;
}

/* Whether what it ended with is to be tried again, and there is time for it. */
static bool is_again(const struct tcat *client, const struct tcat_request *request) {
  const struct tcat_result *result = &request->result;
  uint32_t limit = 0;
  if (result->reason == TCAT_REASON_BUSY) limit = request->retry_ms;
#if TCAT_SESSION
  if (result->reason == TCAT_REASON_CME && result->has_code && result->code == NOT_CONNECTED) limit = request->hold_ms;
#else
  (void)NOT_CONNECTED;
#endif
  return !request->cancelled && left_of(request->since, limit, client->now) > TCAT_RETRY_MS;
}

void tcat_end_request(struct tcat *client) {
  tcat_lock(client);
  struct tcat_request *request = client->active_ended ? client->active : NULL;
  if (request) {
    client->active = NULL;
    client->active_ended = false;
    if (is_again(client, request)) {
      tcat_store_release(&request->state, WAITING);
      request->again = true;
      request->after = client->now + TCAT_RETRY_MS;
      request->next = client->requests;
      TCAT_PUT(tcat_request_link, client->requests, request);
      request = NULL;
    } else {
      set_status(request, request->result.reason == 0 ? TCAT_OK : TCAT_E_FAILED);
    }
  }
  tcat_unlock(client);
  if (!request) return;
  tell(client, request);
}

void tcat_drop_requests(struct tcat *client) {
  while (client->active || client->requests) {
    tcat_lock(client);
    struct tcat_request *request = client->active ? client->active : client->requests;
    if (request && request != client->active) take_out(client, request);
    client->active = NULL;
    client->active_ended = false;
    if (request) set_status(request, TCAT_E_TRAP);
    tcat_unlock(client);
    if (request) tell(client, request);
  }
}

int tcat_wait_for(struct tcat *client, struct tcat_request *request) {
  if (client->polling) return TCAT_E_CONTEXT;
  if (!client->config) return TCAT_E_NOT_OPEN;
  const struct tcat_port *port = client->config->port;
  TCAT_PUT(bool, client->waiting, true);
  while (tcat_pending(request)) {
    uint32_t left = tcat_poll(client);
    if (tcat_pending(request) && left > 0 && port->idle) port->idle(port->context, left);
  }
  TCAT_PUT(bool, client->waiting, false);
  return request->status;
}
