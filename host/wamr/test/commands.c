/* The typed functions, their arguments and their answers. */

#include <string.h>

#include "examples.h"
#include "fake.h"

/* A failure names its example: the log begins with it. */
static bool ends_well(struct fake *fake, const struct example *example) {
  CHECK_EQUAL(example->send(&fake->client), TCAT_OK);
  fake_poll(fake);
  if (!CHECK_TEXT(fake->sent, example->line)) return false;
  fake_clear(fake);
  fake_receive(fake, example->answer);
  if (!CHECK_TEXT(fake->sent, example->payload)) return false;
  fake_receive(fake, example->result);
  if (CHECK(!tcat_running(&fake->client)) && CHECK_EQUAL(fake->client.result.reason, 0)) return true;
  return CHECK_TEXT(example->name, "an example whose command ends well");
}

static void every_command_and_form_sends_its_example_and_ends_with_its_answer(void) {
  CHECK(example_count > 60);
  for (size_t i = 0; i < example_count; i++) {
    struct fake *fake = fake_fresh();
    if (!ends_well(fake, &examples[i])) return;
  }
}

static void every_command_and_form_goes_out_as_a_request_too(void) {
  for (size_t i = 0; i < example_count; i++) {
    struct fake *fake = fake_fresh();
    struct tcat_request request = {.done = NULL};
    examples[i].fill(&request);
    CHECK_EQUAL(tcat_submit(&fake->client, &request), TCAT_OK);
    fake_poll(fake);
    if (!CHECK_TEXT(fake->sent, examples[i].line)) return;
    fake_clear(fake);
    fake_receive(fake, examples[i].answer);
    if (!CHECK_TEXT(fake->sent, examples[i].payload)) return;
    fake_receive(fake, examples[i].result);
    if (!CHECK(!tcat_pending(&request)) || !CHECK_EQUAL(request.status, TCAT_OK)) return;
  }
}

static const char *line_of(struct fake *fake, int status) {
  CHECK_EQUAL(status, TCAT_OK);
  fake_clear(fake);
  fake_poll(fake);
  tcat_abort(&fake->client);
  fake_poll(fake);
  fake_advance(fake, FAKE_WATCH);
  return fake->sent;
}

static void optional_arguments_may_be_left_out(void) {
  struct fake *fake = fake_fresh();
  struct tcat *client = &fake->client;
  CHECK_TEXT(line_of(fake, tcat_start_soft_ap(client, "net", NULL, TCAT_OMIT)), "AT+TCSAP=\"net\"\r\n");
  CHECK_TEXT(line_of(fake, tcat_start_soft_ap(client, "net", "12345678", TCAT_OMIT)),
             "AT+TCSAP=\"net\",\"12345678\"\r\n");
  CHECK_TEXT(line_of(fake, tcat_start_soft_ap(client, "net", "12345678", 13)),
             "AT+TCSAP=\"net\",\"12345678\",13\r\n");
  CHECK_TEXT(line_of(fake, tcat_set_device_info(client, 1, "P", "D", "S", "ap-guangzhou")),
             "AT+TCDEVINFOSET=1,\"P\",\"D\",\"S\",\"ap-guangzhou\"\r\n");
  CHECK_TEXT(line_of(fake, tcat_bind_sub_device(client, 0, "P", "D", NULL)), "AT+TCGWBIND=0,\"P\",\"D\"\r\n");
}

static void an_optional_argument_in_front_of_a_given_one_is_missed(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_start_soft_ap(&fake->client, "net", NULL, 1), TCAT_REFUSAL_BAD_TYPE | 2 << 8);
}

static void a_refusal_names_the_argument(void) {
  struct fake *fake = fake_fresh();
  struct tcat *client = &fake->client;
  CHECK_EQUAL(tcat_mqtt_connect(client, 1, 999, 240, 1, 1), TCAT_REFUSAL_OUT_OF_RANGE | 2 << 8);
  CHECK_EQUAL(tcat_set_device_info(client, 1, "PRODUCT_ID_", "D", "S", NULL), TCAT_REFUSAL_TOO_LONG | 2 << 8);
  CHECK_EQUAL(tcat_mqtt_subscribe(client, "a\nb", 0), TCAT_REFUSAL_BAD_CHARACTER | 1 << 8);
  CHECK_EQUAL(tcat_set_module_settings(client, "m", 3, 0, 1118208, 1, 1) & 0xff, TCAT_REFUSAL_OUT_OF_RANGE);
  CHECK_EQUAL(tcat_mqtt_subscribe(client, NULL, 0), TCAT_REFUSAL_BAD_TYPE | 1 << 8);
  CHECK(!tcat_running(client));
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "");
}

static void a_command_in_steps_is_the_same(void) {
  struct fake *fake = fake_fresh();
  struct tcat *client = &fake->client;
  tcat_begin(client, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_SET);
  tcat_text(client, "a\"b", 3);
  tcat_number(client, 1);
  CHECK_TEXT(line_of(fake, tcat_start(client)), "AT+TCMQTTSUB=\"a\\\"b\",1\r\n");
  tcat_begin(client, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_SET);
  tcat_other(client);
  CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_BAD_TYPE | 1 << 8);
  tcat_begin(client, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_SET);
  CHECK_EQUAL(tcat_start(client) & 0xff, TCAT_REFUSAL_MISSING);
  tcat_begin(client, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_EXEC);
  CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_BAD_FORM);
  tcat_begin(client, 29, TCAT_FORM_READ);
  CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_UNKNOWN_COMMAND);
  tcat_begin(client, TCAT_COMMAND_TCMQTTUNSUB, TCAT_FORM_SET);
  tcat_string(client, "t");
  tcat_number(client, 1);
  CHECK_EQUAL(tcat_start(client) & 0xff, TCAT_REFUSAL_TOO_MANY);
}

static void other_commands_and_lines_go_out(void) {
  struct fake *fake = fake_fresh();
  struct tcat *client = &fake->client;
  tcat_begin_plain(client, "CWJAP", 5, TCAT_FORM_SET);
  tcat_string(client, "ssid");
  tcat_string(client, "pass,word");
  CHECK_TEXT(line_of(fake, tcat_start(client)), "AT+CWJAP=\"ssid\",\"pass\\,word\"\r\n");
  tcat_begin_plain(client, "CWJAP", 5, TCAT_FORM_READ);
  CHECK_TEXT(line_of(fake, tcat_start(client)), "AT+CWJAP?\r\n");
  CHECK_TEXT(line_of(fake, tcat_line(client, "ATE0")), "ATE0\r\n");
}

static void a_line_that_is_none_is_refused_as_an_empty_one(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_line(&fake->client, ""), TCAT_REFUSAL_MISSING);
  CHECK_EQUAL(tcat_line(&fake->client, NULL), TCAT_REFUSAL_MISSING);
}

/* Longer than a line. */
static char text[301];

/* Of each class of bytes the first, the last, and what stands beside them. */
static void a_name_is_of_capitals_digits_and_underscores_wherever_they_stand(void) {
  static const char good[] = "AZ09_", bad[] = "@[/:^`az\x7f\x80";
  char *name = text;
  struct fake *fake = fake_fresh();
  struct tcat *client = &fake->client;
  memset(name, 'A', 300);
  for (unsigned i = 0; good[i]; i++) {
    name[299] = good[i];
    tcat_begin_plain(client, name, 300, TCAT_FORM_READ);
    CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_LINE_TOO_LONG);
  }
  for (unsigned i = 0; bad[i]; i++) {
    name[299] = bad[i];
    tcat_begin_plain(client, name, 300, TCAT_FORM_READ);
    CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_UNKNOWN_COMMAND);
  }
  name[280] = '\r';
  CHECK_EQUAL(tcat_line(client, name), TCAT_REFUSAL_BAD_CHARACTER);
}

/* The core sees 256 bytes of what it is given; what stands behind them counts all the same. */
static void what_is_longer_than_the_line_is_refused_for_what_it_holds(void) {
  struct fake *fake = fake_fresh();
  struct tcat *client = &fake->client;
  memset(text, 'A', 300);
  CHECK_EQUAL(tcat_line(client, text), TCAT_REFUSAL_LINE_TOO_LONG);
  tcat_begin_plain(client, text, 300, TCAT_FORM_READ);
  CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_LINE_TOO_LONG);
  CHECK_EQUAL(tcat_mqtt_subscribe(client, text, 0), TCAT_REFUSAL_TOO_LONG | 1 << 8);
  text[280] = '_';
  tcat_begin_plain(client, text, 300, TCAT_FORM_READ);
  CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_LINE_TOO_LONG);
  text[280] = '\n';
  CHECK_EQUAL(tcat_line(client, text), TCAT_REFUSAL_BAD_CHARACTER);
  tcat_begin_line(client, text, 280);
  CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_LINE_TOO_LONG);
  text[280] = 'a';
  tcat_begin_plain(client, text, 300, TCAT_FORM_READ);
  CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_UNKNOWN_COMMAND);
  text[280] = 0;
  tcat_begin_line(client, text, 300);
  CHECK_EQUAL(tcat_start(client), TCAT_REFUSAL_BAD_CHARACTER);
  memset(text, 'A', 300);
  text[254] = 0;
  CHECK_EQUAL(tcat_line(client, text), TCAT_OK);
  fake_poll(fake);
  CHECK_EQUAL(fake->sent_length, TCAT_SIZE_COMMAND_LINE);
}

static bool is(const struct tcat_span *text, const char *expected) {
  return text->length == strlen(expected) && memcmp(text->at, expected, text->length) == 0;
}

/** Takes one answer apart while its event is handed out. */
static void (*take)(struct fake *fake);

static void take_data(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_DATA) return;
  fake->count++;
  take(fake);
}

static void answer(int (*send)(struct tcat *client), const char *line, void (*how)(struct fake *fake)) {
  struct fake *fake = fake_fresh();
  take = how;
  fake->on_event = take_data;
  CHECK_EQUAL(send(&fake->client), TCAT_OK);
  fake_receive(fake, line);
  CHECK_EQUAL(fake->count, 1);
}

static void take_device(struct fake *fake) {
  struct tcat_device_info_answer a;
  CHECK(tcat_take_device_info(&fake->client, &a));
  CHECK_EQUAL(a.tls_mode, 1);
  CHECK(is(&a.product_id, "CTQS08Y5LG") && is(&a.device_name, "Dev01") && is(&a.region, "ap-guangzhou"));
  CHECK_EQUAL(a.secret_bcc, 116);
}

static void take_device_without_region(struct fake *fake) {
  struct tcat_device_info_answer a;
  CHECK(tcat_take_device_info(&fake->client, &a));
  CHECK_EQUAL(a.secret_bcc, 116);
  CHECK_EQUAL(a.region.length, 0);
}

static void take_firmware(struct fake *fake) {
  struct tcat_firmware_info_answer a;
  CHECK(tcat_take_firmware_info(&fake->client, &a));
  CHECK_EQUAL(a.size, 516360);
  CHECK(is(&a.version, "2.0.0") && is(&a.md5, "93412d9ab8f3039caed9667a1d151e86"));
  CHECK_EQUAL(a.max_size, 716800);
}

static void take_settings(struct fake *fake) {
  struct tcat_module_settings_answer a;
  CHECK(tcat_take_module_settings(&fake->client, &a));
  CHECK(is(&a.name, "ESP-WROOM-02D"));
  CHECK(a.flash == 2 && a.gpio == 0 && a.base == 1118208 && a.size == 716800 && a.conn_id == 1);
}

static void take_server(struct fake *fake) {
  struct tcat_mqtt_server_answer a;
  CHECK(tcat_take_mqtt_server(&fake->client, &a));
  CHECK(is(&a.host, "192.168.10.118"));
}

static void take_pair(struct fake *fake) {
  struct tcat_online_sub_devices_answer a;
  CHECK(tcat_take_online_sub_devices(&fake->client, &a));
  CHECK(is(&a.product_id, "CTQS08Y5LG") && is(&a.device_name, "Dev01"));
}

static void answers_are_taken_apart(void) {
  answer(tcat_device_info, "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116,\"ap-guangzhou\"\r\nOK\r\n", take_device);
  answer(tcat_device_info, "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116\r\nOK\r\n", take_device_without_region);
  answer(tcat_firmware_info, "OK\r\n+TCFWINFO:\"2.0.0\",516360,\"93412d9ab8f3039caed9667a1d151e86\",716800\r\n",
         take_firmware);
  answer(tcat_module_settings, "+TCMODINFOSET:\"ESP-WROOM-02D\",2,0,1118208,716800,1\r\nOK\r\n", take_settings);
  answer(tcat_mqtt_server, "+TCMQTTSRV:192.168.10.118\r\nOK\r\n", take_server);
  answer(tcat_online_sub_devices, "+TCGWONLINE:\"CTQS08Y5LG,Dev01\"\r\nOK\r\n", take_pair);
}

static void take_product(struct fake *fake) {
  struct tcat_sub_device_products_answer a;
  CHECK(tcat_take_sub_device_products(&fake->client, &a));
  CHECK_EQUAL(a.tls_mode, fake->status);
  CHECK(is(&a.product_id, "CTQS08Y5LG") && is(&a.device_name, "Dev01") && is(&a.region, "ap-guangzhou"));
  CHECK_EQUAL(a.secret_bcc, 116);
}

static void take_product_of_mode_1(struct fake *fake) {
  fake->status = 1;
  take_product(fake);
}

static void a_field_that_is_left_out_in_front_moves_nothing(void) {
  answer(tcat_sub_device_products, "+TCSUBDEVPRDSET:1,\"CTQS08Y5LG\",116,\"Dev01\",\"ap-guangzhou\"\r\nOK\r\n",
         take_product_of_mode_1);
  answer(tcat_sub_device_products, "+TCSUBDEVPRDSET:\"CTQS08Y5LG\",116,\"Dev01\",\"ap-guangzhou\"\r\nOK\r\n",
         take_product);
}

static void take_wrong_type(struct fake *fake) {
  struct tcat_mqtt_state_answer a;
  CHECK(!tcat_take_mqtt_state(&fake->client, &a));
}

static void take_too_few(struct fake *fake) {
  struct tcat_ota_state_answer a;
  CHECK(!tcat_take_ota_state(&fake->client, &a));
}

static void an_answer_of_another_form_is_not_taken(void) {
  answer(tcat_mqtt_state, "+TCMQTTSTATE: connected\r\nOK\r\n", take_wrong_type);
  answer(tcat_ota_state, "OK\r\n+TCOTASET:1\r\n", take_too_few);
}

static void the_bcc_is_the_xor_of_a_secrets_bytes(void) {
  CHECK_EQUAL(tcat_bcc("", 0), 0);
  CHECK_EQUAL(tcat_bcc("abc", 3), 'a' ^ 'b' ^ 'c');
  CHECK_EQUAL(tcat_bcc("\xff\x0f", 2), 0xf0);
}

static const struct check_test tests[] = {
    CHECK_TEST(every_command_and_form_sends_its_example_and_ends_with_its_answer),
    CHECK_TEST(every_command_and_form_goes_out_as_a_request_too),
    CHECK_TEST(optional_arguments_may_be_left_out),
    CHECK_TEST(an_optional_argument_in_front_of_a_given_one_is_missed),
    CHECK_TEST(a_refusal_names_the_argument),
    CHECK_TEST(a_command_in_steps_is_the_same),
    CHECK_TEST(other_commands_and_lines_go_out),
    CHECK_TEST(a_line_that_is_none_is_refused_as_an_empty_one),
    CHECK_TEST(a_name_is_of_capitals_digits_and_underscores_wherever_they_stand),
    CHECK_TEST(what_is_longer_than_the_line_is_refused_for_what_it_holds),
    CHECK_TEST(answers_are_taken_apart),
    CHECK_TEST(a_field_that_is_left_out_in_front_moves_nothing),
    CHECK_TEST(an_answer_of_another_form_is_not_taken),
    CHECK_TEST(the_bcc_is_the_xor_of_a_secrets_bytes),
};

CHECK_GROUP(commands);
