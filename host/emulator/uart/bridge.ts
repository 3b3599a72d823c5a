/** A program that makes a pseudo-terminal and carries bytes between it and its own standard input and output. */
export interface Bridge {
  readonly program: string;
  args(link: string | undefined): string[];
  /** Where it says the terminal's path, and what the line looks like. */
  readonly says: "stdout" | "stderr";
  readonly pattern: RegExp;
}

/**
 * Lets clients come and go. While nobody has the terminal open what the module sends is lost, as at a UART without a
 * cable, and what the last client has not read does not wait for the next; what an open one does not read is lost beyond
 * 64 KiB. A link is replaced when it is a link, and removed at the end when it is still ours.
 */
const PYTHON = `
import os, select, signal, sys, termios, tty
signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for whoever started this, who then ends it
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
link = sys.argv[1]
master, slave = os.openpty()
path = os.ttyname(slave)
os.close(slave)

def fresh():  # as a terminal that nobody has used
    fd = os.open(path, os.O_RDWR | os.O_NOCTTY)
    tty.setraw(fd)
    termios.tcflush(fd, termios.TCIOFLUSH)
    os.close(fd)

fresh()
if link:
    if os.path.islink(link):
        os.unlink(link)
    os.symlink(path, link)
os.write(1, (path + "\\n").encode())
os.set_blocking(master, False)
pending = b""
attended = False
try:
    while True:
        poll = select.poll()
        poll.register(0, select.POLLIN)
        # One that nobody has open would say so at once, again and again: it is looked at now and then.
        if attended:
            poll.register(master, select.POLLIN | (select.POLLOUT if pending else 0))
        ready = dict(poll.poll(None if attended else 20))
        state = ready.get(master, 0)
        if not attended:
            look = select.poll()
            look.register(master, select.POLLIN)
            state = dict(look.poll(0)).get(master, 0)
            attended = not state & select.POLLHUP
        elif state & select.POLLHUP and not state & select.POLLIN:
            attended = False
            pending = b""
            fresh()
        if 0 in ready:
            data = os.read(0, 65536)
            if not data:
                break
            if attended and len(pending) < 65536:
                pending += data
        if state & select.POLLOUT and attended:
            try:
                pending = pending[os.write(master, pending):]
            except BlockingIOError:
                pass
        if state & select.POLLIN:
            try:
                os.write(1, os.read(master, 65536))
            except OSError as error:
                if error.errno != 5:  # closed in the meantime
                    raise
except BrokenPipeError:
    pass  # whoever started this has gone
finally:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if link and os.path.islink(link) and os.readlink(link) == path:
        os.unlink(link)
`;

/** In the order in which they are tried. */
export const bridges: readonly Bridge[] = [
  {
    program: "python3",
    args: (link) => ["-c", PYTHON, link ?? ""],
    says: "stdout",
    pattern: /^(\/\S+)\n/,
  },
  {
    program: "socat",
    args: (link) => [
      "-d",
      "-d",
      `PTY,rawer,ignoreeof${link === undefined ? "" : `,link=${link}`}`,
      "STDIO",
    ],
    says: "stderr",
    pattern: /PTY is (\/\S+)\n/,
  },
];
