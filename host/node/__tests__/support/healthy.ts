import { METER } from "./meter.js";
import type { Script } from "./module.js";

/** What a module says that holds the meter, is in a network, and does all that it is told. */
export const healthyAnswers = {
  "+++": "ERROR\r\n",
  ATE0: "OK\r\n",
  AT: "OK\r\n",
  "AT+TCDEVINFOSET?": `+TCDEVINFOSET: 1,"${METER.productId}","${METER.deviceName}",${METER.bcc}\r\nOK\r\n`,
  "AT+CWSTATE?": '+CWSTATE:2,"home"\r\nOK\r\n',
  "AT+TCMQTTSTATE?": "+TCMQTTSTATE: 0\r\nOK\r\n",
  "AT+TCMQTTCONN=1,5000,240,1,1": "OK\r\n+TCMQTTCONN:OK\r\n",
  'AT+TCOTASET=1,"1.0.0"': "OK\r\n+TCOTASET:OK\r\n",
  "AT+TCMQTTDISCONN": "OK\r\n",
} as const;

type Answers = Readonly<Record<string, string | undefined>>;

/** A healthy module's script; `others` answers in its place, and `undefined` there is silence. */
export const healthy =
  (others: Answers = {}): Script =>
  (text) => {
    const line = text.trimEnd();
    if (line in others) return others[line];
    if (/^AT\+TCMQTTSUB=/.test(line)) return "OK\r\n+TCMQTTSUB:OK\r\n";
    if (/^AT\+TCMQTTPUB=/.test(line)) return "OK\r\n+TCMQTTPUB:OK\r\n";
    return (healthyAnswers as Answers)[line];
  };
