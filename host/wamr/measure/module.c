#include "module.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/** Tells the device that it holds once it has been given one. */
#define DEVICE_QUESTION "AT+TCDEVINFOSET?"

static const struct {
  const char *begin;
  const char *answer;
} answers[] = {
    {"+++", ""},
    {"AT+TCDEVINFOSET=", "OK\r\n+TCDEVINFOSET:OK\r\n"},
    {"AT+CWSTATE?", "+CWSTATE:0,\"\"\r\nOK\r\n"},
    {"AT+CWJAP=", "WIFI CONNECTED\r\nWIFI GOT IP\r\nOK\r\n"},
    {"AT+TCMQTTSTATE?", "+TCMQTTSTATE:0\r\nOK\r\n"},
    {"AT+TCMQTTCONN=", "OK\r\n+TCMQTTCONN:OK\r\n"},
    {"AT+TCMQTTSUB=", "OK\r\n+TCMQTTSUB:OK\r\n"},
    {"AT+TCOTASET=", "OK\r\n+TCOTASET:OK\r\n"},
    {"", "OK\r\n"},
};

const char *module_answer(const char *line) {
  static bool has_device;
  if (strcmp(line, DEVICE_QUESTION) == 0)
    return has_device ? "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",112\r\nOK\r\n" : "ERROR\r\n";
  for (size_t i = 0;; i++) {
    if (strncmp(line, answers[i].begin, strlen(answers[i].begin)) != 0) continue;
    if (strstr(answers[i].answer, "+TCDEVINFOSET")) has_device = true;
    return answers[i].answer;
  }
}
