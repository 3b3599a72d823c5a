/** What the samples use of FreeRTOS, declared as it is there: they are compiled against it, and not run. */

#ifndef FREERTOS_H
#define FREERTOS_H

#include <stddef.h>
#include <stdint.h>

typedef long BaseType_t;
typedef unsigned long UBaseType_t;
typedef uint32_t TickType_t;
typedef uint32_t StackType_t;

#define pdFALSE ((BaseType_t)0)
#define pdTRUE ((BaseType_t)1)
#define pdPASS pdTRUE
#define portMAX_DELAY ((TickType_t)0xffffffffu)
#define configTICK_RATE_HZ ((TickType_t)100)
#define tskIDLE_PRIORITY ((UBaseType_t)0)
#define pdMS_TO_TICKS(ms) ((TickType_t)((TickType_t)(ms) * configTICK_RATE_HZ / (TickType_t)1000u))
#define portYIELD_FROM_ISR(woken) ((void)(woken))

#endif
