import { Card, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type {
  ReportCaseQuery,
  ReportHeadFragment,
  ReportPointsQuery,
} from '../../api/operations.generated.js';
import { useViewer } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { reportsTexts } from './reports.texts.js';
import { capital, StepForm, type Step } from './step-form.js';
import { TreatForm } from './treat-form.js';

type Points = NonNullable<ReportPointsQuery['vedtaksrapporter'][number]['points']>;

export interface ReportActsProps {
  readonly report: ReportHeadFragment;
  readonly reportCase: NonNullable<ReportCaseQuery['case']>;
  readonly points: Points | undefined;
}

/** What leads away from where the report is going; asked for less often. */
const seldom: readonly string[] = ['send-back', 'call-off', 'postponed'];

/** What the reader may do with the report now: what leads on stands open, what does not can be opened. */
export const ReportActs = ({ report, reportCase, points }: ReportActsProps) => {
  const say = useText();
  const viewer = useViewer();
  const { allowed, id: caseId } = reportCase;
  const keyOf = ({ step }: Step) => `rapport:${viewer?.id ?? ''}:${report.id}:${step}`;
  const forms = (step: Step) =>
    step.step === 'treated' ? (
      <TreatForm report={report} points={points?.frozen ?? []} draftKey={keyOf(step)} />
    ) : (
      <StepForm report={report} step={step} caseId={caseId} draftKey={keyOf(step)} />
    );
  const leading = allowed.filter(({ step }) => !seldom.includes(step));
  const others = allowed.filter(({ step }) => seldom.includes(step));
  if (allowed.length === 0) return <Paragraph className="quiet">{say(reportsTexts.notYours)}</Paragraph>;
  return (
    <section className="stack">
      {leading.map((step) => (
        <Card key={step.step}>
          <div className="stack">
            <Heading level={2} data-size="sm">
              {step.step === 'treated' ? say(reportsTexts.treat) : `${say(reportsTexts.doNow)}: ${step.name}`}
            </Heading>
            {forms(step)}
          </div>
        </Card>
      ))}
      {others.map((step) => (
        <Details key={step.step} data-size="sm">
          <Details.Summary>{capital(step.name)}</Details.Summary>
          <Details.Content>{forms(step)}</Details.Content>
        </Details>
      ))}
    </section>
  );
};
