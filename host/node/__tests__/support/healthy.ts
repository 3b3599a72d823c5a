import { METER } from "./meter.js";
import type { Script } from "./module.js";

type Answers = Readonly<Record<string, string | undefined>>;

/** What a module says that holds the meter, is in a network, and does all that it is told. */
const healthyAnswers: Answers = {
  "+++": "ERROR\r\n",
  ATE0: "OK\r\n",
  AT: "OK\r\n",
  "AT+TCDEVINFOSET?": `+TCDEVINFOSET: 1,"${METER.productId}","${METER.deviceName}",${METER.bcc}\r\nOK\r\n`,
  "AT+CWSTATE?": '+CWSTATE:2,"home"\r\nOK\r\n',
  'AT+TCOTASET=1,"1.0.0"': "OK\r\n+TCOTASET:OK\r\n",
  "AT+TCMQTTDISCONN": "OK\r\n",
};

/** A healthy module's script; `others` answers in its place, and `undefined` there is silence. */
export function healthy(others: Answers = {}): Script {
  let state = 0;
  return (text) => {
    const line = text.trimEnd();
    if (line in others) return others[line];
    if (line === "AT+TCMQTTSTATE?") return `+TCMQTTSTATE: ${state}\r\nOK\r\n`;
    if (line.startsWith("AT+TCMQTTCONN=")) {
      state = 1;
      return "OK\r\n+TCMQTTCONN:OK\r\n";
    }
    if (line === "AT+TCMQTTDISCONN") state = 0;
    if (/^AT\+TCMQTTSUB=/.test(line)) return "OK\r\n+TCMQTTSUB:OK\r\n";
    if (/^AT\+TCMQTTPUB=/.test(line)) return "OK\r\n+TCMQTTPUB:OK\r\n";
    return healthyAnswers[line];
  };
}
