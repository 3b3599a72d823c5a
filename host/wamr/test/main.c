/* All tests of the binding that this engine and board can run, by noun. */

#include "bench.h"
#include "fake.h"
#include "program.h"

#define DECLARE(noun) extern const struct check_group noun##_group;
TEST_GROUPS(DECLARE)
#undef DECLARE

int test_main(void) {
  if (!bench_open()) {
    check_write("not ok bench: the engine does not start, or the module does not load\n");
    return 1;
  }
#define RUN(noun) check_run(&noun##_group, fake_around);
  TEST_GROUPS(RUN)
#undef RUN
  bench_close();
  return check_end();
}
