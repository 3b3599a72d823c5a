/** What the host set once: the low half of what `configure` takes, see `OPTION_…`. */
export let options: u32 = 0;

export function setOptions(bits: u32): void {
  options = bits;
}
