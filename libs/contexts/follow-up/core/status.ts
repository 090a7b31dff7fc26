import { statuses, type Status } from './follow-up.events.js';
import { politiskVedtak } from './procedures.js';

/** True for a status that needs no more work; it can be reopened. */
export const isEnded = (status: Status): boolean => politiskVedtak.states[status]?.ended === true;

/** The statuses that need no more work. */
export const endedStatuses: readonly Status[] = statuses.filter(isEnded);

/** Where points differ, the one that most wants to be seen stands for the vedtak. */
const byUrgency: readonly Status[] = [
  'KAN_IKKE_IVERKSETTES',
  'UTSATT',
  'PAA_VENT',
  'UNDER_ARBEID',
  'IKKE_STARTET',
  'MELDT_IVERKSATT',
  'DELVIS_IVERKSATT',
  'REGISTRERT',
  'AVSLUTTET',
  'ERSTATTET',
  'OPPHEVET',
  'INGEN_OPPFOLGING',
];

/**
 * The status of a vedtak, from its points'; nobody sets it by hand. Without points: what its triage says, and
 * REGISTRERT when there is none.
 */
export const statusOfVedtak = (
  pointStatuses: readonly Status[],
  triage: { readonly needsFollowUp: boolean } | null,
): Status => {
  if (pointStatuses.length === 0) return withoutPoints(triage);
  const [first] = byUrgency.filter((status) => pointStatuses.includes(status));
  if (first === undefined || pointStatuses.every((status) => status === first)) return first ?? 'REGISTRERT';
  const someEnded = pointStatuses.some(isEnded);
  return someEnded && !pointStatuses.every(isEnded) ? 'DELVIS_IVERKSATT' : first;
};

const withoutPoints = (triage: { readonly needsFollowUp: boolean } | null): Status => {
  if (triage === null) return 'REGISTRERT';
  return triage.needsFollowUp ? 'IKKE_STARTET' : 'INGEN_OPPFOLGING';
};

/**
 * The status before anybody has told one. A point split off by the coordinator has been judged; a point that a list
 * opened has not, until the list's own word or somebody here says how it stands.
 */
export const openingStatus = (origin: 'triage' | 'list'): Status =>
  origin === 'triage' ? 'IKKE_STARTET' : 'REGISTRERT';
