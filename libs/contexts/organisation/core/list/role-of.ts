import { wordsOf } from '../normalise.js';
import type { Role } from '../organisation.events.js';

/** Prefixes and whole words by role, bokmål and nynorsk; the first role that fits holds. */
const vocabulary: readonly (readonly [Role, RegExp])[] = [
  ['AUDITOR', /^(revisor|kontrollutvalg.*|kontrollutval.*)$/],
  ['OBSERVER', /^(htv|hvo|hovedtillitsvalgt|hovedverneombud|hovudtillitsvald|hovudverneombod)$/],
  ['COORDINATOR', /^(vedtakskoordinator|koordinator)$/],
  ['SECRETARY', /^(møtesekretær|utvalgssekretær|utvalssekretær)$/],
  ['COUNCILLOR', /^(ordfører|varaordfører|ordførar|varaordførar|kommunestyrerepresentant)$/],
  ['DIRECTOR', /^(kommunedirektør|rådmann)$/],
  [
    'LEADER',
    /^((enhets|avdelings|avd|stabs|virksomhets|seksjons|tjeneste|område|økonomi|nav-|eining[s]?|verksemds)?(leder|leiar)|.+sjef|rektor|(barnehage)?styrer|(barnehage)?styrar)$/,
  ],
];

const notQuite = /^(assisterende|assisterande|ass|stedfortredende|nestleder)$/;

/**
 * The role that a job title gives. A word not known gives none beyond one's own cases, and an assistant has the
 * title's work, not its powers. Short forms in capitals (`HTV`) and compounds (`NAV-leder`) are read too.
 */
export const roleOf = (title: string | null): Role => {
  const words = wordsOf(title ?? '');
  if (words.some((word) => notQuite.test(word))) return 'CASE_OFFICER';
  const found = vocabulary.find(([, pattern]) => words.some((word) => pattern.test(word)));
  return found?.[0] ?? 'CASE_OFFICER';
};
