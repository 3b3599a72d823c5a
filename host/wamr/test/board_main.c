/* The tests on a board: what they say goes to the debugger's console. */

#include "board.h"
#include "program.h"

void check_write(const char *text) { board_log(text); }

int main(void) {
  int status = test_main();
  board_log_number("stack ", board_stack_used());
  return status;
}
