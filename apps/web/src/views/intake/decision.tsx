import type { IntakeVedtakQuery } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { Day } from '../../ui/day.js';
import { triageTexts } from './triage.texts.js';

export type JudgedVedtak = NonNullable<IntakeVedtakQuery['vedtak']>;

/** Where a vedtak comes from, on one line. */
export const Origin = ({ vedtak }: { readonly vedtak: JudgedVedtak }) => {
  const say = useText();
  const { caseNumber, organ, date, shielded, shieldingBasis } = vedtak;
  return (
    <span className="row quiet">
      {caseNumber !== null && <span>{caseNumber.asWritten}</span>}
      <span>{organ.name}</span>
      {date !== null && <Day of={date} long />}
      {shielded && <span>{say(triageTexts.shielded, { basis: shieldingBasis ?? '' })}</span>}
    </span>
  );
};
