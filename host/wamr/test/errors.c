/* The document's error tables. */

#include "tcat_errors.h"
#include "tcat_protocol.h"
#include "tcat.h"

#include "check.h"

static void every_table_knows_its_codes(void) {
  static const struct {
    enum tcat_table table;
    int32_t code;
  } known[] = {
      {TCAT_TABLE_SERVER, 132},   {TCAT_TABLE_EXECUTION, -709}, {TCAT_TABLE_CME, 213},
      {TCAT_TABLE_REGISTRATION, 1031}, {TCAT_TABLE_PROVISIONING, 12}, {TCAT_TABLE_GATEWAY, -1},
  };
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    const struct tcat_error_row *error = tcat_error(known[i].table, known[i].code);
    if (CHECK(error)) CHECK_EQUAL(error->code, known[i].code);
  }
}

static void a_row_has_the_documents_name(void) {
  const struct tcat_error_row *error = tcat_error(TCAT_TABLE_SERVER, 101);
  if (!CHECK(error)) return;
  CHECK_TEXT(error->name, "device connect fail");
#if TCAT_ERROR_TEXTS
  CHECK_TEXT(error->english, "the device could not connect");
  CHECK(error->chinese[0]);
#endif
}

static void an_unknown_code_has_no_row(void) {
  for (unsigned table = TCAT_TABLE_SERVER; table <= TCAT_TABLE_GATEWAY; table++) {
    CHECK(!tcat_error((enum tcat_table)table, INT32_MAX));
    CHECK(!tcat_error((enum tcat_table)table, INT32_MIN));
  }
}

#if TCAT_ERROR_TEXTS
static void advice_is_there_in_both_languages(void) {
  const struct tcat_advice *reason = tcat_reason_advice(TCAT_REASON_ABORTED);
  if (CHECK(reason)) {
    CHECK_TEXT(reason->english, "it was given up");
    CHECK_TEXT(reason->chinese, "已放弃");
  }
  const struct tcat_advice *status = tcat_status_advice(TCAT_E_STACK);
  if (CHECK(status)) CHECK_TEXT(status->english, "the task's stack is too small: give it more");
  CHECK(tcat_refusal_advice(TCAT_REFUSAL_MISSING));
  CHECK(tcat_join_advice(2));
}

static void a_number_that_is_none_has_no_advice(void) {
  CHECK(!tcat_reason_advice(0));
  CHECK(!tcat_reason_advice(UINT32_MAX));
  CHECK(!tcat_refusal_advice(99));
  CHECK(!tcat_status_advice(1));
  CHECK(!tcat_status_advice(-99));
  CHECK(!tcat_join_advice(0));
}
#endif

static const struct check_test tests[] = {
#if TCAT_ERROR_TEXTS
    CHECK_TEST(advice_is_there_in_both_languages),
    CHECK_TEST(a_number_that_is_none_has_no_advice),
#endif
    CHECK_TEST(every_table_knows_its_codes),
    CHECK_TEST(a_row_has_the_documents_name),
    CHECK_TEST(an_unknown_code_has_no_row),
};

CHECK_GROUP(errors);
