/**
 * @file
 * A firmware update: the image that the module has downloaded, read piece by piece, and held against its MD5. What is
 * left to the application is its flash.
 */

#ifndef TCAT_UPDATE_H
#define TCAT_UPDATE_H

#include "tcat_md5.h"
#include "tcat_request.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A read that fails is tried again after a pause of 1 s, 2 s and so on up to 32 s; so many in a row end the update. */
#define TCAT_UPDATE_TRIES 8u
/** An image whose MD5 is wrong is read anew, so many times in all. */
#define TCAT_UPDATE_IMAGES 3u

struct tcat_update;

/**
 * Takes the next piece, once and whole: offsets grow without a gap, but after an MD5 that was wrong and with another
 * image they begin at 0 again. Called from `tcat_poll`; `update->size` is the whole image's.
 * @returns `false` where it cannot be kept: the update ends with `TCAT_E_WRITE`
 */
typedef bool (*tcat_update_write)(struct tcat_update *update, uint32_t offset, const void *bytes, size_t count);

/** Called from `tcat_poll` when it is over: `status`. */
typedef void (*tcat_update_done)(struct tcat *client, struct tcat_update *update);

/** An update, all zero at first; the application's memory, as it is until the update is over. */
struct tcat_update {
  tcat_update_write write;
  /** May be `NULL`. */
  tcat_update_done done;
  void *user;
  /** Room for a piece, 4 bytes to `TCAT_SIZE_FIRMWARE`; where the module sends hexadecimal digits, for half of one. */
  uint8_t *bytes;
  uint32_t room;

  /** The image, once the module has told of it. */
  char version[33];
  char md5[33];
  uint32_t size;
  /** How much of it has been written. */
  uint32_t offset;
  /**
   * How it ended: `TCAT_OK`: the image is whole; `TCAT_E_FAILED`: `request.result` tells of the last command;
   * `TCAT_E_WRITE`, `TCAT_E_SUM`, `TCAT_E_CANCELLED`, `TCAT_E_TRAP`.
   */
  int status;

  /* Its own. Whether it has been started and is not over, also between two of its commands. */
  uint32_t running;
  struct tcat_request request;
  struct tcat_collector piece;
  struct tcat_md5 sum;
  /** Where the module stands in the image, and how much it was asked for. */
  uint32_t position;
  uint32_t asked;
  uint32_t expected;
  uint8_t tries;
  uint8_t images;
  bool told;
  bool whole;
  bool open;
  bool hexadecimal;
  bool learned;
  bool cancelled;
};

/** Whether an event tells that the module holds a new image. */
bool tcat_is_update(const struct tcat_event *event);

/**
 * Starts it, or goes on where it ended: what was written of the same image is not written again, though the module has
 * to send it again, for it reads from the beginning only. Commands of the application go out in between.
 * @returns `TCAT_OK`; `TCAT_E_ARGUMENT` for `NULL`, too little room, or while an update of this client runs;
 *   `TCAT_E_TRAP`
 */
int tcat_update_start(struct tcat *client, struct tcat_update *update);

/**
 * Ends it where it is.
 * @returns `true`: it is over. `false`: the read that is under way ends first, and `done` tells `TCAT_E_CANCELLED`; or it
 *   was over already.
 */
bool tcat_update_cancel(struct tcat *client, struct tcat_update *update);

/** Whether it has been started and is not over. */
bool tcat_updating(const struct tcat_update *update);

#ifdef __cplusplus
}
#endif

#endif
