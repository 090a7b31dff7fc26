import { Alert, Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { BulkOutcome } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { outcomeTexts, previewTexts } from './preview.texts.js';
import type { Previewed } from './use-previewed.js';

export interface OutcomeItem {
  readonly id: string;
  readonly name: string;
  readonly outcome: BulkOutcome;
  readonly refusal: { readonly message: string } | null;
}

const colors = { DONE: 'success', UNCHANGED: 'neutral', REFUSED: 'danger' } as const;

const Row = ({ item, done }: { readonly item: OutcomeItem; readonly done: boolean }) => {
  const say = useText();
  const { name, outcome, refusal } = item;
  const text = outcomeTexts[outcome];
  return (
    <li className="outcome">
      <span>{name}</span>
      <Tag data-color={colors[outcome]} data-size="sm">
        {say(done ? text.after : text.before)}
      </Tag>
      {refusal !== null && <span className="why">{refusal.message}</span>}
    </li>
  );
};

const countOf = (items: readonly OutcomeItem[], outcome: BulkOutcome) =>
  items.filter((item) => item.outcome === outcome).length;

const Said = ({ act: { done }, items, none }: OutcomeProps) => {
  const say = useText();
  if (items.length === 0) return <Paragraph>{none ?? say(previewTexts.none)}</Paragraph>;
  const counts = {
    done: countOf(items, 'DONE'),
    unchanged: countOf(items, 'UNCHANGED'),
    refused: countOf(items, 'REFUSED'),
  };
  return (
    <Paragraph>
      {say(done ? previewTexts.countsDone : previewTexts.counts, counts)}{' '}
      {!done && say(previewTexts.nothingYet)}
    </Paragraph>
  );
};

const Acts = ({ act, items }: OutcomeProps) => {
  const say = useText();
  const { done, busy, carryOut, giveUp } = act;
  const canBeDone = !done && countOf(items, 'DONE') > 0;
  return (
    <div className="acts">
      {canBeDone && (
        <Button data-size="sm" onClick={carryOut} aria-disabled={busy}>
          {say(previewTexts.carryOut)}
        </Button>
      )}
      <Button variant="secondary" data-size="sm" onClick={giveUp}>
        {say(canBeDone ? previewTexts.giveUp : previewTexts.close)}
      </Button>
    </div>
  );
};

export interface OutcomeProps {
  readonly act: Omit<Previewed<unknown, never>, 'look'>;
  /** What became of each, or would. */
  readonly items: readonly OutcomeItem[];
  /** Said where there is nothing of it. */
  readonly none?: string;
  /** How many there are beside these. */
  readonly left?: number;
}

/** What would become of each, row by row, to be done or given up; then what became of it. */
export const Outcome = (props: OutcomeProps) => {
  const say = useText();
  const { act, items, left = 0 } = props;
  const { answer, done, refused, problem } = act;
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = answer !== undefined;
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown, done]);
  return (
    <>
      {problem !== null && <Failure problem={problem} />}
      {refused !== undefined && (
        <Alert data-color="danger" role="alert">
          <strong>{say(previewTexts.refused)}:</strong> {refused.message}
        </Alert>
      )}
      {isShown && (
        <section className="outcomes">
          <Heading level={3} data-size="2xs" ref={heading} tabIndex={-1}>
            {say(done ? previewTexts.did : previewTexts.willBe)}
          </Heading>
          <Said {...props} />
          <ul className="stack">
            {items.map((item) => (
              <Row key={item.id} item={item} done={done} />
            ))}
          </ul>
          {left > 0 && <Paragraph>{say(previewTexts.left, { left })}</Paragraph>}
          <Acts {...props} />
        </section>
      )}
    </>
  );
};
