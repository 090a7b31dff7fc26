import { statuses, type Status, politiskVedtak } from '#contexts/procedures';

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
