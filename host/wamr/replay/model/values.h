/** Values of a transcript as the generated structs have them. */

#ifndef VALUES_H
#define VALUES_H

#include "scene.h"

/** What the tests' generated code has of each template; made beside it. */
struct values_model {
  const char *name;
  size_t size;
  const struct tcat_model_form *form;
};

extern const struct values_model values_models[];
extern const size_t values_model_count;

/**
 * Reads an object of these values, as the model reads one of the cloud's.
 * @param properties they are properties, which the application may set whatever their mode
 * @returns whether they fit; else the refusal has been told as that of `what`
 */
bool values_read(struct tcat_model *model, const struct tcat_model_list *list, void *to, bool properties,
                 const uint8_t *json, uint32_t length, const char *what);

#endif
