// The headers in C++: that they compile is the test.
#include "tcat_commands.h"
#include "tcat_errors.h"
