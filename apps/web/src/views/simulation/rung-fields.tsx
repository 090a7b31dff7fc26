import { Checkbox, Fieldset, Input } from '@digdir/designsystemet-react';
import { useText } from '../../app/language.js';
import {
  keyOfRung,
  timersToTry,
  type Ladders,
  type Rung,
  type Said,
  type SaidOfRungs,
} from './other-rungs.js';
import { simulationTexts } from './simulation.texts.js';

interface RungFieldProps {
  readonly rung: Rung;
  readonly said: Said;
  readonly onChange: (part: Said) => void;
}

/** One rung: whether it is there, and how many business days after. */
const RungField = ({ rung, said, onChange }: RungFieldProps) => {
  const say = useText();
  const { on = true, after = rung.after.toString() } = said;
  return (
    <li className="rung">
      <Checkbox
        data-size="sm"
        label={rung.name}
        checked={on}
        onChange={({ target }) => {
          onChange({ on: target.checked });
        }}
      />
      <span className="row">
        <Input
          data-size="sm"
          type="number"
          min={0}
          max={999}
          width="full"
          aria-label={say(simulationTexts.after, { rung: rung.name })}
          disabled={!on}
          value={after}
          onChange={({ target }) => {
            onChange({ after: target.value });
          }}
        />
        <span>{say(simulationTexts.afterShort)}</span>
      </span>
    </li>
  );
};

export interface RungFieldsProps {
  readonly ladders: Ladders;
  readonly said: SaidOfRungs;
  readonly onChange: (said: SaidOfRungs) => void;
}

/** The rungs of each ladder of a procedure, each to be switched off or moved. */
export const RungFields = ({ ladders, said, onChange }: RungFieldsProps) => (
  <div className="ladders">
    {timersToTry(ladders).map((timer) => (
      <Fieldset key={timer.id} data-size="sm">
        <Fieldset.Legend>{`${timer.name}: ${timer.due}`}</Fieldset.Legend>
        <ul className="stack">
          {timer.ladder.map((rung) => {
            const key = keyOfRung(timer, rung);
            return (
              <RungField
                key={key}
                rung={rung}
                said={said[key] ?? {}}
                onChange={(part) => {
                  onChange({ ...said, [key]: { ...said[key], ...part } });
                }}
              />
            );
          })}
        </ul>
      </Fieldset>
    ))}
  </div>
);
