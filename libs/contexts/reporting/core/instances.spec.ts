import { describe, expect, it } from '@jest/globals';
import type { Membership, OrganisationDocument } from '#contexts/organisation';
import { politiskVedtakRef } from '#contexts/procedures';
import { day, followUp as aFollowUp, instant } from '../testing/demo-rows.js';
import { answers, instanceFilter, rowOfFollowUp, viewInstance, type InstanceQuestion } from './instances.js';

const member = (personId: string, role: Membership['role'], unitId = 'skole'): Membership => ({
  membershipId: personId,
  personId,
  unitId,
  role,
  title: '',
  from: day('2020-01-01'),
  to: null,
});
const organisation: OrganisationDocument = {
  units: [
    { unitId: 'oppvekst', name: 'Oppvekst', parentId: null },
    { unitId: 'skole', name: 'Skole', parentId: 'oppvekst' },
  ],
  memberships: [
    member('leder', 'LEADER', 'oppvekst'),
    member('koordinator', 'COORDINATOR'),
    member('direktør', 'DIRECTOR'),
    member('sekretær', 'SECRETARY'),
  ],
  deputies: {},
};
const nobody = { ...organisation, memberships: [] };

const followUp = (changes: Parameters<typeof aFollowUp>[0] = {}) =>
  aFollowUp({ procedure: politiskVedtakRef, unit: 'skole', since: instant('2026-01-05'), ...changes });
const on = day('2026-03-02');
const seen = (changes: Parameters<typeof aFollowUp>[0] = {}, staff = organisation) =>
  viewInstance(rowOfFollowUp(followUp(changes)), { organisation: staff, day: on }, []);

describe('An instance', () => {
  it('waits for its officer while the work goes on', () => {
    expect(seen({ officer: 'kari' })).toMatchObject({
      waitingFor: ['OFFICER'],
      people: ['kari'],
      stuck: false,
    });
  });

  it('waits for the next who may take it further where it has no officer', () => {
    expect(seen({ officer: null, deputy: 'ola' })).toMatchObject({ waitingFor: ['DEPUTY'], people: ['ola'] });
    expect(seen({ officer: null })).toMatchObject({ waitingFor: ['LEADER'], people: ['leder'] });
    expect(seen({ officer: null, unit: null })).toMatchObject({ waitingFor: ['COORDINATOR'] });
  });

  it('is stuck where nobody who works here can take it further', () => {
    const view = seen({ officer: null }, nobody);
    expect(view).toMatchObject({ waitingFor: [], people: [], stuck: true });
    expect(answers({ stuck: true }, view)).toBe(true);
    expect(answers({ stuck: true }, seen())).toBe(false);
  });

  it('says which timers should have fired before today', () => {
    const overdue = { deadline: day('2026-02-20') };
    expect(seen(overdue).late).toEqual([
      { key: 'before-deadline/officer', due: '2026-02-06' },
      { key: 'overdue/officer', due: '2026-02-23' },
    ]);
    expect(answers({ late: true }, seen(overdue))).toBe(true);
    expect(answers({ late: true }, seen({ deadline: on }))).toBe(true);
    expect(answers({ late: true }, seen({ deadline: day('2026-12-01') }))).toBe(false);
  });

  it('has no late timers once it is over', () => {
    const ended = {
      status: 'AVSLUTTET',
      endedAt: instant('2026-02-01'),
      deadline: day('2026-01-20'),
    } as const;
    expect(seen(ended).late).toEqual([]);
  });
});

describe('A question about instances', () => {
  it('is for those that are open, unless it says otherwise', () => {
    const open = { column: 'ended', is: 'equal', value: false };
    expect(instanceFilter('FOLLOW_UP', {})).toEqual({ all: [open] });
    expect(instanceFilter('FOLLOW_UP', { ended: true })).toEqual({ all: [] });
    expect(instanceFilter('FOLLOW_UP', { state: 'AVSLUTTET' })).toEqual({
      all: [{ column: 'status', is: 'equal', value: 'AVSLUTTET' }],
    });
    expect(instanceFilter('CASE', { state: 'TILTAK' })).toEqual({
      all: [
        {
          any: [
            { column: 'state', is: 'equal', value: 'TILTAK' },
            { column: 'status', is: 'equal', value: 'TILTAK' },
          ],
        },
      ],
    });
  });

  it('asks the read model for what stands in its columns', () => {
    const question: InstanceQuestion = {
      procedure: 'politisk-vedtak',
      version: 1,
      dueBy: on,
      officer: 'kari',
    };
    expect(instanceFilter('FOLLOW_UP', question)).toMatchObject({
      all: [
        { column: 'officer', value: 'kari' },
        { column: 'procedure', value: 'politisk-vedtak' },
        { column: 'procedureVersion', value: 1 },
        { column: 'nextDue', is: 'atMost', value: '2026-03-02' },
        { column: 'ended' },
      ],
    });
  });
});
