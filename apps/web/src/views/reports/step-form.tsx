import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  FreezeReportDocument,
  TakeReportStepDocument,
  type ReportCaseQuery,
  type ReportHeadFragment,
} from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { DayField } from '../../ui/day-field.js';
import { useDraft } from '../../ui/use-draft.js';
import { Confirm } from './confirm.js';
import { Refusal } from './refusal.js';
import { reportsTexts } from './reports.texts.js';

type ReportCase = NonNullable<ReportCaseQuery['case']>;
export type Step = ReportCase['allowed'][number];

export interface StepFormProps {
  readonly report: ReportHeadFragment;
  readonly step: Step;
  readonly caseId: string;
  /** What it is the draft of: person and step. */
  readonly draftKey: string;
}

/** Steps that are asked for twice, as they cannot be undone. */
const confirms = {
  freeze: { title: reportsTexts.freezeTitle, what: reportsTexts.freezeWhat },
  'call-off': { title: reportsTexts.callOffTitle, what: reportsTexts.callOffWhat },
} as const;

const confirmOf = (step: string) => (step in confirms ? confirms[step as keyof typeof confirms] : undefined);

/** What the report itself knows of what a step asks for. */
const knownOf = ({ to, meeting }: ReportHeadFragment): Readonly<Record<string, string>> => ({
  periodEnd: to,
  meeting: meeting ?? '',
});

type Fields = Readonly<Record<string, string>>;

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Takes the step, or freezes, which is more than a step. */
const useStep = ({ report, step: { step }, caseId }: StepFormProps) => {
  const take = useCommand(TakeReportStepDocument);
  const freeze = useCommand(FreezeReportDocument);
  const isFreezing = step === 'freeze';
  return {
    ...(isFreezing
      ? { answer: freeze.data, problem: freeze.error, isPending: freeze.isPending }
      : { answer: take.data, problem: take.error, isPending: take.isPending }),
    act: ({ comment = '', ...told }: Fields) =>
      isFreezing
        ? freeze.mutateAsync({ reportId: report.id })
        : take.mutateAsync({
            ...{ caseId, step, comment: comment.trim() === '' ? null : comment },
            told: Object.entries(told).map(([name, value]) => ({ name, value })),
          }),
  };
};

interface FieldsOfStepProps {
  readonly step: Step;
  readonly draft: Fields;
  readonly change: (part: Fields) => void;
  /** Says of each blank one that it must be filled in. */
  readonly isTried: boolean;
}

const FieldsOfStep = ({ step: { fields, requires }, draft, change, isTried }: FieldsOfStepProps) => {
  const say = useText();
  const errorOf = (name: string) =>
    isTried && (draft[name] ?? '').trim() === '' ? say(reportsTexts.mustFill) : undefined;
  const set = (name: string) => (value: string) => {
    change({ [name]: value });
  };
  return (
    <>
      {fields.map(({ name, label, kind }) =>
        kind === 'date' ? (
          <DayField
            key={name}
            label={label}
            value={draft[name] ?? ''}
            error={errorOf(name)}
            onChange={set(name)}
          />
        ) : (
          <Textfield
            key={name}
            data-size="sm"
            label={label}
            value={draft[name] ?? ''}
            error={errorOf(name)}
            onChange={({ target }) => {
              set(name)(target.value);
            }}
          />
        ),
      )}
      {requires.includes('comment') && (
        <Textfield
          multiline
          rows={3}
          data-size="sm"
          label={say(reportsTexts.comment)}
          value={draft['comment'] ?? ''}
          error={errorOf('comment')}
          onChange={({ target }) => {
            set('comment')(target.value);
          }}
        />
      )}
    </>
  );
};

/** One step that the reader may take now, with what it asks for. */
export const StepForm = (props: StepFormProps) => {
  const { report, step, draftKey } = props;
  const known = knownOf(report);
  const present = Object.fromEntries(step.fields.map(({ name }) => [name, known[name] ?? '']));
  const { draft, change, drop } = useDraft<Fields>(draftKey, present);
  const { act, answer, problem, isPending } = useStep(props);
  const say = useText();
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const asked = confirmOf(step.step);
  const isWhole = step.requires.every((name) => (draft[name] ?? '').trim() !== '');
  const send = async () => {
    setAsking(false);
    if (!isRefused(await act(draft))) drop();
  };
  return (
    <form
      className="stack narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isWhole) return;
        if (asked === undefined) send().catch(() => undefined);
        else setAsking(true);
      }}
    >
      <Refusal answer={answer} problem={problem} />
      <FieldsOfStep step={step} draft={draft} change={change} isTried={isTried} />
      <div>
        <Button type="submit" loading={isPending}>
          {capital(step.name)}
        </Button>
      </div>
      {asked !== undefined && (
        <Confirm
          open={isAsking}
          title={say(asked.title)}
          what={say(asked.what)}
          act={capital(step.name)}
          onAct={() => {
            send().catch(() => undefined);
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
    </form>
  );
};
