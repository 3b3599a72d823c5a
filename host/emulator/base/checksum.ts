/** BCC: the XOR of all bytes of Latin-1 text; how the module shows a secret (document, "校验和 (BCC)"). */
export function checksum(text: string): number {
  return Buffer.from(text, "latin1").reduce((sum, byte) => sum ^ byte, 0);
}
