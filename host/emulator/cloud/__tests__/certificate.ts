import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const REQUEST =
  "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=tcat -addext subjectAltName=IP:127.0.0.1";

/** A certificate for 127.0.0.1, made for one test; it is its own authority. */
export function makeCertificate(): { cert: Buffer; key: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  try {
    const { status, stderr } = spawnSync(
      "openssl",
      [...REQUEST.split(" "), "-keyout", key, "-out", cert],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`openssl: ${stderr}`);
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
