/** Calls it in a later turn of the event loop, behind what has come in by then. A timer would be late: pages delay them. */
export function nextTurn(work: () => void): void {
  if (typeof setImmediate === "function") {
    setImmediate(work);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(undefined);
}
