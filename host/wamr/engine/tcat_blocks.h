/** Where the blocks of the firmware's own image end, for WAMR's classic interpreter: generated/…/tcat_blocks.c. */

#ifndef TCAT_BLOCKS_H
#define TCAT_BLOCKS_H

#include <stdint.h>

#include "../include/tcat_configuration.h"

/** Bytes of the module that share an entry of `tcat_block_pages`; and the bits of a mark that are a place among them. */
#define TCAT_BLOCK_PAGE 16u
#define TCAT_BLOCK_PLACE 4u

/** Of the module that the table was made from, which is `tcat_image`. */
extern const uint32_t tcat_block_crc32, tcat_block_length;

/** Of each page of the module the first of its marks; one more for where they all end. */
extern const uint16_t tcat_block_pages[];

/** A block is known by the byte of its type, an `else` by itself: where that is in its page, and above it the way to the end. */
extern const uint16_t tcat_block_marks[];

/** A module has been loaded: where its bytes are, and their CRC before the interpreter changed them. */
void tcat_blocks_loaded(const void *module, const uint8_t *bytes, uint32_t crc32);

/** It is no more. */
void tcat_blocks_unloaded(const void *module);

#endif
