/**
 * @file
 * A device's data template over the session: properties, events and actions. What a product has is a table that
 * `tcat model FILE.json --lang c` makes of the platform's export, with typed functions around what stands here; an
 * application calls those. No heap: one message goes out at a time, from the model's own room, and what comes in is read
 * while it streams, kept aside until all of it has been looked at, and given to the application whole or not at all.
 *
 * `tcat_model_event` goes into the client's handler, `tcat_model_poll` behind `tcat_poll`; all else may be called from
 * any task, under the port's `lock` as requests are: wake the task that polls.
 */

#ifndef TCAT_MODEL_H
#define TCAT_MODEL_H

#include "tcat_json.h"
#include "tcat_request.h"
#include "tcat_session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of a token of the cloud's; a longer one is malformed. */
#define TCAT_MODEL_TOKEN 64u
/** Bytes of a reply's status that are told; more are cut off. */
#define TCAT_MODEL_STATUS 64u
/** Bytes of an id or a text of a mapping; a template with longer ones has no C. */
#define TCAT_MODEL_TEXT 52u
/** Values in each other: a property, a member or an item, a member of that item. */
#define TCAT_MODEL_DEPTH 3u
/** Milliseconds that a reply is waited for, where the configuration says nothing. */
#define TCAT_MODEL_REPLY_MS 5000u
/** Refusals that wait for an earlier message; one more is not answered, and counted. */
#define TCAT_MODEL_REFUSALS 4u
/** Of a model's room, for the topic: the longest names, and a NUL. */
#define TCAT_MODEL_TOPIC 84u

/** Why a value or a message is refused. */
enum tcat_model_refusal {
  TCAT_MODEL_FITS = 0,
  /** Of another type, text that is no UTF-8 or has a NUL. */
  TCAT_MODEL_E_TYPE,
  /** A number, a length, a count of items beyond its bounds; a text that fills a message by itself. */
  TCAT_MODEL_E_RANGE,
  /** Not in the mapping. */
  TCAT_MODEL_E_VALUE,
  /** The cloud sets a property that is the device's alone. */
  TCAT_MODEL_E_READ_ONLY,
  /** It stands there twice. */
  TCAT_MODEL_E_DOUBLED,
  /** An action's input is not there. */
  TCAT_MODEL_E_MISSING,
  /** The template has none of that name. */
  TCAT_MODEL_E_NOT_DEFINED,
  /** The application owes an answer to the one before. */
  TCAT_MODEL_E_BUSY,
  /** The message is not as the protocol has it. */
  TCAT_MODEL_E_MALFORMED,
};

struct tcat_model;
struct tcat_model_type;

/** A kind of values, on the wire and in C; a template has those that it uses, and no others are linked. */
struct tcat_model_kind {
  /** Writes a value; why it does not fit (`enum tcat_model_refusal`). */
  uint8_t (*write)(struct tcat_json_writer *writer, const struct tcat_model_type *type, const uint8_t *at);
  /** Takes what a reader has found into a value; why it does not fit. */
  uint8_t (*take)(struct tcat_model *model, enum tcat_json_kind found, const struct tcat_model_type *type, uint8_t *at);
};

/**
 * `int32_t` or `int64_t`, a `timestamp`, too: `more` is two `int64_t`, its bounds. An enumeration or a `bool`, whose numbers
 * are those on the wire: `more` is as many `int32_t` as `count` says.
 */
extern const struct tcat_model_kind tcat_model_whole;
/** `float`. `more`: two `int64_t`, its bounds times 10^`decimals`. */
extern const struct tcat_model_kind tcat_model_float;
/** `char[max + 1]`; `count`: the fewest bytes. */
extern const struct tcat_model_kind tcat_model_string;
/** An enumeration; its numbers are places in the list of texts, `more`. */
extern const struct tcat_model_kind tcat_model_text_choice;
/** A struct that begins with the bits of its members that are there. `more`: these, `struct tcat_model_list`. */
extern const struct tcat_model_kind tcat_model_object;
/** A struct of a count (`uint32_t`) and items. `more`: a list without names, of the item and of how many there may be. */
extern const struct tcat_model_kind tcat_model_array;

/** What a value is, in flash. */
struct tcat_model_type {
  const struct tcat_model_kind *kind;
  const void *more;
  /** Bytes of a value. */
  uint16_t size;
  uint16_t count;
  uint8_t decimals;
  /** It ends with a NUL, and an application's own may be shorter. */
  bool is_text;
};

/** A value of the template, in flash: a word for each. */
struct tcat_model_field {
  /** Where it stands in its struct. */
  unsigned offset : 16;
  /** Its place among the types. */
  unsigned type : 15;
  /** The cloud may not set it. */
  unsigned read_only : 1;
};

/** Some values by name; what they are kept in begins with bits for those that are there. */
struct tcat_model_list {
  /** Each ended by NUL; `NULL` for the items of an array. */
  const char *names;
  const struct tcat_model_field *fields;
  const struct tcat_model_type *types;
  uint16_t count;
  /** The fewest items of an array. */
  uint16_t fewest;
};

/** An event of the template. */
struct tcat_model_event_form {
  const char *id;
  /** `info`, `alert` or `fault`. */
  const char *type;
  struct tcat_model_list params;
};

/** An action of the template. */
struct tcat_model_action_form {
  const char *id;
  struct tcat_model_list input;
  struct tcat_model_list output;
};

struct tcat_model_owed;

/** What a template with actions has of the model's code; `tcat_model_actor`, or none. */
struct tcat_model_actor {
  /** Takes the id that a message has. */
  void (*find)(struct tcat_model *model);
  /** Begins to read the input. */
  void (*begin)(struct tcat_model *model);
  /** Why the action is refused. */
  uint8_t (*refuse)(struct tcat_model *model);
  /** Gives it to the application; `false` where an answer would find no room. */
  bool (*act)(struct tcat_model *model);
  /** Writes the output; why it does not fit. */
  uint8_t (*respond)(struct tcat_json_writer *writer, const struct tcat_model *model, const struct tcat_model_owed *owed);
};

extern const struct tcat_model_actor tcat_model_actor;

/** What a template with structs or arrays has of the model's code; `tcat_model_nesting`, or none. */
struct tcat_model_nesting {
  /** Takes what stands within the value of a property or an input; why it does not fit. */
  uint8_t (*take)(struct tcat_model *model, enum tcat_json_kind kind);
  /** Writes the path of the value that is being read, behind the outermost name. */
  void (*write_path)(struct tcat_json_writer *writer, const struct tcat_model *model);
};

extern const struct tcat_model_nesting tcat_model_nesting;

/** A template, and where its values stand in the struct that begins with the model; generated. */
struct tcat_model_form {
  struct tcat_model_list properties;
  const struct tcat_model_event_form *events;
  const struct tcat_model_action_form *actions;
  const struct tcat_model_actor *actor;
  const struct tcat_model_nesting *nesting;
  uint16_t event_count;
  uint16_t action_count;
  /** The properties, those of a control that is kept aside, an action's input. */
  uint16_t values;
  uint16_t wanted;
  uint16_t input;
  /** What is owed to an action, where there are any. */
  uint16_t owed;
  /** Bits of properties that have changed, and behind them of those that are being reported. */
  uint16_t changed;
  /** Room for a name or a text as it is read, 20 bytes at least. */
  uint16_t text;
  uint16_t text_size;
  /** Room for a topic and messages on their way out. */
  uint16_t room;
  uint16_t room_size;
  /** Gives a control and an action to the typed functions of the application. */
  void (*control)(struct tcat_model *model, const void *wanted);
  void (*action)(struct tcat_model *model, uint32_t action, const void *input);
};

/** A request of the model, whose reply is awaited; or what the cloud has asked for. */
enum tcat_model_ask {
  TCAT_MODEL_ASK_NONE,
  TCAT_MODEL_ASK_GET_STATUS,
  TCAT_MODEL_ASK_CLEAR_CONTROL,
  TCAT_MODEL_ASK_REPORT_INFO,
  TCAT_MODEL_ASK_REPORT,
  TCAT_MODEL_ASK_EVENT_POST,
  TCAT_MODEL_ASK_EVENTS_POST,
  /** An answer to one, where it has failed. */
  TCAT_MODEL_ASK_CONTROL,
  TCAT_MODEL_ASK_ACTION,
};

/** What is told of a model. */
enum tcat_model_news_kind {
  /** The platform has taken a request, or has refused it: `code` and `status`. */
  TCAT_MODEL_DONE,
  TCAT_MODEL_REFUSED,
  /** A request has ended without a reply, or an answer has not gone out: it could not be published, the session went
      down, or no reply came in time. */
  TCAT_MODEL_FAILED_PUBLISH,
  TCAT_MODEL_FAILED_DOWN,
  TCAT_MODEL_FAILED_TIMEOUT,
  /** What was wanted while the device was away does not fit the template: `code` and `status`; it stays with the cloud. */
  TCAT_MODEL_UNWANTED,
  /** A message of `topic` that could not be read, a reply that nothing waits for, a refusal that found no room. */
  TCAT_MODEL_MALFORMED,
  TCAT_MODEL_STRAY,
  TCAT_MODEL_DROPPED,
};

/** Which of a model's topics. */
enum tcat_model_topic {
  TCAT_MODEL_PROPERTY,
  TCAT_MODEL_EVENT,
  TCAT_MODEL_ACTION,
};

/** What is told, from `tcat_poll` or `tcat_model_poll`; what it does not have is 0. */
struct tcat_model_news {
  enum tcat_model_news_kind kind;
  enum tcat_model_ask ask;
  enum tcat_model_topic topic;
  int32_t code;
  /** The platform's words, or ours; valid while it is told. */
  struct tcat_span status;
};

/** What a model needs to know; it must stay as it is. */
struct tcat_model_config {
  const char *product_id;
  const char *device_name;
  /** Milliseconds since 1970; `NULL`, or 0 while it does not know: messages have no time. */
  int64_t (*clock)(void *user);
  /** May be `NULL`. */
  void (*told)(struct tcat_model *model, const struct tcat_model_news *news, void *user);
  void *user;
  /** In the tokens of requests; a number that is another each time the device starts tells its requests apart. */
  uint32_t seed;
  /** 0: `TCAT_MODEL_REPLY_MS`. */
  uint32_t reply_ms;
  /** At least so many milliseconds between two reports. */
  uint32_t report_ms;
};

/** An event to be posted; the application's memory, with all that it points to, until it is done. */
struct tcat_model_post {
  /** Its place in the template. */
  uint16_t event;
  const void *params;
  /** Further events in the same message, or `NULL`. */
  const struct tcat_model_post *next;
};

/** What the platform is told of a device: a name and a text. */
struct tcat_model_info {
  const char *name;
  const char *value;
};

/** A control or an action that is to be answered; its members are the model's own. */
struct tcat_model_owed {
  /* Released behind the rest. */
  uint32_t state;
  uint8_t token_length;
  uint8_t status_length;
  /** `UINT16_MAX` for a control. */
  uint16_t action;
  int32_t code;
  const char *status;
  const void *response;
  char token[TCAT_MODEL_TOKEN];
};

/** Where a value that is being read stands; the model's own. */
struct tcat_model_frame {
  const struct tcat_model_list *list;
  uint8_t *at;
  uint16_t index;
};

/** A message that is being read; its members are the model's own. */
struct tcat_model_message {
  uint8_t kept_length;
  uint8_t level;
  uint8_t topic;
  /** Members of the message: the one that is being read, those that were there. */
  uint8_t member;
  struct tcat_json_members members;
  /** `enum tcat_model_ask`, `UINT8_MAX` where there was none; `enum tcat_model_refusal`. */
  uint8_t method;
  uint8_t refusal;
  bool reading;
  bool bad;
  /** Values are being read; an object of them was there; what is kept aside is still owed an answer. */
  bool values;
  bool there;
  bool busy;
  bool has_token;
  bool has_code;
  /** `data.control` or `actionId` was there. */
  bool named;
  bool in_control;
  /** Something stands in `data.control` that is not looked at, for what is kept aside is owed an answer. */
  bool wants;
  uint16_t action;
  int32_t code;
  /** The number of the request that was awaited when its token came; 0: the token is another's. */
  uint32_t own;
};

/** Writes what the application has asked for; why it does not fit. The model's own. */
typedef uint8_t (*tcat_model_asked)(struct tcat_json_writer *writer, const struct tcat_model *model, const void *of,
                                    uint32_t count, int64_t time);

/**
 * A model: the first member of a generated struct, and before its frames; its members are its own. Those of a byte come first, then words:
 * a Cortex-M reaches the first 32 bytes and the first 128 in short instructions.
 */
struct tcat_model {
  /** `enum tcat_model_ask`: what is awaited, what is on its way. */
  uint8_t awaited;
  uint8_t out;
  uint8_t answers;
  uint8_t asked_count;
  uint8_t asked_as;
  bool published;
  bool up;
  bool get_status;
  bool clear_control;
  uint16_t queued;
  struct tcat_model_message message;
  const struct tcat_model_form *form;
  const struct tcat_model_config *config;
  struct tcat *client;
  /** What the application asks for: the function that writes it, linked where it is called; whose memory it is. */
  tcat_model_asked asked;
  const void *asked_of;
  uint32_t number;
  uint32_t since;
  /** The last report, and how long the next one waits behind it; 0 once that is over. */
  uint32_t report_since;
  uint32_t report_pause;
  /** What is owed to a control. */
  struct tcat_model_owed owed;
  /** Of the message that is being read. */
  struct tcat_json_reader reader;
  /** A token of the cloud's; of a reply to the model's own request its status, and one byte more. */
  char kept[TCAT_MODEL_TOKEN + 1];
  struct tcat_request request;
};

/**
 * Opens a model; what generated code calls. The struct that begins with it is cleared.
 * @returns `TCAT_OK`; `TCAT_E_ARGUMENT` for `NULL`, names that are too long, or one that is open and has a message on its
 *   way; `TCAT_E_NOT_OPEN`
 */
int tcat_model_open(struct tcat_model *model, const struct tcat_model_form *form, struct tcat *client,
                    const struct tcat_model_config *config);

/** Takes an event of the client, in its handler; whether it was a message of this model, or a part of one. */
bool tcat_model_event(struct tcat_model *model, const struct tcat_event *event);

/** Goes on with what is due; in the task that polls, behind `tcat_poll`. @returns milliseconds like `tcat_poll` */
uint32_t tcat_model_poll(struct tcat_model *model);

/**
 * Sets a property, which will be reported.
 * @returns `TCAT_OK` or why it does not fit (`enum tcat_model_refusal`): nothing is set then
 */
int tcat_model_set(struct tcat_model *model, uint32_t property, const void *value);

/** Asks once more for what was wanted meanwhile, as is done whenever the session has come up. */
void tcat_model_get_status(struct tcat_model *model);

/**
 * Posts an event, or several.
 * @returns `TCAT_OK`; why it does not fit; `TCAT_E_ARGUMENT` while an earlier post or information is on its way
 */
int tcat_model_post_events(struct tcat_model *model, const struct tcat_model_post *post);

/** Tells the platform of the device, in 255 texts at most; as `tcat_model_post_events`. */
int tcat_model_report_info(struct tcat_model *model, const struct tcat_model_info *infos, uint32_t count);

/** Whether a post or information is on its way. */
bool tcat_model_posting(const struct tcat_model *model);

/**
 * Answers the control: with code 0 what was wanted are the values from now on, and are reported.
 * @param status words for the platform, which stay as they are; `NULL` for `success`
 * @returns `TCAT_OK`, or `TCAT_E_ARGUMENT` where no answer is owed
 */
int tcat_model_answer(struct tcat_model *model, int32_t code, const char *status);

/**
 * Answers the action.
 * @param response its output, which stays as it is until `tcat_model_owes` is false; `NULL` for none
 * @returns the same, or why the output does not fit
 */
int tcat_model_answer_action(struct tcat_model *model, int32_t code, const char *status, const void *response);

/** Whether an answer is owed to a control or an action, or waits to go out. */
bool tcat_model_owes(const struct tcat_model *model, enum tcat_model_ask ask);

/** Whether a member is there, in the bits that its struct begins with. */
static inline bool tcat_has(const uint32_t *bits, uint32_t member) { return (bits[member / 32] >> member % 32 & 1) != 0; }

/** Says that a member is there. */
static inline void tcat_mark(uint32_t *bits, uint32_t member) { bits[member / 32] |= (uint32_t)1 << member % 32; }

#ifdef __cplusplus
}
#endif

#endif
