import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { ApproveMonthDocument } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { Outcome } from './outcome.js';
import { unitTexts } from './unit.texts.js';
import { usePreviewed } from './use-previewed.js';

/** The leader approves what has been reported, after having seen whose reports those are. */
export const ApprovePart = ({ period, unit }: { readonly period: string; readonly unit: string }) => {
  const say = useText();
  const act = usePreviewed(ApproveMonthDocument);
  const items = (act.answer?.items ?? []).map(({ caseId, person, outcome, refusal }) => ({
    ...{ id: caseId, outcome, refusal },
    name: say(unitTexts.reportOf, { name: person?.name ?? say(unitTexts.somebody) }),
  }));
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(unitTexts.approve)}
      </Heading>
      <Paragraph>{say(unitTexts.approveHelp)}</Paragraph>
      {act.answer === undefined && (
        <div>
          <Button
            variant="secondary"
            data-size="sm"
            aria-disabled={act.busy}
            onClick={() => {
              act.look({ period, unit });
            }}
          >
            {say(unitTexts.seeApproval)}
          </Button>
        </div>
      )}
      <Outcome act={act} items={items} none={say(unitTexts.nothingToApprove)} />
    </section>
  );
};
