/* The names of numbers. */

#include "tcat_names.h"

#include "check.h"
#include "tcat.h"
#include "tcat_errors.h"
#if TCAT_SESSION
#include "tcat_model.h"
#include "tcat_shadow.h"
#endif

static void numbers_have_the_names_of_the_transcripts(void) {
  CHECK_TEXT(tcat_reason_name(TCAT_REASON_CME), "cme");
  CHECK_TEXT(tcat_reason_name(TCAT_REASON_STATE), "state");
  CHECK_TEXT(tcat_refusal_name(TCAT_REFUSAL_LINE_TOO_LONG), "line-too-long");
  CHECK_TEXT(tcat_event_name(TCAT_EVENT_MESSAGE_BEGIN), "message-begin");
  CHECK_TEXT(tcat_event_name(TCAT_EVENT_SESSION_STEP), "session-step");
  CHECK_TEXT(tcat_event_name(TCAT_EVENT_TRAPPED), "trapped");
  CHECK_TEXT(tcat_command_name(TCAT_COMMAND_TCMQTTPUBRAW), "TCMQTTPUBRAW");
  CHECK_TEXT(tcat_command_name(TCAT_COMMAND_CWJAP), "CWJAP");
  CHECK_TEXT(tcat_form_name(TCAT_FORM_TEST), "test");
  CHECK_TEXT(tcat_field_name(TCAT_FIELD_NUMBER), "number");
  CHECK_TEXT(tcat_step_name(TCAT_STEP_CONNECT), "connect");
  CHECK_TEXT(tcat_part_name(TCAT_PART_WIFI), "wifi");
  CHECK_TEXT(tcat_phase_name(3), "down");
  CHECK_TEXT(tcat_table_name(TCAT_TABLE_CME), "cme");
  CHECK_TEXT(tcat_level_name(2), "warning");
}

#if TCAT_SESSION
static void what_models_and_the_shadow_tell_has_names(void) {
  CHECK_TEXT(tcat_model_news_name(TCAT_MODEL_FAILED_TIMEOUT), "failed-timeout");
  CHECK_TEXT(tcat_model_ask_name(TCAT_MODEL_ASK_ACTION), "action");
  CHECK_TEXT(tcat_model_topic_name(TCAT_MODEL_PROPERTY), "property");
  CHECK_TEXT(tcat_model_refusal_name(TCAT_MODEL_FITS), "fits");
  CHECK_TEXT(tcat_model_refusal_name(TCAT_MODEL_E_READ_ONLY), "read-only");
  CHECK_TEXT(tcat_shadow_news_name(TCAT_SHADOW_STRAY), "stray");
  CHECK_TEXT(tcat_shadow_ask_name(TCAT_SHADOW_ASK_GET), "get");
  CHECK_TEXT(tcat_json_kind_name(TCAT_JSON_NULL), "null");
}
#endif

static void a_status_has_a_name(void) {
  CHECK_TEXT(tcat_status_name(TCAT_OK), "ok");
  CHECK_TEXT(tcat_status_name(TCAT_E_IMAGE), "image");
  CHECK_TEXT(tcat_status_name(TCAT_E_SUM), "sum");
  CHECK_TEXT(tcat_status_name(TCAT_REFUSAL_BUSY), "");
  CHECK_TEXT(tcat_status_name(INT32_MIN), "");
}

static void a_number_that_is_none_has_no_name(void) {
  static const char *(*const names[])(unsigned) = {
      tcat_event_name, tcat_reason_name, tcat_refusal_name, tcat_command_name, tcat_form_name,
      tcat_field_name, tcat_step_name,   tcat_part_name,    tcat_phase_name,  tcat_table_name,   tcat_level_name,
      tcat_model_news_name, tcat_model_ask_name, tcat_model_topic_name, tcat_model_refusal_name,
      tcat_shadow_news_name, tcat_shadow_ask_name, tcat_json_kind_name,
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    CHECK_TEXT(names[i](100), "");
    CHECK_TEXT(names[i](UINT32_MAX), "");
  }
  CHECK_TEXT(tcat_reason_name(0), "");
  CHECK_TEXT(tcat_command_name(29), "");
}

static void the_version_is_that_of_its_numbers(void) {
#define TEXT(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)
#define TEXT_OF(number) #number
#define VERSION(major, minor, patch) TEXT(major, minor, patch)
  CHECK_TEXT(TCAT_VERSION, VERSION(TCAT_VERSION_MAJOR, TCAT_VERSION_MINOR, TCAT_VERSION_PATCH));
}

static const struct check_test tests[] = {
    CHECK_TEST(numbers_have_the_names_of_the_transcripts),
#if TCAT_SESSION
    CHECK_TEST(what_models_and_the_shadow_tell_has_names),
#endif
    CHECK_TEST(a_status_has_a_name),
    CHECK_TEST(a_number_that_is_none_has_no_name),
    CHECK_TEST(the_version_is_that_of_its_numbers),
};

CHECK_GROUP(names);
