import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { useText } from '../../app/language.js';
import { ActForm } from './act-form.js';
import { actTexts, deviationTexts } from './act.texts.js';
import { labelled, Words } from './fields.js';
import type { OwnPoint } from './own-point.js';
import { noProblems, problemsOf, type Problems } from './refused-fields.js';
import type { DeviationFields, PointActs } from './point-acts.js';

interface Props {
  readonly point: OwnPoint;
  readonly act: PointActs['deviation'];
}

const names = ['what', 'measure'] as const;

const useProblems = ({ refusal }: Props['act']): Problems => {
  const say = useText();
  return useMemo(() => {
    const missing = (name: string) =>
      say(actTexts.missing, { field: say(deviationTexts[name as keyof DeviationFields]) });
    return refusal === null ? noProblems : problemsOf(refusal, names, missing);
  }, [refusal, say]);
};

/** What goes otherwise than decided, and what is done about it. */
export const DeviationForm = ({ point, act }: Props) => {
  const say = useText();
  const { fields, change } = act;
  const problems = useProblems(act);
  return (
    <Details data-size="sm" defaultOpen={act.isDirty}>
      <Details.Summary>{say(deviationTexts.title)}</Details.Summary>
      <Details.Content>
        <ActForm
          act={act}
          problems={problems}
          mine={null}
          button={say(deviationTexts.send)}
          send={() => {
            act.send(fields);
          }}
        >
          <Paragraph className="quiet">{say(deviationTexts.lead)}</Paragraph>
          {names.map((name) => (
            <Words
              key={name}
              id={`${point.followUp.id}-avvik-${name}`}
              rows={2}
              readOnly={act.state !== 'ready'}
              label={labelled(say, say(deviationTexts[name]), true)}
              value={fields[name]}
              error={problems.fields.get(name)}
              onChange={(words) => {
                change({ [name]: words });
              }}
            />
          ))}
        </ActForm>
      </Details.Content>
    </Details>
  );
};
