import { reject, saysTheSame, type Instant } from '#kernel';
import type { PointToAdd, RegisterFromList, RegisterVedtak } from './vedtak.commands.js';
import type { VedtakEvent } from './vedtak.events.js';
import type { Decision } from './vedtak.rejections.js';
import { refusePlace, refusePointWords, refuseWords } from './vedtak.rules.js';
import type { EventOfType, Known, RegisteredVedtak, Vedtak } from './vedtak.state.js';

type Facts = RegisterVedtak['data'];

const correctedBecause = {
  list: 'Rettet i kommunens egen liste',
  fiks: 'Rettet i møtesystemet',
  manual: 'Rettet ved ny registrering',
};

/**
 * Whether a source tells something new: never when it is older than what is known. A list goes on printing old
 * titles, so what was ever known is no news from it; a meeting system may go back to what it said before.
 */
const isNews = <T extends string>(
  timeline: readonly Known<T>[],
  told: T | null,
  { source, at }: { readonly source: Facts['source']; readonly at: Instant },
): told is T => {
  const newest = timeline.at(-1);
  if (told === null || saysTheSame(told, null)) return false;
  if (newest !== undefined && at < newest.at) return false;
  const counts = (known: Known<T>) => source === 'list' || known === newest || known.at === at;
  return !timeline.some((known) => counts(known) && saysTheSame(known.value, told));
};

const corrections = (facts: Facts, state: RegisteredVedtak, at: Instant): readonly VedtakEvent[] => {
  const { source, title, text, date } = facts;
  const from = { source, at };
  const changed = {
    ...(isNews(state.titles, title, from) && { title }),
    ...(isNews(state.texts, text, from) && { text }),
    ...(isNews(state.dates, date, from) && { date }),
  };
  if (Object.keys(changed).length === 0) return [];
  return [{ type: 'VedtakCorrected', data: { ...changed, reason: correctedBecause[source] } }];
};

const shielded = ({ shielding }: Facts): readonly VedtakEvent[] =>
  shielding === null ? [] : [{ type: 'VedtakShielded', data: shielding }];

/** A source may shield, never unshield; and it does not shield again what somebody has since opened. */
const shieldedNow = (facts: Facts, state: RegisteredVedtak, at: Instant): readonly VedtakEvent[] =>
  state.shielding === null && (state.unshieldedAt === null || at > state.unshieldedAt) ? shielded(facts) : [];

/** What a source tells of a known vedtak that is new. */
const newsOf = (facts: Facts, state: RegisteredVedtak, at: Instant): readonly VedtakEvent[] => [
  ...shieldedNow(facts, state, at),
  ...corrections(facts, state, at),
  ...(facts.final && !state.final ? [{ type: 'VedtakMadeFinal' as const, data: {} }] : []),
];

const registered = (facts: Facts): readonly VedtakEvent[] => {
  const { organ, caseNumber, date, title, text, source, final, systemCase, archiveCase } = facts;
  const data = { organ, caseNumber, date, title, text, source, final, systemCase, archiveCase };
  return [{ type: 'VedtakRegistered', data }, ...shielded(facts)];
};

/** Registers, or takes over what the meeting system has changed. By hand nobody changes a vedtak in this way. */
export const registerVedtak = (command: RegisterVedtak, state: Vedtak): Decision => {
  const { data, issued } = command;
  const refused = refusePlace(command) ?? refuseWords(data);
  if (refused !== undefined) return refused;
  if (state === 'absent') return registered(data);
  const news = newsOf(data, state, issued.at);
  const byHand = data.source === 'manual' && news.length > 0;
  return byHand ? reject('vedtak-exists', { title: state.titles.at(-1)?.value ?? '' }) : news;
};

/** The event of a point that is followed up from now on. */
export const pointAdded = (point: PointToAdd, origin: 'triage' | 'list'): EventOfType<'PointAdded'> => {
  const assignment = { ...point.assignment, coUnits: [...point.assignment.coUnits] };
  return { type: 'PointAdded', data: { ...point, assignment, origin } };
};

const newPoints = (points: readonly PointToAdd[], state: Vedtak) => {
  const taken = new Set(state === 'absent' ? [] : state.points.map(({ point }) => point));
  return points.filter(({ point }, index) => {
    const isFirst = points.findIndex((each) => each.point === point) === index;
    return isFirst && !taken.has(point);
  });
};

/** A list's row is its own triage: its points are followed up whatever was judged before. */
const triaged = (state: Vedtak): readonly VedtakEvent[] =>
  state !== 'absent' && state.triage?.needsFollowUp === true
    ? []
    : [{ type: 'VedtakTriaged', data: { needsFollowUp: true, reason: null } }];

/** Registers what is not there, and adds to what is there only what is new. */
export const registerFromList = ({ data, issued }: RegisterFromList, state: Vedtak): Decision => {
  const { points, ...facts } = data;
  const refused = refuseWords(facts) ?? refusePointWords(points);
  if (refused !== undefined) return refused;
  const toAdd = newPoints(points, state);
  return [
    ...(state === 'absent' ? registered(facts) : newsOf(facts, state, issued.at)),
    ...(toAdd.length === 0 ? [] : triaged(state)),
    ...toAdd.map((point) => pointAdded(point, 'list')),
  ];
};
