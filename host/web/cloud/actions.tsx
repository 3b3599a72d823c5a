import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import type { ActionTemplate } from "../../model/template.js";
import { useAttempt } from "../attempt.js";
import { Json } from "../messages/json.js";
import { t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { devicePath, explain, post } from "./api.js";
import { memberOf, objectFrom, wordOf } from "./json.js";
import { JsonField } from "./jsonfield.js";
import { isLive, template } from "./state.js";
import type { OfDevice } from "./types.js";
import { keyOf, type Json as Values } from "./types.js";
import { nameOf, ValueField } from "./values/field.js";
import { initialOf } from "./values/initial.js";

/** An action of a device: what calls it, and where its reply is shown. */
function useCall({ of }: OfDevice) {
  const [reply, setReply] = useState<Values | undefined>(undefined);
  const [attempt, outcome] = useAttempt(explain);
  const call = (actionId: string, params: () => Values) =>
    attempt(async () => {
      setReply(undefined);
      const path = devicePath(keyOf(of), "action");
      const answer = await post<Values>(path, { actionId, params: params() });
      setReply(answer);
      return t(cloudPageTexts.replied, {
        code: wordOf(answer.code),
        status: wordOf(answer.status),
      });
    });
  const shown = (
    <>
      {outcome}
      {reply && (
        <div class="reply">
          <h3>{t(cloudPageTexts.reply)}</h3>
          <Json value={reply} />
        </div>
      )}
    </>
  );
  return [call, shown] as const;
}

interface ActionProps extends OfDevice {
  readonly action: ActionTemplate;
}

function ActionCard({ of, action }: ActionProps) {
  const { id, description, input } = action;
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(input.map((one) => [one.id, initialOf(one.field)])),
  );
  const [call, shown] = useCall({ of });
  const name = nameOf(action);
  return (
    <section class="card" data-action={id} aria-label={name}>
      <h2>
        <span>{name}</span> <code>{visible(id)}</code>
      </h2>
      {description !== "" && <p>{visible(description)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          call(id, () => values);
        }}
      >
        {input.map((member) => (
          <ValueField
            key={member.id}
            id={`action-${id}-${member.id}`}
            label={nameOf(member)}
            field={member.field}
            value={memberOf(values, member.id)}
            set={(value) => setValues({ ...values, [member.id]: value })}
          />
        ))}
        <button type="submit" disabled={!isLive.value}>
          {t(cloudPageTexts.call, { name })}
        </button>
      </form>
      {shown}
    </section>
  );
}

/** An action of a product without a data template. */
function AnyAction({ of }: OfDevice) {
  const [id, setId] = useState("");
  const [typed, setTyped] = useState("{}");
  const [call, shown] = useCall({ of });
  return (
    <section class="card" aria-label={t(cloudPageTexts.actions)}>
      <p>{t(cloudPageTexts.noTemplate)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          call(id, () => objectFrom(typed));
        }}
      >
        <div class="field">
          <label for="any-action">{t(cloudPageTexts.actionId)}</label>
          <input
            id="any-action"
            required
            autocomplete="off"
            spellcheck={false}
            value={id}
            onInput={(event) => setId(event.currentTarget.value)}
          />
        </div>
        <JsonField
          id="any-inputs"
          label={t(cloudPageTexts.actionParams)}
          value={typed}
          set={setTyped}
        />
        <button type="submit" disabled={!isLive.value}>
          {t(cloudPageTexts.callAny)}
        </button>
      </form>
      {shown}
    </section>
  );
}

/** The actions of a device: a form for each, made from the product's data template. */
export function ActionsPanel({ of }: OfDevice) {
  if (!template.value) return <AnyAction of={of} />;
  const { actions } = template.value;
  return (
    <div class="tiles">
      {actions.length === 0 && <p>{t(cloudPageTexts.noActions)}</p>}
      {actions.map((action) => (
        <ActionCard key={action.id} of={of} action={action} />
      ))}
    </div>
  );
}
