import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { cloudFaults } from "../../emulator/cloud/base/cloudfaults.js";
import { useAttempt } from "../attempt.js";
import { t } from "../speak.js";
import { explain, post, remove } from "./api.js";
import { faultsLeft, isLive, readFaults } from "./state.js";

type FaultName = keyof typeof cloudFaults;

/** What the number of a fault is called, and what it is at first. */
const numbers = {
  bytes: { label: cloudPageTexts.bytes, first: 1_000 },
  status: { label: cloudPageTexts.status, first: 404 },
  messages: { label: cloudPageTexts.messagesNumber, first: 1 },
} as const;

interface CountProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly set: (value: number) => void;
}

function Count({ id, label, value, set }: CountProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={1}
        step={1}
        required
        value={Number.isNaN(value) ? "" : value}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

function FaultCard({ name }: { name: FaultName }) {
  const member = cloudFaults[name];
  const number = member && numbers[member];
  const [value, setValue] = useState<number>(number?.first ?? 0);
  const [times, setTimes] = useState(1);
  const [attempt, outcome] = useAttempt(explain);
  const left = faultsLeft.value[name]?.times ?? 0;
  return (
    <section class="card" data-fault={name} aria-label={name}>
      <h2>
        <code>{name}</code>
      </h2>
      <p>{t(cloudPageTexts[name])}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          attempt(async () => {
            const fault = { times, ...(member && { [member]: value }) };
            await post("faults", { [name]: fault });
            await readFaults();
            return t(cloudPageTexts.made, { name });
          });
        }}
      >
        {number && (
          <Count
            id={`${name}-number`}
            label={t(number.label)}
            value={value}
            set={setValue}
          />
        )}
        <Count
          id={`${name}-times`}
          label={t(cloudPageTexts.times)}
          value={times}
          set={setTimes}
        />
        <button
          type="submit"
          aria-label={t(cloudPageTexts.setOne, { name })}
          disabled={!isLive.value}
        >
          {t(cloudPageTexts.set)}
        </button>
      </form>
      {left > 0 && (
        <p class="left">{t(cloudPageTexts.left, { times: left })}</p>
      )}
      {outcome}
    </section>
  );
}

/** What is to go wrong, for all devices. */
export function FaultsPanel() {
  const [attempt, outcome] = useAttempt(explain);
  return (
    <>
      <p>{t(cloudPageTexts.faultsHelp)}</p>
      <div class="tiles">
        {(Object.keys(cloudFaults) as FaultName[]).map((name) => (
          <FaultCard key={name} name={name} />
        ))}
      </div>
      <div class="beside">
        <button
          type="button"
          disabled={!isLive.value}
          onClick={() =>
            attempt(async () => {
              await remove("faults");
              await readFaults();
              return t(cloudPageTexts.cleared);
            })
          }
        >
          {t(cloudPageTexts.clear)}
        </button>
        {outcome}
      </div>
    </>
  );
}
