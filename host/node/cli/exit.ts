/** Exit statuses of the command line (README, "Command line"). */

/** What was asked for has not come about: a step failed, a command was refused. */
export const EXIT_FAILURE = 1;
/** A mistake of the user: an option, a file, a name. */
export const EXIT_USAGE = 2;
/** The port was lost after it had been opened. */
export const EXIT_LOST = 3;
