import { banner, constantName } from "./text.js";
import { posixTexts } from "./texts/posix.js";

const define = ([key, { en, zh }]: [string, { en: string; zh: string }]) =>
  `#define TCAT_POSIX_${constantName(key)} tcat_posix_say(${JSON.stringify(en)}, ${JSON.stringify(zh)})\n`;

/** What the C binding's port for POSIX says, as a C header. */
export const emitCPosixTexts = (): string => `${banner("//")}
/**
 * @file
 * Why the port for POSIX has no line, in both languages; \`tcat_posix_say\` chooses.
 */

#ifndef TCAT_POSIX_TEXTS_H
#define TCAT_POSIX_TEXTS_H

${Object.entries(posixTexts).map(define).join("")}
#endif
`;
