import { describe, expect, it } from '@jest/globals';
import { roleOf } from './role-of.js';

describe('A job title', () => {
  it.each([
    ['Enhetsleder', 'LEADER'],
    ['Avdelingsleder skole', 'LEADER'],
    ['Avd.leder', 'LEADER'],
    ['Kommunalsjef oppvekst og opplæring', 'LEADER'],
    ['Stabsleder', 'LEADER'],
    ['Virksomhetsleder', 'LEADER'],
    ['Einingsleiar', 'LEADER'],
    ['NAV-leder', 'LEADER'],
    ['Leder Plan-næring', 'LEADER'],
    ['REKTOR', 'LEADER'],
    ['Barnehagestyrer', 'LEADER'],
    ['Plansjef', 'LEADER'],
    ['Kommunedirektør', 'DIRECTOR'],
    ['Rådmann', 'DIRECTOR'],
    ['Vedtakskoordinator', 'COORDINATOR'],
    ['Koordinator', 'COORDINATOR'],
    ['Møtesekretær', 'SECRETARY'],
    ['Utvalssekretær', 'SECRETARY'],
    ['Revisor', 'AUDITOR'],
    ['Leder av kontrollutvalget', 'AUDITOR'],
    ['HTV Fagforbundet', 'OBSERVER'],
    ['HVO', 'OBSERVER'],
    ['Hovedtillitsvalgt', 'OBSERVER'],
    ['Hovudverneombod', 'OBSERVER'],
    ['Ordfører', 'COUNCILLOR'],
    ['Rådgiver kultur', 'CASE_OFFICER'],
    ['Saksbehandlar', 'CASE_OFFICER'],
    ['', 'CASE_OFFICER'],
    [null, 'CASE_OFFICER'],
  ] as const)('%j gives the role %s', (title, role) => {
    expect(roleOf(title)).toBe(role);
  });

  it.each([
    'Assisterende rektor',
    'Ass. kommunedirektør',
    'Nestleder',
    'Prosjektleder',
    'Sekretær for rådmannen',
  ])('%s gives none beyond one’s own cases', (title) => {
    expect(roleOf(title)).toBe('CASE_OFFICER');
  });
});
