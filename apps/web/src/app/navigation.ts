import type { Text } from '#kernel/text';
import { appTexts } from './app.texts.js';

export interface Way {
  readonly to:
    | '/vedtakslogg'
    | '/endringer'
    | '/rapporter'
    | '/punkter'
    | '/enhet'
    | '/inn-og-ut'
    | '/oversikt'
    | '/drift';
  readonly text: Text;
  /** Who finds it in the menu; everybody when not said. The server decides what they see there. */
  readonly roles?: readonly string[];
}

const officers = ['CASE_OFFICER', 'LEADER', 'COORDINATOR', 'DIRECTOR', 'SECRETARY'];

/** The menu, what a person does most first. */
export const ways: readonly Way[] = [
  { to: '/punkter', text: appTexts.points, roles: officers },
  { to: '/enhet', text: appTexts.unit, roles: ['LEADER'] },
  { to: '/oversikt', text: appTexts.overview, roles: ['DIRECTOR', 'COORDINATOR', 'AUDITOR', 'KLG'] },
  { to: '/inn-og-ut', text: appTexts.intake, roles: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'] },
  { to: '/vedtakslogg', text: appTexts.log },
  { to: '/endringer', text: appTexts.changes },
  { to: '/rapporter', text: appTexts.reports },
  { to: '/drift', text: appTexts.operations, roles: ['COORDINATOR', 'DIRECTOR', 'AUDITOR', 'OPERATOR'] },
];

export const waysFor = (roles: readonly string[]): readonly Way[] =>
  ways.filter((way) => way.roles === undefined || way.roles.some((role) => roles.includes(role)));
