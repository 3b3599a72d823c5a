/** A transcript of so many rows: questions, answers and messages. */
export function transcriptOf(rows: number): string {
  const lines = ['{"t":0,"options":{}}'];
  for (let i = 0; lines.length <= rows; i++) {
    const t = 10 * i;
    const payload = JSON.stringify({ n: i, level: i % 100 });
    const message = `+TCMQTTRCVPUB:"a/b",${payload.length},"${payload}"\r\n`;
    for (const record of [
      { t, call: { command: "TCMQTTSTATE", form: "read" } },
      { t: t + 3, rx: "+TCMQTTSTATE:1\r\n" },
      { t: t + 4, rx: "OK\r\n" },
      { t: t + 5, rx: message },
    ])
      lines.push(JSON.stringify(record));
  }
  return `${lines.join("\n")}\n`;
}
