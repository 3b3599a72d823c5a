/* The document's error tables. */

#include "tcat_errors.h"

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

static void reasons_and_refusals_have_the_names_of_the_transcripts(void) {
  CHECK_TEXT(tcat_reason_name(1), "cme");
  CHECK_TEXT(tcat_reason_name(7), "reset");
  CHECK_TEXT(tcat_reason_name(0), "");
  CHECK_TEXT(tcat_reason_name(8), "lost");
  CHECK_TEXT(tcat_reason_name(10), "state");
  CHECK_TEXT(tcat_reason_name(11), "");
  CHECK_TEXT(tcat_refusal_name(1), "busy");
  CHECK_TEXT(tcat_refusal_name(10), "line-too-long");
  CHECK_TEXT(tcat_refusal_name(0), "");
  CHECK_TEXT(tcat_refusal_name(UINT32_MAX), "");
}

static const struct check_test tests[] = {
    CHECK_TEST(every_table_knows_its_codes),
    CHECK_TEST(a_row_has_the_documents_name),
    CHECK_TEST(an_unknown_code_has_no_row),
    CHECK_TEST(reasons_and_refusals_have_the_names_of_the_transcripts),
};

CHECK_GROUP(errors);
