import { useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { OpenFile } from "../files/openfile.js";
import { t } from "../speak.js";
import { bridgeSource, bridgeToken } from "./bridge.js";
import { connection } from "./connection.js";
import { demoSource } from "./demo.js";
import { chooseSerial } from "./serial.js";
import { webSerial } from "./webserial.js";

/** Rates that modules are set to; the first where nothing is chosen. */
const RATES = [115_200, 9_600, 57_600, 230_400, 460_800, 921_600] as const;

function Serial() {
  const [rate, setRate] = useState<number>(RATES[0]);
  const [fault, setFault] = useState("");
  const isThere = webSerial() !== undefined;
  const choose = async () => {
    try {
      setFault("");
      connection.open(await chooseSerial(rate));
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section class="card" aria-label={t(pageTexts.serialPort)}>
      <h2>{t(pageTexts.serialPort)}</h2>
      <p>{t(isThere ? pageTexts.serialHelp : pageTexts.noSerial)}</p>
      <div class="beside">
        <label for="rate">{t(pageTexts.rate)}</label>
        <select
          id="rate"
          value={rate}
          onChange={(event) => setRate(Number(event.currentTarget.value))}
        >
          {RATES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <button type="button" class="main" disabled={!isThere} onClick={choose}>
          {t(pageTexts.choosePort)}
        </button>
      </div>
      {fault !== "" && (
        <p class="failed" role="alert">
          {t(pageTexts.noPortChosen, { why: fault })}
        </p>
      )}
    </section>
  );
}

function Bridge() {
  const token = bridgeToken();
  return (
    <section class="card" aria-label={t(pageTexts.bridge)}>
      <h2>{t(pageTexts.bridge)}</h2>
      <p>{t(token ? pageTexts.bridgeHelp : pageTexts.noBridge)}</p>
      <pre>npx tcat page --port /dev/ttyUSB0{"\n"}npx tcat page --emulate</pre>
      <button
        type="button"
        class="main"
        disabled={!token}
        onClick={() => token && connection.open(bridgeSource(token))}
      >
        {t(pageTexts.connectBridge)}
      </button>
    </section>
  );
}

/** How to get to a module, or to a record of one. */
export function ConnectPanel() {
  return (
    <div class="ways">
      <Bridge />
      <Serial />
      <section class="card" aria-label={t(pageTexts.demo)}>
        <h2>{t(pageTexts.demo)}</h2>
        <p>{t(pageTexts.demoHelp)}</p>
        <button
          type="button"
          class="main"
          onClick={() => connection.open(demoSource)}
        >
          {t(pageTexts.beginDemo)}
        </button>
      </section>
      <section class="card" aria-label={t(pageTexts.record)}>
        <h2>{t(pageTexts.record)}</h2>
        <p>{t(pageTexts.recordHelp)}</p>
        <OpenFile />
      </section>
    </div>
  );
}
