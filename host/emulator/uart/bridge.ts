/** A program that makes a pseudo-terminal and carries bytes between it and its own standard input and output. */
export interface Bridge {
  readonly program: string;
  args(link: string | undefined): string[];
  /** Where it says the terminal's path, and what the line looks like. */
  readonly says: "stdout" | "stderr";
  readonly pattern: RegExp;
}

/**
 * Keeps its own end of the terminal open, so that clients may come and go; what nobody reads is lost beyond 64 KiB.
 * A link is replaced when it is a link, and removed at the end when it is still ours.
 */
const PYTHON = `
import os, select, signal, sys, tty
signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for whoever started this, who then ends it
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
link = sys.argv[1]
master, slave = os.openpty()
tty.setraw(slave)
path = os.ttyname(slave)
if link:
    if os.path.islink(link):
        os.unlink(link)
    os.symlink(path, link)
os.write(1, (path + "\\n").encode())
os.set_blocking(master, False)
pending = b""
try:
    while True:
        readable, writable, _ = select.select([0, master], [master] if pending else [], [])
        if 0 in readable:
            data = os.read(0, 65536)
            if not data:
                break
            if len(pending) < 65536:
                pending += data
        if master in writable:
            pending = pending[os.write(master, pending):]
        if master in readable:
            os.write(1, os.read(master, 65536))
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
