/*
 * Put before every file of WAMR: what it would take from the C library and does not need here.
 *
 * The core has no floating-point instruction (assembly/census.txt), so the mathematics that WAMR's
 * interpreter would do for one never run: 4 KB of flash. An application's own calls are not touched.
 */

#ifndef WAMR_NAMES_H
#define WAMR_NAMES_H

#define ceil wamr_no_float
#define fabs wamr_no_float
#define floor wamr_no_float
#define rint wamr_no_float
#define sqrt wamr_no_float
#define trunc wamr_no_float
#define ceilf wamr_no_floatf
#define fabsf wamr_no_floatf
#define floorf wamr_no_floatf
#define rintf wamr_no_floatf
#define sqrtf wamr_no_floatf
#define truncf wamr_no_floatf
#define qsort wamr_sort
#define snprintf wamr_snprintf
#define vsnprintf wamr_vsnprintf

#endif
