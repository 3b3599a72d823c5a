/** Whether all that matches `filter` also matches `allowed`. */
export function covers(allowed: string, filter: string): boolean {
  // A wildcard at the start never stands for the topics of the platform (MQTT 3.1.1, 4.7.2).
  if (filter.startsWith("$") && /^[#+]/.test(allowed)) return false;
  const wanted = filter.split("/");
  const levels = allowed.split("/");
  for (const [i, level] of levels.entries()) {
    if (level === "#") return true;
    const other = wanted[i];
    if (other === undefined || other === "#") return false;
    if (level !== "+" && level !== other) return false;
  }
  return levels.length === wanted.length;
}
