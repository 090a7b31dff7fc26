import { useText } from '../app/language.js';
import { Day } from './day.js';
import { uiTexts } from './ui.texts.js';

/** By when; a passed one says so in words. */
export const Deadline = ({ day, overdue }: { readonly day: string | null; readonly overdue: boolean }) => {
  const say = useText();
  if (day === null) return <span className="quiet">{say(uiTexts.noDeadline)}</span>;
  return (
    <span className={overdue ? 'deadline late' : 'deadline'}>
      <Day of={day} />
      {overdue && <span className="late-word"> {say(uiTexts.overdue)}</span>}
    </span>
  );
};
