/** What the sample for ESP-IDF uses of its POSIX threads. */

#ifndef PTHREAD_H
#define PTHREAD_H

typedef unsigned int pthread_t;
typedef struct pthread_attr pthread_attr_t;

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *argument);

#endif
