import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/language.js';
import { DayOf, timeInOslo, useLongDay } from '../../ui/day.js';
import { actTexts } from './act.texts.js';
import type { HistoryLine } from './own-point.js';

const detailOf = ({ details }: HistoryLine, name: string): string | null =>
  details.find((each) => each.name === name)?.value ?? null;

/** What somebody told, in words. */
const Telling = ({ line }: { readonly line: HistoryLine }) => {
  const say = useText();
  const longDay = useLongDay();
  const day = detailOf(line, 'deadline.to');
  const deadline = day === null ? say(actTexts.noDeadline) : say(actTexts.newDeadline, { day: longDay(day) });
  const what = line.type === 'DeadlineMoved' ? deadline : (line.statusLabel ?? line.words);
  return (
    <div className="telling">
      <p>
        <strong>{line.actor?.name ?? say(actTexts.somebody)}</strong>, <DayOf instant={line.at} long />{' '}
        {timeInOslo(line.at)}
      </p>
      <p>
        <strong>{what}</strong>
      </p>
      {line.publicComment !== null && <p className="prose">{line.publicComment}</p>}
      {line.internalComment !== null && (
        <p className="prose">
          {say(actTexts.internal)}: {line.internalComment}
        </p>
      )}
      {detailOf(line, 'reason') !== null && <p className="prose">{detailOf(line, 'reason')}</p>}
    </div>
  );
};

export interface ConflictProps {
  readonly theirs: readonly HistoryLine[];
  /** What is written here, in words. */
  readonly mine: ReactNode;
  readonly sendAnyway: () => void;
  readonly useTheirs: () => void;
}

/** What others have told beside what is written here. Neither is lost until somebody has chosen. */
export const Conflict = ({ theirs, mine, sendAnyway, useTheirs: takeTheirs }: ConflictProps) => {
  const say = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is not here any more.
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <div ref={box} className="conflict" role="alert" tabIndex={-1}>
      <Heading level={4} data-size="2xs">
        {say(actTexts.conflict)}
      </Heading>
      <Paragraph>{say(actTexts.conflictLead)}</Paragraph>
      <div className="versions">
        <section>
          <Heading level={5} data-size="2xs">
            {say(actTexts.theirs)}
          </Heading>
          {theirs.map((line, index) => (
            // What happened never changes its place.
            <Telling key={index} line={line} />
          ))}
        </section>
        <section>
          <Heading level={5} data-size="2xs">
            {say(actTexts.mine)}
          </Heading>
          <div className="telling">{mine}</div>
          <p className="quiet">{say(actTexts.mineHint)}</p>
        </section>
      </div>
      <div className="row">
        <Button type="button" data-size="sm" onClick={sendAnyway}>
          {say(actTexts.sendAnyway)}
        </Button>
        <Button type="button" variant="secondary" data-size="sm" onClick={takeTheirs}>
          {say(actTexts.useTheirs)}
        </Button>
      </div>
    </div>
  );
};
