/* Runs a target's inputs once each, without libFuzzer: `PROGRAM FILE...`. The last name printed is that which failed. */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

int LLVMFuzzerInitialize(int *count, char ***arguments);

int main(int count, char **arguments) {
  LLVMFuzzerInitialize(&count, &arguments);
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(arguments[i], "rb");
    static uint8_t room[INPUT_MOST];
    size_t length = file ? fread(room, 1, sizeof room, file) : 0;
    if (!file || ferror(file)) {
      fprintf(stderr, "%s: %s\n", arguments[i], strerror(errno));
      return 1;
    }
    fclose(file);
    fprintf(stderr, "%s\n", arguments[i]);
    /* Of its own size, so that a byte too far is seen. */
    uint8_t *data = malloc(length > 0 ? length : 1);
    if (!data) return 1;
    memcpy(data, room, length);
    LLVMFuzzerTestOneInput(data, length);
    free(data);
  }
  printf("%d inputs\n", count - 1);
  return 0;
}
