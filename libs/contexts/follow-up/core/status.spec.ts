import { statuses, type Status } from '#contexts/procedures';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endedStatuses, isEnded, statusOfVedtak } from './status.js';

const triaged = { needsFollowUp: true };

describe('An ended status', () => {
  it('is one of four', () => {
    expect(endedStatuses).toEqual(['INGEN_OPPFOLGING', 'AVSLUTTET', 'ERSTATTET', 'OPPHEVET']);
  });
});

describe('The status of a vedtak', () => {
  it('is what its triage says while it has no points', () => {
    expect(statusOfVedtak([], null)).toBe('REGISTRERT');
    expect(statusOfVedtak([], { needsFollowUp: false })).toBe('INGEN_OPPFOLGING');
    expect(statusOfVedtak([], triaged)).toBe('IKKE_STARTET');
  });

  it('is its points’ when they are alike', () => {
    for (const status of statuses) expect(statusOfVedtak([status, status], triaged)).toBe(status);
  });

  it('is partly carried out when some points are ended and some not', () => {
    expect(statusOfVedtak(['AVSLUTTET', 'PAA_VENT'], triaged)).toBe('DELVIS_IVERKSATT');
  });

  it.each<[Status, readonly Status[]]>([
    ['KAN_IKKE_IVERKSETTES', ['MELDT_IVERKSATT', 'KAN_IKKE_IVERKSETTES', 'UTSATT']],
    ['UTSATT', ['PAA_VENT', 'UTSATT']],
    ['PAA_VENT', ['UNDER_ARBEID', 'PAA_VENT']],
    ['UNDER_ARBEID', ['IKKE_STARTET', 'UNDER_ARBEID', 'DELVIS_IVERKSATT']],
    ['IKKE_STARTET', ['MELDT_IVERKSATT', 'IKKE_STARTET']],
    ['AVSLUTTET', ['OPPHEVET', 'AVSLUTTET']],
  ])('is %s, which most wants to be seen, among %j', (expected, points) => {
    expect(statusOfVedtak(points, triaged)).toBe(expected);
  });

  it('is ended only when every point is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statuses), { minLength: 1 }), (points) => {
        expect(isEnded(statusOfVedtak(points, triaged))).toBe(points.every(isEnded));
      }),
    );
  });
});
