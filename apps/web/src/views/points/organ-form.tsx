import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { useText } from '../../app/language.js';
import { ActForm } from './act-form.js';
import { organTexts } from './act.texts.js';
import { labelled, Line } from './fields.js';
import type { OwnPoint } from './own-point.js';
import { noProblems, problemsOf } from './refused-fields.js';
import type { PointActs } from './point-acts.js';

interface Props {
  readonly point: OwnPoint;
  readonly act: PointActs['organ'];
}

/** That the organ has been told what cannot be carried out as it decided. */
export const OrganForm = ({ point, act }: Props) => {
  const say = useText();
  const { fields, change, refusal } = act;
  const problems = useMemo(
    () => (refusal === null ? noProblems : problemsOf(refusal, ['on', 'caseNumber'], () => refusal.message)),
    [refusal],
  );
  const id = (field: string) => `${point.followUp.id}-organ-${field}`;
  const readOnly = act.state !== 'ready';
  return (
    <Details data-size="sm" defaultOpen>
      <Details.Summary>{say(organTexts.title)}</Details.Summary>
      <Details.Content>
        <ActForm
          act={act}
          problems={problems}
          mine={null}
          button={say(organTexts.send)}
          send={() => {
            act.send({ on: fields.on, caseNumber: fields.caseNumber.trim() || null });
          }}
        >
          <Paragraph className="quiet">{say(organTexts.lead)}</Paragraph>
          <Line
            id={id('on')}
            type="date"
            readOnly={readOnly}
            label={labelled(say, say(organTexts.on), true)}
            value={fields.on}
            error={problems.fields.get('on')}
            onChange={(on) => {
              change({ on });
            }}
          />
          <Line
            id={id('sak')}
            readOnly={readOnly}
            label={labelled(say, say(organTexts.caseNumber), false)}
            description={say(organTexts.caseHint)}
            value={fields.caseNumber}
            error={problems.fields.get('caseNumber')}
            onChange={(caseNumber) => {
              change({ caseNumber });
            }}
          />
        </ActForm>
      </Details.Content>
    </Details>
  );
};
