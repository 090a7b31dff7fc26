import { oneLine, said, type LocalDate, type Person } from '#kernel';
import { roleOf } from './list/role-of.js';
import { nameKey } from './list/people-index.js';
import { normalised, wordsOf } from './normalise.js';
import type { Membership, OrganisationDocument } from './organisation.document.js';
import type { Role } from './organisation.events.js';
import { membershipsOn } from './organisation.queries.js';
import { unitsByWords } from './unit-words.js';
import { isWithin } from './unit-tree.js';

/** Whom a list's words mean: ids, or why it cannot be told. */
export interface Responsible {
  readonly unit: string | null;
  readonly officer: string | null;
  readonly doubt: 'responsible-unknown' | 'responsible-ambiguous' | null;
}

/** Takes the list's words for who answers and, where it has a column for it, for the unit. */
export type ResponsibleMatcher = (words: string | null, unitWords: string | null) => Responsible;

interface Match {
  readonly unit: string | null;
  readonly officer: string | null;
}

interface Known {
  readonly organisation: OrganisationDocument;
  readonly posts: readonly Membership[];
  readonly people: readonly Person[];
}

const asMatch = ({ unitId, personId }: Membership): Match => ({ unit: unitId, officer: personId });

/** Every word is a part of the name or an initial of one, and one at least is no initial. */
const couldBe = (words: readonly string[], name: string): boolean => {
  const parts = [...wordsOf(name)];
  const fits = words.every((word) => {
    const place = parts.findIndex((part) => part === word || (word.length === 1 && part.startsWith(word)));
    return place >= 0 && parts.splice(place, 1).length === 1;
  });
  return fits && words.length > 1 && words.some((word) => word.length > 1);
};

const byPerson = ({ posts, people }: Known, words: string): readonly Match[] => {
  const exact = people.filter(
    ({ name, email }) => nameKey(name) === nameKey(words) || normalised(email ?? '') === normalised(words),
  );
  const found = exact.length > 0 ? exact : people.filter(({ name }) => couldBe(wordsOf(words), name));
  const ids = new Set<string>(found.map(({ personId }) => personId));
  return posts.filter(({ personId }) => ids.has(personId)).map(asMatch);
};

const byTitle = ({ posts }: Known, words: string): readonly Match[] =>
  posts.filter(({ title }) => title !== '' && normalised(title) === normalised(words)).map(asMatch);

const byUnit = ({ organisation: { units } }: Known, words: string): readonly Match[] =>
  unitsByWords(units, words).map(({ unitId }) => ({ unit: unitId, officer: null }));

const heads = (posts: readonly Membership[], head: string): readonly Membership[] => {
  const titled = posts.filter(({ title }) => normalised(title) === normalised(head));
  const role = roleOf(head);
  return titled.length > 0 || role === 'CASE_OFFICER' ? titled : posts.filter((post) => post.role === role);
};

/** `Leder ØV`, `Kommunalsjef Helse og omsorg`: a title or role, and the unit it is held in. */
const byTitleInUnit = ({ organisation, posts }: Known, words: string): readonly Match[] => {
  const all = words.split(/\s+/);
  return all.slice(1).flatMap((_, index) => {
    const head = all.slice(0, index + 1).join(' ');
    const units = unitsByWords(organisation.units, all.slice(index + 1).join(' '));
    const here = posts.filter(({ unitId }) => units.some((unit) => unit.unitId === unitId));
    return heads(here, head).map(asMatch);
  });
};

/** Roles whose every title means the same post. `Kultursjef` is a leader, but not whichever leader there is. */
const ofOnePost: readonly Role[] = ['DIRECTOR', 'COORDINATOR', 'SECRETARY'];

/** A role by one word: `Rådmann` is whoever is the director. */
const byRole = ({ posts }: Known, words: string): readonly Match[] => {
  const role = roleOf(words);
  return wordsOf(words).length === 1 && ofOnePost.includes(role)
    ? posts.filter((post) => post.role === role).map(asMatch)
    : [];
};

const ways = [byPerson, byTitle, byUnit, byTitleInUnit, byRole];

/** The first way of reading the words that means anything; `plansjefen` is read as `plansjef`. */
const matchesOf = (known: Known, words: string): readonly Match[] =>
  [words, words.replace(/en$/, '')]
    .flatMap((reading) => ways.map((way) => () => way(known, reading)))
    .reduce<readonly Match[]>((found, next) => (found.length > 0 ? found : next()), []);

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Those in the unit the list names, where there are any. */
const narrowed = (
  { organisation }: Known,
  matches: readonly Match[],
  units: readonly string[],
): readonly Match[] => {
  const within = matches.filter(({ unit }) =>
    units.some((top) => unit !== null && isWithin(organisation, unit, top)),
  );
  return within.length > 0 ? within : matches;
};

const unknown = (unit: string | null): Responsible => ({ unit, officer: null, doubt: 'responsible-unknown' });
const ambiguous = (unit: string | null): Responsible => ({
  unit,
  officer: null,
  doubt: 'responsible-ambiguous',
});

const severalIn = (words: string): readonly string[] => words.split(/\s*[/,;&+]\s*|\s+og\s+/i);

const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null);

const decided = (known: Known, words: string, named: readonly string[]): Responsible => {
  const unit = only(named);
  const matches = narrowed(known, matchesOf(known, words), named);
  if (matches.length === 0) return unmatched(known, words, unit);
  const officers = distinct(matches.map(({ officer }) => officer));
  const units = distinct(matches.map((match) => match.unit));
  const officer = only(officers);
  if (officers.length > 1 || (officer === null && units.length > 1)) return ambiguous(unit);
  return { unit: only(units) ?? unit, officer, doubt: null };
};

const unmatched = (known: Known, words: string, unit: string | null): Responsible =>
  severalIn(words).some((part) => matchesOf(known, part).length > 0) ? ambiguous(unit) : unknown(unit);

const unitAlone = (units: readonly string[]): Responsible => {
  if (units.length > 1) return ambiguous(null);
  const unit = only(units);
  return unit === null ? unknown(null) : { unit, officer: null, doubt: null };
};

/**
 * Matches a list's "ansvarlig" by a person's name in any order (initials will do), job title, unit or role, as the
 * organisation was on that day. Exactly one match, or a doubt; a list that says nothing gives neither.
 */
export const responsibleMatcher = (
  organisation: OrganisationDocument,
  people: readonly Person[],
  day: LocalDate,
): ResponsibleMatcher => {
  const posts = membershipsOn(organisation, day);
  const present = new Set(posts.map(({ personId }) => personId));
  const known = { organisation, posts, people: people.filter(({ personId }) => present.has(personId)) };
  const before = new Map<string, Responsible>();
  return (words, unitWords) => {
    const key = JSON.stringify([words, unitWords]);
    const answer =
      before.get(key) ?? answerTo(known, said(oneLine(words ?? '')), said(oneLine(unitWords ?? '')));
    before.set(key, answer);
    return answer;
  };
};

const answerTo = (known: Known, words: string | null, unitWords: string | null): Responsible => {
  const { units } = known.organisation;
  const named = unitWords === null ? [] : unitsByWords(units, unitWords).map(({ unitId }) => unitId);
  if (words !== null) return decided(known, words, named);
  return unitWords === null ? { unit: null, officer: null, doubt: null } : unitAlone(named);
};
