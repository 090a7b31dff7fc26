import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { longMonth } from '#kernel/text';
import type { SimulatedFragment, SimulatedMailsFragment } from '../../api/operations.generated.js';
import { roleTexts } from '../../app/app.texts.js';
import { useLanguage, useText } from '../../app/language.js';
import { useLongDay } from '../../ui/day.js';
import { NumberTable } from './number-table.js';
import { simulationTexts } from './simulation.texts.js';
import type { SimulationAnswer } from './use-simulation.js';

const sum = ({ escalated }: SimulatedMailsFragment) => escalated.reduce((all, { count }) => all + count, 0);

/** The answer in words. */
const Words = ({ answer: { way, now, tried } }: { readonly answer: SimulationAnswer }) => {
  const say = useText();
  const day = useLongDay();
  const { from, to, mails } = tried ?? now;
  const would = way === 'past' ? simulationTexts.wouldPast : simulationTexts.wouldAhead;
  const mailsIn = (count: number) =>
    say(count === 1 ? simulationTexts.oneMail : simulationTexts.someMails, { count });
  const peopleIn = (count: number) =>
    say(count === 1 ? simulationTexts.onePerson : simulationTexts.somePeople, { count });
  const told = { mails: mailsIn(mails.mails), people: peopleIn(mails.people) };
  return (
    <Paragraph role="status">
      {say(would, { from: day(from), to: day(to), ...told, director: mails.reachedDirector })}{' '}
      {tried !== undefined &&
        say(simulationTexts.against, {
          mails: mailsIn(now.mails.mails),
          director: now.mails.reachedDirector,
        })}{' '}
      {now.sent !== null &&
        (now.sent.mails === 0
          ? say(simulationTexts.reallyNone)
          : say(simulationTexts.really, { mails: mailsIn(now.sent.mails) }))}
    </Paragraph>
  );
};

interface Column {
  readonly name: string;
  readonly mails: SimulatedMailsFragment;
}

const counts = ['mails', 'people', 'asked', 'reminded'] as const;

/** Whoever is told in any of the columns. */
const toldIn = (columns: readonly Column[]) =>
  new Map(columns.flatMap(({ mails }) => mails.escalated.map(({ as, name }) => [as, name] as const)));

/** In all: what is tried beside the rules as they are, and what was really sent. */
const Sums = ({ answer: { now, tried } }: { readonly answer: SimulationAnswer }) => {
  const say = useText();
  const columns: readonly Column[] = [
    ...(tried === undefined ? [] : [{ name: say(simulationTexts.tried), mails: tried.mails }]),
    { name: say(simulationTexts.asItIs), mails: now.mails },
    ...(now.sent === null ? [] : [{ name: say(simulationTexts.sent), mails: now.sent }]),
  ];
  const rowOf = (key: string, name: string, of: (mails: SimulatedMailsFragment) => number) => ({
    key,
    cells: [name, ...columns.map(({ mails }) => of(mails))],
  });
  return (
    <section className="stack">
      <Heading level={3} data-size="2xs">
        {say(simulationTexts.sum)}
      </Heading>
      <NumberTable
        label={say(simulationTexts.sum)}
        columns={[say(simulationTexts.what), ...columns.map(({ name }) => name)]}
        rows={[
          ...counts.map((name) => rowOf(name, say(simulationTexts[name]), (mails) => mails[name])),
          ...[...toldIn(columns)].map(([as, who]) =>
            rowOf(
              `up ${as}`,
              say(simulationTexts.upTo, { who }),
              ({ escalated }) => escalated.find((each) => each.as === as)?.count ?? 0,
            ),
          ),
          rowOf('director', say(simulationTexts.director), ({ reachedDirector }) => reachedDirector),
        ]}
      />
    </section>
  );
};

/** To whom it goes, the most first. */
const Recipients = ({ recipients }: Pick<SimulatedFragment, 'recipients'>) => {
  const say = useText();
  if (recipients.length === 0) return <Paragraph>{say(simulationTexts.nobody)}</Paragraph>;
  const columns = ['who', 'unit', 'mails', 'asked', 'reminded', 'escalated'] as const;
  return (
    <section className="stack">
      <Heading level={3} data-size="2xs">
        {say(simulationTexts.byPerson)}
      </Heading>
      <NumberTable
        label={say(simulationTexts.byPerson)}
        columns={columns.map((name) => say(simulationTexts[name]))}
        rows={recipients.map(({ personId, name, role, title, unit, mails }) => {
          const roleText = roleTexts[role ?? ''];
          const standing = title ?? (roleText && say(roleText));
          return {
            key: personId,
            cells: [
              [name, standing].filter((each) => each != null && each !== '').join(', '),
              unit ?? '',
              ...[mails.mails, mails.asked, mails.reminded, sum(mails)],
            ],
          };
        })}
      />
    </section>
  );
};

/** The same month by month. */
const Months = ({ months }: Pick<SimulatedFragment, 'months'>) => {
  const say = useText();
  const { language } = useLanguage();
  const columns = ['month', 'mails', 'asked', 'reminded', 'escalated', 'director', 'steps'] as const;
  return (
    <Details data-size="sm">
      <Details.Summary>{say(simulationTexts.byMonth)}</Details.Summary>
      <Details.Content>
        <NumberTable
          label={say(simulationTexts.byMonth)}
          columns={columns.map((name) => say(simulationTexts[name]))}
          rows={months.map(({ month, mails, steps }) => ({
            key: month,
            cells: [
              longMonth(month, language),
              ...[mails.mails, mails.asked, mails.reminded, sum(mails), mails.reachedDirector, steps],
            ],
          }))}
        />
      </Details.Content>
    </Details>
  );
};

/** In words, in all, by whom it goes to and by month: of what is tried, where something is. */
export const SimulationResult = ({ answer }: { readonly answer: SimulationAnswer }) => {
  const shown = answer.tried ?? answer.now;
  return (
    <div className="stack">
      <Words answer={answer} />
      <Sums answer={answer} />
      <Recipients recipients={shown.recipients} />
      <Months months={shown.months} />
    </div>
  );
};
