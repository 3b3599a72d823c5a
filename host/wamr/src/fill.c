/* What a request sends: put together by the application, handed to the core when its turn comes. */

#include <string.h>

#include "internal.h"

/** A form beside those of commands: a line as it is. */
#define FORM_LINE UINT8_MAX

static void fill(struct tcat_request *request, uint8_t command, uint8_t form, const char *name) {
  request->command = command;
  request->form = form;
  request->name = name;
  request->count = 0;
  request->texts = 0;
  request->has_payload = false;
}

void tcat_fill(struct tcat_request *request, uint8_t command, uint8_t form) { fill(request, command, form, NULL); }

void tcat_fill_plain(struct tcat_request *request, const char *name, uint8_t form) {
  fill(request, 0, form, name ? name : "");
}

void tcat_fill_line(struct tcat_request *request, const char *line) { fill(request, 0, FORM_LINE, line ? line : ""); }

static void add(struct tcat_request *request, bool is_text, const void *text, int32_t number) {
  unsigned place = request->count;
  if (place > TCAT_ARGUMENTS_MOST) return;
  request->count++;
  if (place == TCAT_ARGUMENTS_MOST) return;
  if (is_text) request->texts |= (uint8_t)(1u << place);
  request->arguments[place].text = text;
  request->arguments[place].number = number;
}

void tcat_add_text(struct tcat_request *request, const void *text, size_t length) {
  add(request, true, text, length > INT32_MAX ? INT32_MAX : (int32_t)length);
}

void tcat_add_string(struct tcat_request *request, const char *text) {
  tcat_add_text(request, text, text ? strlen(text) : 0);
}

void tcat_add_number(struct tcat_request *request, int32_t number) { add(request, false, NULL, number); }

void tcat_add_payload(struct tcat_request *request, const void *payload, size_t length) {
  request->has_payload = true;
  request->payload = payload;
  request->payload_length = length > INT32_MAX ? INT32_MAX : (uint32_t)length;
}

bool tcat_is_filled(const struct tcat_request *request) {
  if (request->count > TCAT_ARGUMENTS_MOST) return false;
  return !request->has_payload || request->payload || request->payload_length == 0;
}

void tcat_encode(struct tcat *client, const struct tcat_request *request) {
  if (!request->name)
    tcat_put_command(client, request->command, request->form);
  else if (request->form == FORM_LINE)
    tcat_put_line(client, request->name, strlen(request->name));
  else
    tcat_put_plain(client, request->name, strlen(request->name), request->form);
  for (unsigned i = 0; i < request->count; i++) {
    const struct tcat_argument *argument = &request->arguments[i];
    if ((request->texts >> i & 1) == 0)
      tcat_number(client, argument->number);
    else if (argument->text)
      tcat_text(client, argument->text, (size_t)argument->number);
    else
      tcat_other(client);
  }
}
