/** The document's check sum of a secret: all its bytes combined by XOR ("校验和 (BCC)"). */
export function bccOf(at: usize, length: u32): u32 {
  let sum: u32 = 0;
  while (length > 0) sum ^= load<u8>(at + --length);
  return sum;
}
