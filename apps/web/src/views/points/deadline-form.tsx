import { Checkbox, Details } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { useText } from '../../app/language.js';
import { useLongDay } from '../../ui/day.js';
import { Deadline } from '../../ui/deadline.js';
import { ActForm } from './act-form.js';
import { actTexts, deadlineTexts } from './act.texts.js';
import { labelled, Line, Words } from './fields.js';
import type { OwnPoint } from './own-point.js';
import { noProblems, problemsOf } from './refused-fields.js';
import type { PointActs } from './point-acts.js';

interface Props {
  readonly point: OwnPoint;
  readonly act: PointActs['deadline'];
}

const Mine = ({ act: { fields } }: Pick<Props, 'act'>) => {
  const say = useText();
  const longDay = useLongDay();
  const { deadline, isNone, reason } = fields;
  const day = deadline === '' ? '' : longDay(deadline);
  return (
    <>
      <p>
        <strong>{isNone ? say(actTexts.noDeadline) : say(actTexts.newDeadline, { day })}</strong>
      </p>
      <p className="prose">{reason}</p>
    </>
  );
};

interface WhenFieldProps extends Pick<Props, 'act'> {
  readonly id: (field: string) => string;
  readonly error: string | undefined;
}

/** A day, or why there is none. */
const WhenField = ({ id, act: { fields, change, state }, error }: WhenFieldProps) => {
  const say = useText();
  const readOnly = state !== 'ready';
  return (
    <>
      {!fields.isNone && (
        <Line
          readOnly={readOnly}
          id={id('deadline')}
          type="date"
          label={labelled(say, say(deadlineTexts.deadline), true)}
          value={fields.deadline}
          error={error}
          onChange={(deadline) => {
            change({ deadline });
          }}
        />
      )}
      <Checkbox
        data-size="sm"
        label={say(deadlineTexts.none)}
        checked={fields.isNone}
        onChange={({ target }) => {
          change({ isNone: target.checked });
        }}
      />
      {fields.isNone && (
        <Line
          readOnly={readOnly}
          id={id('none')}
          label={labelled(say, say(deadlineTexts.noneBecause), true)}
          value={fields.noDeadlineBecause}
          error={error}
          onChange={(noDeadlineBecause) => {
            change({ noDeadlineBecause });
          }}
        />
      )}
    </>
  );
};

/** Another deadline, or none. The first one stays for all to see, and so does the reason. */
export const DeadlineForm = ({ point: { followUp, vedtak }, act }: Props) => {
  const say = useText();
  const { fields, change, refusal } = act;
  const problems = useMemo(
    () =>
      refusal === null
        ? noProblems
        : problemsOf(refusal, ['deadline', 'reason'], () => say(deadlineTexts.reason)),
    [refusal, say],
  );
  const id = (field: string) => `${followUp.id}-frist-${field}`;
  const send = () => {
    const { deadline, isNone, noDeadlineBecause, reason } = fields;
    act.send({
      deadline: isNone || deadline === '' ? null : deadline,
      noDeadlineBecause: isNone ? noDeadlineBecause : null,
      reason,
    });
  };
  return (
    <Details data-size="sm" defaultOpen={act.isDirty}>
      <Details.Summary>{say(deadlineTexts.title)}</Details.Summary>
      <Details.Content>
        <ActForm
          act={act}
          problems={problems}
          mine={<Mine act={act} />}
          button={say(deadlineTexts.send)}
          send={send}
        >
          <p>
            {say(deadlineTexts.now)} <Deadline day={followUp.deadline} overdue={followUp.overdue} />
          </p>
          <WhenField id={id} act={act} error={problems.fields.get('deadline')} />
          <Words
            readOnly={act.state !== 'ready'}
            id={id('reason')}
            rows={2}
            label={labelled(say, say(deadlineTexts.reason), true)}
            description={say(vedtak.shielded ? actTexts.shielded : deadlineTexts.public)}
            value={fields.reason}
            error={problems.fields.get('reason')}
            onChange={(reason) => {
              change({ reason });
            }}
          />
        </ActForm>
      </Details.Content>
    </Details>
  );
};
