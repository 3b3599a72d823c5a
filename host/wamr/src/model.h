/** What the parts of the model share. */

#ifndef TCAT_MODEL_PARTS_H
#define TCAT_MODEL_PARTS_H

#include "../include/tcat_model.h"
#include "topic.h"

/** Bytes of a property in a report: so each of them fits one. */
#define VALUE_MOST 1920u
/** A message goes out in one payload of the module's. */
#define MESSAGE_MOST TCAT_SIZE_PAYLOAD

/** Members of a message that the protocol names. */
enum {
  MEMBER_METHOD,
  MEMBER_TOKEN,
  MEMBER_PARAMS,
  MEMBER_ACTION,
  MEMBER_CODE,
  MEMBER_STATUS,
  MEMBER_DATA,
  MEMBER_OTHER,
};
#define MEMBER_BIT(name) (1u << MEMBER_##name)

/** States of what is owed. */
enum { OWES_NOTHING, OWES_TO_CLOUD, OWES_TO_STATUS, HAS_ANSWER };

static inline uint8_t *tcat_model_at(const struct tcat_model *model, uint16_t offset) {
  return (uint8_t *)(uintptr_t)model + offset;
}

/** The bits that a struct of values begins with, or those of a model. */
static inline uint32_t *tcat_model_bits(void *values) { return (uint32_t *)values; }

static inline uint32_t tcat_model_words(const struct tcat_model *model) {
  return ((uint32_t)model->form->properties.count + 31) / 32;
}

/** Where the values that are being read stand: behind the model, as many as the template's are in each other. */
static inline struct tcat_model_frame *tcat_model_frames(const struct tcat_model *model) {
  return (struct tcat_model_frame *)(void *)tcat_model_at(model, sizeof *model);
}

/** The bits of properties that have changed; behind these words those of what is being reported. */
static inline uint32_t *tcat_model_changed(const struct tcat_model *model) {
  return tcat_model_bits(tcat_model_at(model, model->form->changed));
}

/** What is owed to an ask of the cloud's. */
static inline struct tcat_model_owed *tcat_model_owed_to(const struct tcat_model *model, uint32_t ask) {
  if (ask == TCAT_MODEL_ASK_ACTION) return (struct tcat_model_owed *)(void *)tcat_model_at(model, model->form->owed);
  return (struct tcat_model_owed *)(uintptr_t)&model->owed;
}

/** What stands before each message in the room. */
struct tcat_model_entry {
  uint16_t length;
  /** `enum tcat_model_ask`. */
  uint8_t ask;
  /** The application's answer, which is kept where the session goes down; the model's own refusals are not. */
  bool answer;
};

/** Where the first message stands in the room, behind its entry. */
static inline char *tcat_model_first_bytes(const struct tcat_model *model) {
  return (char *)tcat_model_at(model, model->form->room) + TCAT_MODEL_TOPIC + sizeof(struct tcat_model_entry);
}

/** The message that stands first in the room. */
static inline struct tcat_model_entry tcat_model_first(const struct tcat_model *model) {
  struct tcat_model_entry entry;
  TCAT_MEMCPY(&entry, tcat_model_first_bytes(model) - sizeof entry, sizeof entry);
  return entry;
}

/** Names of `enum tcat_model_topic`, in a list of texts ended by NUL. */
#define TCAT_MODEL_TOPICS "property\0" "event\0" "action"
extern const char tcat_model_topics[sizeof TCAT_MODEL_TOPICS];

/**
 * Names of `enum tcat_model_ask`, in such a list; of what is asked for the platform's reply has `_reply`
 * behind it, of what the platform asks for the device's, and an event as it is posted `_post`.
 */
#define TCAT_MODEL_ASKS \
  "\0" "get_status\0" "clear_control\0" "report_info\0" "report\0" "event\0" "events\0" "control\0" "action"
extern const char tcat_model_asks[sizeof TCAT_MODEL_ASKS];

/** Where a message of an ask goes, and its reply comes from: `enum tcat_model_topic`. */
uint8_t tcat_model_topic_of(uint32_t ask);

/** Whether an answer to an earlier one is still owed. */
static inline bool tcat_model_is_owed(struct tcat_model *model, uint32_t ask) {
  if (tcat_load_acquire(&tcat_model_owed_to(model, ask)->state) != OWES_NOTHING) return true;
  /* One that went down with the session stands in the room again. */
  struct tcat_model_entry first = tcat_model_first(model);
  return model->queued > 0 && !model->out && first.answer && first.ask == ask;
}

/** What a field of a list is. */
const struct tcat_model_type *tcat_model_type_of(const struct tcat_model_list *list, uint32_t index);

/** Writes a member: its name, a colon, its value; why it does not fit. What has been written then is of no use. */
uint8_t tcat_model_write_member(struct tcat_json_writer *writer, const struct tcat_model_list *list, uint32_t index,
                                const uint8_t *at);

/** Writes those of `values` that are there as an object. */
uint8_t tcat_model_write_list(struct tcat_json_writer *writer, const struct tcat_model_list *list, const void *values);

/** Takes what a reader has found within the values that `frames` were begun for. */
void tcat_model_take_value(struct tcat_model *model, enum tcat_json_kind kind);

/** Begins to keep values aside for what the cloud asks, in `to`; those of one that is owed an answer stay as they are. */
void tcat_model_keep_values(struct tcat_model *model, uint32_t ask, const struct tcat_model_list *list, uint16_t to);

/** Reads the members of an object into `at`, whose bits are cleared, or the items of an array; at level 0 it begins. */
void tcat_model_push(struct tcat_model *model, const struct tcat_model_list *list, void *at);

/** Takes the name of a member of an object; the value of one, or its beginning. */
uint8_t tcat_model_take_name(struct tcat_model *model, struct tcat_model_frame *frame);
uint8_t tcat_model_take_field(struct tcat_model *model, const struct tcat_model_frame *frame, enum tcat_json_kind kind);

/** Bytes of why values were refused, at most. */
#define REASON_MOST (TCAT_MODEL_DEPTH * TCAT_MODEL_TEXT + 32)

/** Writes why the values were refused. */
void tcat_model_write_reason(struct tcat_json_writer *writer, const struct tcat_model *model);

/** The platform's code of a refusal. */
int32_t tcat_model_code(uint8_t refusal);

/** The token of the request that was sent last; its length. */
static inline uint32_t tcat_model_own_token(const struct tcat_model *model, char token[OWN_TOKEN]) {
  return tcat_put_token(token, model->config->seed, model->number);
}


/** Begins a message. */
void tcat_model_begin_message(struct tcat_model *model, uint8_t topic);

/** Follows the session: it has come up, or gone down. */
void tcat_model_follow(struct tcat_model *model);

/** What is out has been sent, or not. */
void tcat_model_end_publish(struct tcat_model *model, bool sent);

/** A reply's code and its words. */
struct tcat_model_reply {
  int32_t code;
  struct tcat_span status;
};

/** Tells the application; no reply is one of code 0 without words. */
void tcat_model_tell(struct tcat_model *model, enum tcat_model_news_kind kind, uint32_t ask, const struct tcat_model_reply *reply);

/** Ends the request whose reply is awaited. */
void tcat_model_end_request(struct tcat_model *model, enum tcat_model_news_kind kind, const struct tcat_model_reply *reply);

/** Refuses what has been read: to the platform, or to the application what the platform has `kept` for the device; what else is told. */
enum tcat_model_news_kind tcat_model_refuse(struct tcat_model *model, uint32_t ask, uint8_t refusal, bool kept);

/**
 * Begins to owe an answer to the message that has been read. Where the answer would find no room, whatever the application
 * says, it is not asked: `false`.
 */
bool tcat_model_owe(struct tcat_model *model, uint32_t ask, struct tcat_model_owed *owed, uint32_t state);

/** Forgets what waits in the room, but for an answer of the application's; the session is down. */
void tcat_model_forget(struct tcat_model *model);

/** Begins a request; adds the time to a message, where it is known. */
void tcat_model_begin_request(struct tcat_json_writer *writer, const struct tcat_model *model, uint32_t ask);
void tcat_model_add_time(struct tcat_json_writer *writer, int64_t time);

/** Begins a message that has a token. */
void tcat_model_begin_writing(struct tcat_json_writer *writer, uint32_t ask, const char *token, uint32_t length);

/** `refusal`, or that a message of such a length fits neither the room nor the module's payload. */
uint8_t tcat_model_check_length(const struct tcat_model *model, uint8_t refusal, uint32_t length);

/** Whether what is asked for fits a message; why not. */
uint8_t tcat_model_check(const struct tcat_model *model, uint32_t property, const uint8_t *at);
uint8_t tcat_model_check_post(struct tcat_model *model, const struct tcat_model_post *post);
uint8_t tcat_model_check_infos(struct tcat_model *model, const struct tcat_model_info *infos, uint32_t count);
uint8_t tcat_model_check_answer(const struct tcat_model *model, const struct tcat_model_owed *owed);

/** Sets a property, which fits, and has changed then. */
void tcat_model_keep_value(struct tcat_model *model, uint32_t property, const uint8_t *from);

/** Milliseconds that a reply is waited for. */
static inline uint32_t tcat_model_reply_ms(const struct tcat_model *model) {
  return model->config->reply_ms ? model->config->reply_ms : TCAT_MODEL_REPLY_MS;
}

/** Whether any property has its bit there. */
bool tcat_model_has_any(const struct tcat_model *model, const uint32_t *bits);

#endif
