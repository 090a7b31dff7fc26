import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../app/language.js';
import { reportsTexts } from './reports.texts.js';
import { reportStates, stateTexts, type ReportState } from './state.texts.js';

const whenOf = (index: number, here: number) => {
  if (index === here) return 'here';
  return index < here ? 'done' : 'later';
};

/** How far a report has come, in words, and who does what next. */
export const Stepper = ({ state }: { readonly state: string | null }) => {
  const say = useText();
  if (state === 'AVLYST') return <Alert data-color="warning">{say(reportsTexts.called)}</Alert>;
  const here = Math.max(0, reportStates.indexOf(state as ReportState));
  const { next } = stateTexts[reportStates[here] ?? 'BESTILT'];
  return (
    <>
      <ol className="stepper" aria-label={say(reportsTexts.steps)}>
        {reportStates.map((each, index) => {
          const when = whenOf(index, here);
          return (
            <li key={each} className={when} aria-current={when === 'here' ? 'step' : undefined}>
              <span className="name">{say(stateTexts[each].name)}</span>
              <span className="quiet when">{say(reportsTexts[when])}</span>
            </li>
          );
        })}
      </ol>
      <Paragraph>{say(next)}</Paragraph>
    </>
  );
};
