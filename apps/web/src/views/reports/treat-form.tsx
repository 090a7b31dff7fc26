import { Button, Details, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  TreatReportDocument,
  type PointOfReportFragment,
  type ReportHeadFragment,
} from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { DayField } from '../../ui/day-field.js';
import { dayInOslo } from '../../ui/day.js';
import { useDraft } from '../../ui/use-draft.js';
import { Confirm } from './confirm.js';
import { Refusal } from './refusal.js';
import { reportsTexts } from './reports.texts.js';
import { TreatedPoint, type Fate } from './treated-point.js';

type Point = PointOfReportFragment;

interface Treatment {
  readonly caseNumber: string;
  readonly treatedOn: string;
  readonly text: string;
  /** By follow-up; those that are not mentioned are not here. */
  readonly fates: Readonly<Record<string, Fate>>;
  readonly reasons: Readonly<Record<string, string>>;
}

export interface TreatFormProps {
  readonly report: ReportHeadFragment;
  readonly points: readonly Point[];
  readonly draftKey: string;
}

const ended: readonly string[] = ['AVSLUTTET', 'INGEN_OPPFOLGING', 'ERSTATTET', 'OPPHEVET'];

const withFate = (points: readonly Point[], { fates }: Treatment, fate: Fate) =>
  points.flatMap(({ followUpId }) => (fates[followUpId] === fate ? [followUpId] : []));

interface PointListProps {
  readonly points: readonly Point[];
  readonly draft: Treatment;
  readonly change: (part: Partial<Treatment>) => void;
  readonly isTried: boolean;
}

const PointList = ({ points, draft, change, isTried }: PointListProps) => (
  <ul className="rows">
    {points.map((point) => (
      <TreatedPoint
        key={point.followUpId}
        point={point}
        fate={draft.fates[point.followUpId] ?? 'LEAVE'}
        reason={draft.reasons[point.followUpId] ?? ''}
        isTried={isTried}
        onFate={(fate) => {
          change({ fates: { ...draft.fates, [point.followUpId]: fate } });
        }}
        onReason={(reason) => {
          change({ reasons: { ...draft.reasons, [point.followUpId]: reason } });
        }}
      />
    ))}
  </ul>
);

const useTreatment = ({ report, points, draftKey }: TreatFormProps) => {
  const drafted = useDraft<Treatment>(draftKey, {
    ...{ caseNumber: '', treatedOn: report.meeting ?? '', text: '', fates: {}, reasons: {} },
  });
  const treat = useCommand(TreatReportDocument);
  const { draft, drop } = drafted;
  const closed = withFate(points, draft, 'CLOSE');
  const sentBack = withFate(points, draft, 'BACK').map((followUpId) => ({
    ...{ followUpId, reason: draft.reasons[followUpId] ?? '' },
  }));
  const isWhole =
    draft.caseNumber.trim() !== '' &&
    draft.treatedOn !== '' &&
    sentBack.every(({ reason }) => reason.trim() !== '');
  return {
    ...{ ...drafted, treat, closed, sentBack, isWhole },
    send: async () => {
      const { caseNumber, treatedOn, text } = draft;
      const answer = await treat.mutateAsync({
        ...{ reportId: report.id, caseNumber, treatedOn, closed, sentBack },
        text: text.trim() === '' ? null : text,
      });
      if (!isRefused(answer)) drop();
    },
  };
};

const Facts = ({ draft, change, isTried }: Omit<PointListProps, 'points'>) => {
  const say = useText();
  const missing = (value: string) =>
    isTried && value.trim() === '' ? say(reportsTexts.mustFill) : undefined;
  return (
    <>
      <div className="filters">
        <Textfield
          data-size="sm"
          label={say(reportsTexts.caseNumber)}
          value={draft.caseNumber}
          error={missing(draft.caseNumber)}
          onChange={({ target }) => {
            change({ caseNumber: target.value });
          }}
        />
        <DayField
          label={say(reportsTexts.treatedOn)}
          value={draft.treatedOn}
          max={dayInOslo(new Date().toISOString())}
          error={missing(draft.treatedOn)}
          onChange={(treatedOn) => {
            change({ treatedOn });
          }}
        />
      </div>
      <Textfield
        multiline
        rows={3}
        data-size="sm"
        label={say(reportsTexts.optional, { label: say(reportsTexts.decided) })}
        value={draft.text}
        onChange={({ target }) => {
          change({ text: target.value });
        }}
      />
    </>
  );
};

/** What kommunestyret made of the report: its case, and what it closed and sent back. All of it or nothing. */
export const TreatForm = (props: TreatFormProps) => {
  const say = useText();
  const { draft, change, treat, closed, sentBack, isWhole, send } = useTreatment(props);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const done = props.points.filter(({ status }) => status === 'MELDT_IVERKSATT');
  const others = props.points.filter(({ status }) => status !== 'MELDT_IVERKSATT' && !ended.includes(status));
  const shared = { draft, change, isTried };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole) setAsking(true);
      }}
    >
      <Paragraph>{say(reportsTexts.treatHelp)}</Paragraph>
      <Refusal answer={treat.data} problem={treat.error} />
      <Facts {...shared} />
      <Heading level={3} data-size="2xs">
        {say(reportsTexts.reportedDone, { count: done.length })}
      </Heading>
      {done.length > 0 && (
        <div>
          <Button
            type="button"
            variant="secondary"
            data-size="sm"
            onClick={() => {
              const all = done.map(({ followUpId }) => [followUpId, 'CLOSE'] as const);
              change({ fates: { ...draft.fates, ...Object.fromEntries(all) } });
            }}
          >
            {say(reportsTexts.closeAll)}
          </Button>
        </div>
      )}
      <PointList points={done} {...shared} />
      {others.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{say(reportsTexts.otherOpen, { count: others.length })}</Details.Summary>
          <Details.Content>
            <PointList points={others} {...shared} />
          </Details.Content>
        </Details>
      )}
      <div>
        <Button type="submit" loading={treat.isPending}>
          {say(reportsTexts.doTreat)}
        </Button>
      </div>
      <Confirm
        open={isAsking}
        title={say(reportsTexts.treatTitle)}
        what={say(reportsTexts.treatWhat, {
          ...{ closed: closed.length, sentBack: sentBack.length, case: draft.caseNumber },
        })}
        act={say(reportsTexts.doTreat)}
        onAct={() => {
          setAsking(false);
          send().catch(() => undefined);
        }}
        onCancel={() => {
          setAsking(false);
        }}
      />
    </form>
  );
};
