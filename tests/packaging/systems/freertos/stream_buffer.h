/** Stream buffers. */

#ifndef STREAM_BUFFER_H
#define STREAM_BUFFER_H

#include "FreeRTOS.h"

typedef struct StreamBufferDef_t *StreamBufferHandle_t;

StreamBufferHandle_t xStreamBufferCreate(size_t size, size_t trigger);
size_t xStreamBufferSendFromISR(StreamBufferHandle_t stream, const void *bytes, size_t count, BaseType_t *woken);
size_t xStreamBufferReceive(StreamBufferHandle_t stream, void *bytes, size_t count, TickType_t ticks);
BaseType_t xStreamBufferIsEmpty(StreamBufferHandle_t stream);

#endif
