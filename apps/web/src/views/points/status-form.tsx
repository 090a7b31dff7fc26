import { Heading } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { useText, type Say } from '../../app/language.js';
import { ActForm } from './act-form.js';
import { actTexts } from './act.texts.js';
import { CommentFields, SameField } from './comment-fields.js';
import { NeededFields, type Allowed } from './needed-fields.js';
import type { OwnPoint } from './own-point.js';
import { noProblems, problemsOf, type Problems } from './refused-fields.js';
import { canSaySame, isInside, reportOf, sameAgain, sameAsThen, type ReportFields } from './report-of.js';
import { reportTexts } from './report.texts.js';
import { StatusChoices } from './status-choices.js';
import type { PointActs } from './point-acts.js';

interface StatusFormProps {
  readonly point: OwnPoint;
  readonly act: PointActs['report'];
}

const labels: Readonly<Record<string, keyof typeof reportTexts>> = {
  publicComment: 'publicComment',
  internalComment: 'internalComment',
  because: 'because',
  holdReasons: 'holdReasons',
  holdUntil: 'holdUntil',
  reference: 'reference',
  organ: 'treatment',
};

const labelOf = (field: string, allowed: readonly Allowed[], say: Say): string => {
  const known = labels[field];
  if (known !== undefined) return say(reportTexts[known]);
  return allowed.flatMap(({ fields }) => fields).find(({ name }) => name === field)?.label ?? field;
};

/** What a refusal says of a comment, it says of the reason where that was sent as the comment. */
const aboutBecause = ({ fields, rest }: Problems): Problems => {
  const message = fields.get('publicComment') ?? fields.get('internalComment');
  return message === undefined ? { fields, rest } : { fields: new Map([['because', message]]), rest };
};

const useProblems = ({ act: { refusal, fields }, point }: StatusFormProps, unchosen: boolean): Problems => {
  const say = useText();
  const { allowed } = point.followUp;
  const { act } = fields;
  return useMemo(() => {
    if (unchosen) return { fields: new Map([['status', say(actTexts.chooseStatus)]]), rest: undefined };
    if (refusal === null) return noProblems;
    const own = allowed.flatMap((each) => each.fields.map(({ name }) => name));
    const found = problemsOf(refusal, [...Object.keys(labels), ...own], (field) =>
      say(actTexts.missing, { field: labelOf(field, allowed, say) }),
    );
    return act === 'same' ? aboutBecause(found) : found;
    // Told again when it is refused again, not when the point is read anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refusal, unchosen, say]);
};

const Mine = ({
  fields,
  allowed,
}: {
  readonly fields: ReportFields;
  readonly allowed: readonly Allowed[];
}) => {
  const say = useText();
  const { act, because, status, publicComment, internalComment } = fields;
  if (act === 'same')
    return (
      <>
        <p>
          <strong>{say(reportTexts.nothingNew)}</strong>
        </p>
        <p className="prose">{because}</p>
      </>
    );
  return (
    <>
      <p>
        <strong>{allowed.find((each) => each.status === status)?.label}</strong>
      </p>
      {publicComment !== '' && <p className="prose">{publicComment}</p>}
      {internalComment !== '' && (
        <p className="prose">
          {say(actTexts.internal)}: {internalComment}
        </p>
      )}
    </>
  );
};

/** That nothing has changed, in one click, or how it stands: only what the chosen status asks for. */
export const StatusForm = ({ point, act }: StatusFormProps) => {
  const say = useText();
  const { followUp, vedtak } = point;
  const { fields, state, theirs } = act;
  const [unchosen, setUnchosen] = useState(false);
  const problems = useProblems({ point, act }, unchosen && fields.status === '');
  const whoReads = vedtak.shielded ? actTexts.shielded : actTexts.public;
  const prefix = `${followUp.id}-status`;
  const allowed = followUp.allowed.find(({ status }) => status === fields.status);
  const readOnly = state !== 'ready';
  const change = (part: Partial<ReportFields>) => {
    act.change({ act: 'report', ...part });
  };
  const sendSame = () => {
    act.send(sameAgain(fields.because, followUp), { act: 'same' });
  };
  const sendReport = () => {
    const { status } = fields;
    setUnchosen(status === '');
    if (status !== '') act.send(reportOf({ ...fields, status }, followUp), { act: 'report' });
  };
  const sendAnyway = () => {
    const { status } = fields;
    if (fields.act === 'report' || status === '') sendReport();
    else act.send(sameAsThen({ ...fields, status }, followUp));
  };
  const form = { prefix, fields, change, problems, readOnly };
  return (
    <ActForm
      act={act}
      problems={problems}
      mine={<Mine fields={fields} allowed={followUp.allowed} />}
      button={say(reportTexts.report)}
      send={theirs.length > 0 ? sendAnyway : sendReport}
    >
      {canSaySame(followUp) && (
        <SameField
          {...form}
          change={act.change}
          hint={say(isInside(followUp) ? actTexts.inside : whoReads)}
          send={theirs.length > 0 ? undefined : sendSame}
        />
      )}
      <Heading level={4} data-size="2xs">
        {say(reportTexts.changed)}
      </Heading>
      <StatusChoices
        name={prefix}
        allowed={followUp.allowed}
        value={fields.status}
        error={problems.fields.get('status')}
        onChange={(status) => {
          change({ status });
        }}
      />
      {allowed !== undefined && <NeededFields {...form} allowed={allowed} />}
      <CommentFields
        {...form}
        isShielded={vedtak.shielded}
        isRequired={allowed?.requires.includes('comment') ?? false}
      />
    </ActForm>
  );
};
