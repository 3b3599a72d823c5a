/** Inside the module text is Latin-1, one character a byte; MQTT topics and names are UTF-8. */
export function toUtf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

export function toLatin1(utf8: string): string {
  return Buffer.from(utf8, "utf8").toString("latin1");
}
