import { describe, expect, it } from '@jest/globals';
import { emptyAgenda } from '#engine';
import type { CaseDocument } from '#contexts/cases';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { OrganisationDocument } from '#contexts/organisation';
import type { ActorId, LocalDate } from '#kernel';
import { refuseHandover } from './refuse-handover.js';
import { theirsAmong } from './theirs.js';

const day = (text: string) => text as LocalDate;
const holding = (claimedBy: string) => ({
  ...emptyAgenda,
  tasks: { plan: { claimedBy: claimedBy as ActorId, acknowledgedBy: null } },
});
const point = (followUpId: string, change: Partial<FollowUpDocument>) =>
  ({
    ...{ followUpId, vedtakId: 'v', point: 1, officer: null, deputy: null, agenda: emptyAgenda },
    ...change,
  }) as FollowUpDocument;
const file = (caseId: string, change: Partial<CaseDocument>) =>
  ({
    ...{ caseId, title: caseId, officer: null, deputy: null, shares: [], source: null, agenda: emptyAgenda },
    ...change,
  }) as unknown as CaseDocument;

const ids = (followUps: readonly FollowUpDocument[], cases: readonly CaseDocument[]) =>
  theirsAmong(followUps, cases, 'kari').map(({ id }) => id);

describe('What somebody has', () => {
  it('is what they are officer or deputy of, and tasks they have taken on', () => {
    const points = [
      point('c', { agenda: holding('kari') }),
      point('b', { deputy: 'kari' }),
      point('a', { officer: 'kari' }),
      point('d', { officer: 'ola', agenda: holding('ola') }),
    ];
    expect(ids(points, [])).toEqual(['a', 'b', 'c']);
  });

  it('is the cases in which they stand by name as well', () => {
    const by = (id: string) => ({ what: null, main: [], part: [{ kind: 'PERSON' as const, id }] });
    expect(ids([], [file('a', { shares: [by('kari')] }), file('b', { shares: [by('ola')] })])).toEqual(['a']);
  });

  it('is no answer that a round has asked them for', () => {
    const asked = file('a', { officer: 'kari', source: { category: 'round', id: 'r' } });
    expect(ids([], [asked])).toEqual([]);
  });
});

describe('A handover', () => {
  const post = { personId: 'ola', unitId: 'u', role: 'CASE_OFFICER' as const, title: '' };
  const organisation: OrganisationDocument = {
    units: [],
    memberships: [{ ...post, membershipId: 'm', from: day('2020-01-01'), to: day('2026-03-01') }],
    deputies: {},
  };
  const refused = (change: { to?: string; reason?: string }, on = '2026-02-01') =>
    refuseHandover({ from: 'kari', to: 'ola', reason: 'Slutter', ...change }, organisation, day(on))
      ?.rejected;

  it('is to another who is there, with a reason', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({}, '2026-03-01')).toBe('handover-to-left');
    expect(refused({ to: 'kari' })).toBe('handover-to-self');
    expect(refused({ reason: ' ' })).toBe('reason-required');
  });
});
