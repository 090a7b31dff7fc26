import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../app/language.js';
import { overviewTexts } from './overview.texts.js';

export interface Thing {
  readonly number: string | null;
  readonly title: string | null;
  readonly shieldedBy: string | null;
  readonly unit: string | null;
  readonly responsible: string | null;
}

/** The case number alone: what is searched for when the point stands behind it. */
const searchFor = ({ number, title }: Thing) =>
  /^[^,]*?\d+\/\d+/.exec(number ?? '')?.[0] ?? number ?? title ?? '';

/** What a thing is called, where it is, whose it is, and in words why it is here. */
export const ThingRow = ({ thing, children }: { readonly thing: Thing; readonly children: ReactNode }) => {
  const say = useText();
  const { number, title, shieldedBy, unit, responsible } = thing;
  const name = [number, title ?? say(overviewTexts.shielded, { basis: shieldedBy ?? '' })]
    .filter((each) => each !== null)
    .join(': ');
  return (
    <li className="thing">
      {number === null ? (
        <span>{name}</span>
      ) : (
        <Link to="/vedtakslogg" search={{ q: searchFor(thing) }}>
          {name}
        </Link>
      )}
      {children}
      <span className="quiet">{[responsible, unit].filter((each) => each !== null).join(', ')}</span>
    </li>
  );
};

export interface ThingsProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A list that a number of the page leads to. */
export const Things = ({ id, title, count, beside, children }: ThingsProps) => {
  const say = useText();
  return (
    <section className="stack" id={id}>
      <Heading level={2} data-size="sm">
        {title} ({count})
      </Heading>
      {count === 0 ? <Paragraph>{say(overviewTexts.none)}</Paragraph> : <ul className="rows">{children}</ul>}
      {beside}
    </section>
  );
};
