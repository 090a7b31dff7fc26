import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import type { Status } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { labelled } from './fields.js';
import type { Allowed } from './needed-fields.js';
import { reportTexts, statusHelp } from './report.texts.js';

export interface StatusChoicesProps {
  readonly name: string;
  readonly allowed: readonly Allowed[];
  readonly value: Status | '';
  readonly error: string | undefined;
  readonly onChange: (status: Status) => void;
}

/** The statuses that may follow, each with what it means. */
export const StatusChoices = ({ name, allowed, value, error, onChange }: StatusChoicesProps) => {
  const say = useText();
  return (
    <Fieldset className="choices">
      <Fieldset.Legend>{labelled(say, say(reportTexts.how), true)}</Fieldset.Legend>
      <div>
        {allowed.map(({ status, label }) => {
          const help = statusHelp[status];
          return (
            <Radio
              key={status}
              data-size="sm"
              name={name}
              value={status}
              label={label}
              {...(help === undefined ? {} : { description: say(help) })}
              {...(error === undefined ? {} : { 'aria-invalid': true })}
              checked={status === value}
              onChange={() => {
                onChange(status);
              }}
            />
          );
        })}
      </div>
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
};
