// The headers in C++: that they compile is the test.
#include "tcat_commands.h"
#include "tcat_errors.h"
#include "tcat_log.h"
#include "tcat_names.h"
#include "tcat_stats.h"
#include "tcat_update.h"
#if TCAT_SESSION
#include "tcat_json.h"
#include "tcat_model.h"
#include "tcat_session.h"
#include "tcat_shadow.h"
#endif
