import { Textfield } from '@digdir/designsystemet-react';
import type { HoldReason, StaffQuery, Status } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { holdReasonTexts, statusTexts } from '../../texts/codes.generated.js';
import { Choice } from '../../ui/choice.js';
import { DayField } from '../../ui/day-field.js';
import { bulkStatuses, type BulkDraft, type BulkFault } from './bulk-draft.js';
import { everybodyIn, optionsOf } from './people.js';
import { pointsTexts } from './points.texts.js';

export interface BulkFieldsProps {
  readonly draft: BulkDraft;
  readonly change: (part: Partial<BulkDraft>) => void;
  readonly faults: readonly BulkFault[];
  readonly staff: StaffQuery;
  readonly unit: string;
}

const faultTexts = {
  officer: pointsTexts.mustSomebody,
  reason: pointsTexts.mustReason,
  deadline: pointsTexts.mustDay,
  comment: pointsTexts.mustComment,
  holdUntil: pointsTexts.mustDay,
} as const satisfies Record<BulkFault, object>;

/** What is wrong with a field, in words. */
const useFault = (faults: readonly BulkFault[]) => {
  const say = useText();
  return (fault: BulkFault) => (faults.includes(fault) ? say(faultTexts[fault]) : undefined);
};

const Reason = ({ draft, change, faults }: BulkFieldsProps) => {
  const say = useText();
  const fault = useFault(faults);
  return (
    <Textfield
      multiline
      rows={2}
      data-size="sm"
      label={say(pointsTexts.reason)}
      description={say(pointsTexts.reasonHelp)}
      error={fault('reason')}
      value={draft.reason}
      onChange={({ target }) => {
        change({ reason: target.value });
      }}
    />
  );
};

const Assign = (props: BulkFieldsProps) => {
  const say = useText();
  const { draft, change, faults, staff, unit } = props;
  const fault = useFault(faults);
  const people = optionsOf(everybodyIn(staff, unit));
  const units = staff.organisation.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {(['officer', 'deputy', 'unit'] as const).map((name) => (
        <Choice
          key={name}
          label={say(pointsTexts[name])}
          none={say(pointsTexts.asBefore)}
          value={draft[name]}
          options={name === 'unit' ? units : people}
          error={name === 'officer' ? fault('officer') : undefined}
          onChange={(value) => {
            change({ [name]: value ?? '' });
          }}
        />
      ))}
      <Reason {...props} />
    </>
  );
};

const Move = (props: BulkFieldsProps) => {
  const say = useText();
  const fault = useFault(props.faults);
  return (
    <>
      <DayField
        label={say(pointsTexts.deadline)}
        value={props.draft.deadline}
        error={fault('deadline')}
        onChange={(deadline) => {
          props.change({ deadline });
        }}
      />
      <Reason {...props} />
    </>
  );
};

const Held = ({ draft, change, faults }: BulkFieldsProps) => {
  const say = useText();
  const fault = useFault(faults);
  return (
    <>
      <Choice
        label={say(pointsTexts.heldBecause)}
        value={draft.holdReason}
        options={Object.entries(holdReasonTexts).map(([value, text]) => ({ value, label: say(text) }))}
        onChange={(holdReason) => {
          change({ holdReason: holdReason as HoldReason });
        }}
      />
      <DayField
        label={say(pointsTexts.heldUntil)}
        value={draft.holdUntil}
        error={fault('holdUntil')}
        onChange={(holdUntil) => {
          change({ holdUntil });
        }}
      />
    </>
  );
};

const Report = (props: BulkFieldsProps) => {
  const say = useText();
  const { draft, change } = props;
  const fault = useFault(props.faults);
  return (
    <>
      <Choice
        label={say(pointsTexts.status)}
        value={draft.status}
        options={bulkStatuses.map((value) => ({ value, label: say(statusTexts[value]) }))}
        onChange={(status) => {
          change({ status: status as Status });
        }}
      />
      {draft.status === 'PAA_VENT' && <Held {...props} />}
      <Textfield
        multiline
        rows={3}
        data-size="sm"
        label={say(pointsTexts.comment)}
        description={say(pointsTexts.commentHelp)}
        error={fault('comment')}
        value={draft.comment}
        onChange={({ target }) => {
          change({ comment: target.value });
        }}
      />
    </>
  );
};

const fields = { assign: Assign, move: Move, report: Report } as const;

/** What the act asks for. */
export const BulkFields = (props: BulkFieldsProps) => {
  const Fields = fields[props.draft.act];
  return <Fields {...props} />;
};
