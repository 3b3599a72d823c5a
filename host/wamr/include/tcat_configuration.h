/** How a firmware is built; each the same for every file of it. A build that says nothing has the core as C, with the session. */

#ifndef TCAT_CONFIGURATION_H
#define TCAT_CONFIGURATION_H

/** 1: the core as C, which needs nothing beside; 0: WAMR runs it. */
#ifndef TCAT_WASM2C
#define TCAT_WASM2C 1
#endif

/** 1: the image that has the session (tcat_session.h); 0: the core alone, 5 KB of flash less. */
#ifndef TCAT_SESSION
#define TCAT_SESSION 1
#endif

#endif
