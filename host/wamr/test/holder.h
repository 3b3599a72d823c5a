/** A module that holds an image, played for an update; and the flash that the update writes. */

#ifndef HOLDER_H
#define HOLDER_H

#include "fake.h"
#include "tcat_update.h"

/** Bytes of the image, no multiple of a piece nor of a word; bytes of a piece. */
#define HOLDER_IMAGE 150
#define HOLDER_ROOM 64

/** What goes wrong in a read. */
enum holder_fault {
  HOLDER_NOTHING,
  HOLDER_LOST,
  HOLDER_SILENT,
  HOLDER_RESTART,
  HOLDER_BUSY,
  HOLDER_SHORT,
  HOLDER_WRONG
};

struct holder {
  uint8_t image[HOLDER_IMAGE];
  char md5[33];
  /** Where it reads next, how often it has, and which read goes wrong, counted from 1. */
  uint32_t position;
  uint32_t reads;
  uint32_t bad_read;
  enum holder_fault fault;
  /** It sends hexadecimal digits. */
  bool digits;

  /** The update's. */
  uint8_t room[HOLDER_ROOM];
  uint8_t flash[HOLDER_IMAGE];
  uint32_t written;
  uint32_t writes;
  /** From here on the flash takes nothing, where it is not 0. */
  uint32_t refused_at;
  /** Updates that were over. */
  uint32_t ended;
};

extern struct holder holder;
extern struct tcat_update update;

/** A fresh client, module and update, with room for a piece of so many bytes. */
struct fake *holder_fresh(uint32_t options, uint32_t size);

/** The update's callbacks: pieces come in their order. */
bool holder_write(struct tcat_update *which, uint32_t offset, const void *bytes, size_t count);
void holder_done(struct tcat *client, struct tcat_update *which);

void holder_answer_info(struct fake *fake);
void holder_answer_read(struct fake *fake, uint32_t asked);

/** Plays the module until nothing is asked for any more. */
void holder_play(struct fake *fake);

/** The update is over, and the flash holds the image. */
void holder_check_whole(uint32_t pieces);

#endif
