/* The tests on the desktop. */

#include <stdio.h>

#include "program.h"

void check_write(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

int main(void) { return test_main(); }
