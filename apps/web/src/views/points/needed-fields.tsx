import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { HoldReason, OwnFollowUpFragment } from '../../api/operations.generated.js';
import { useEntry } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { holdReasonTexts } from '../../texts/codes.generated.js';
import { Choice } from '../../ui/choice.js';
import { actTexts } from './act.texts.js';
import { labelled, Line } from './fields.js';
import { ReferenceField } from './reference-field.js';
import type { Problems } from './refused-fields.js';
import type { ReportFields } from './report-of.js';
import { reportTexts } from './report.texts.js';

export type Allowed = OwnFollowUpFragment['allowed'][number];

export interface NeededProps {
  /** The ids of the fields begin so. */
  readonly prefix: string;
  readonly fields: ReportFields;
  readonly change: (part: Partial<ReportFields>) => void;
  readonly problems: Problems;
  readonly readOnly: boolean;
}

const reasons = Object.keys(holdReasonTexts) as readonly HoldReason[];

const HoldReasons = ({ prefix, fields: { holdReasons }, change, problems }: NeededProps) => {
  const say = useText();
  const error = problems.fields.get('holdReasons');
  return (
    <Fieldset className="choices">
      <Fieldset.Legend>{labelled(say, say(reportTexts.holdReasons), true)}</Fieldset.Legend>
      <div>
        {reasons.map((reason) => (
          <Checkbox
            key={reason}
            id={`${prefix}-${reason}`}
            data-size="sm"
            label={say(holdReasonTexts[reason])}
            checked={holdReasons.includes(reason)}
            {...(error === undefined ? {} : { 'aria-invalid': true })}
            onChange={({ target }) => {
              change({
                holdReasons: reasons.filter((each) =>
                  each === reason ? target.checked : holdReasons.includes(each),
                ),
              });
            }}
          />
        ))}
      </div>
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
};

const HoldUntil = ({ prefix, fields, change, problems, readOnly }: NeededProps) => {
  const say = useText();
  return (
    <Line
      id={`${prefix}-holdUntil`}
      type="date"
      readOnly={readOnly}
      label={labelled(say, say(reportTexts.holdUntil), true)}
      description={say(reportTexts.holdHint)}
      value={fields.holdUntil}
      error={problems.fields.get('holdUntil')}
      onChange={(holdUntil) => {
        change({ holdUntil });
      }}
    />
  );
};

const Reference = ({ prefix, fields, change, problems }: NeededProps) => (
  <ReferenceField
    id={`${prefix}-reference`}
    value={fields.reference}
    error={problems.fields.get('reference')}
    onChange={(reference) => {
      change({ reference });
    }}
  />
);

const Treatment = ({ prefix, fields, change, problems, readOnly }: NeededProps) => {
  const say = useText();
  const { municipality } = useEntry();
  const error = problems.fields.get('organ');
  return (
    <Fieldset>
      <Fieldset.Legend>{labelled(say, say(reportTexts.treatment), true)}</Fieldset.Legend>
      <Choice
        label={say(reportTexts.organ)}
        value={fields.organ}
        none={say(actTexts.choose)}
        options={(municipality?.organs ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(organ = '') => {
          change({ organ });
        }}
      />
      <Line
        id={`${prefix}-caseNumber`}
        readOnly={readOnly}
        label={say(reportTexts.caseNumber)}
        value={fields.caseNumber}
        error={error}
        onChange={(caseNumber) => {
          change({ caseNumber });
        }}
      />
      <Line
        id={`${prefix}-treatedOn`}
        type="date"
        readOnly={readOnly}
        label={say(reportTexts.treatedOn)}
        value={fields.treatedOn}
        onChange={(treatedOn) => {
          change({ treatedOn });
        }}
      />
    </Fieldset>
  );
};

type Own = NeededProps & { readonly field: Allowed['fields'][number] };

/** A field that only the procedure knows. */
const OwnField = ({ field: { name, label, kind, choices }, ...form }: Own) => {
  const say = useText();
  const { prefix, fields, change, problems, readOnly } = form;
  const onChange = (value = '') => {
    change({ told: { ...fields.told, [name]: value } });
  };
  const value = fields.told[name] ?? '';
  const error = problems.fields.get(name);
  if (kind === 'choice')
    return (
      <div>
        <Choice
          label={label}
          value={value}
          none={say(actTexts.choose)}
          options={choices}
          onChange={onChange}
        />
        {error !== undefined && (
          <ValidationMessage className="act-failed" tabIndex={-1}>
            {error}
          </ValidationMessage>
        )}
      </div>
    );
  return (
    <Line
      id={`${prefix}-${name}`}
      type={kind === 'date' ? 'date' : 'text'}
      {...{ readOnly, value, error, onChange, label: labelled(say, label, true) }}
    />
  );
};

const known: Readonly<Record<string, (form: NeededProps) => ReactNode>> = {
  holdReasons: HoldReasons,
  holdUntil: HoldUntil,
  reference: Reference,
  treatment: Treatment,
};

/** What the chosen status asks for beside a comment, and nothing else. */
export const NeededFields = ({ allowed, ...form }: NeededProps & { readonly allowed: Allowed }) =>
  allowed.requires.map((name) => {
    const Known = known[name];
    if (Known !== undefined) return <Known key={name} {...form} />;
    const field = allowed.fields.find((each) => each.name === name);
    return field === undefined ? null : <OwnField key={name} {...form} field={field} />;
  });
