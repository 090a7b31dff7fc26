import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { fold } from '#kernel/testing';
import type { MeetingDocument, MeetingEvent } from '#contexts/meetings';
import { invitationProjection } from '../projections/invitation.projection.js';
import { day, demo, instant, organisation, people } from '../testing/documents.js';
import { composeInvitation } from './compose-invitation.js';
import type { DispatchEvent } from './dispatch.events.js';
import { invitedTo, isToldOn, isUntold, planInvitation, type InvitationDocument } from './invitation.js';

const when = { startsAt: '2026-12-01T12:00', minutes: 60, place: 'Rådhuset' };
const planned = (forum = 'KLG'): MeetingEvent => ({
  type: 'MeetingPlanned',
  data: { forum, title: 'Driftsmøte i KLG', ...when, sequence: 0 },
});
const moved: MeetingEvent = {
  type: 'MeetingMoved',
  data: { ...when, startsAt: '2026-12-02T12:00', sequence: 1 },
};
const cancelled = (sequence: number): MeetingEvent => ({
  type: 'MeetingCancelled',
  data: { reason: null, sequence },
});
const mailed = (sequence: number, recipient: string): DispatchEvent => ({
  type: 'MailPlanned',
  data: {
    ...{ mailKey: `${recipient}-${sequence.toString()}`, recipient, language: 'nb', letter: 'INVITATION' },
    ...{ on: day('2026-11-26'), again: null },
    items: [
      {
        ...{ kind: 'MEETING', about: 'MEETING', id: 'meeting', as: 'KLG', rung: sequence.toString() },
        ...{ due: day('2026-12-01'), period: null, missing: false },
      },
    ],
  },
});

type Called = MeetingEvent | DispatchEvent;

const after = (...events: readonly Called[]): InvitationDocument => {
  const given = events.map((event) => ({ event, subjectId: event.type === 'MailPlanned' ? 'x' : 'meeting' }));
  const found = fold(invitationProjection, given).get('meeting');
  if (found === undefined) throw new Error('No invitation');
  return found;
};
const untoldAfter = (...events: readonly Called[]) => isUntold(after(...events));

describe('Those who are to come to a meeting', () => {
  it('are to be told when it is planned, moved or cancelled, once each time', () => {
    expect(untoldAfter(planned())).toBe(true);
    expect(untoldAfter(planned(), mailed(0, 'leader'))).toBe(false);
    expect(untoldAfter(planned(), mailed(0, 'leader'), moved)).toBe(true);
    expect(untoldAfter(planned(), mailed(0, 'leader'), moved, mailed(1, 'leader'))).toBe(false);
    expect(untoldAfter(planned(), mailed(0, 'leader'), moved, mailed(1, 'leader'), cancelled(2))).toBe(true);
  });

  it('hear nothing of what was cancelled before they were told, or of an organ’s own meeting', () => {
    expect(untoldAfter(planned(), cancelled(1))).toBe(false);
    expect(untoldAfter(planned('KS'))).toBe(false);
  });

  const observed = {
    ...organisation,
    memberships: [
      ...organisation.memberships,
      {
        ...{ membershipId: 'vo', personId: 'deputy', unitId: 'top', role: 'OBSERVER' as const },
        ...{ title: 'Hovedverneombud', from: day('2024-01-01'), to: null },
      },
    ],
  };
  const staff = { organisation: observed, staffedOn: day('2026-11-26'), people: people() };

  it('are the leader group; in the widened one every leader, and those who observe for the employees', () => {
    const ids = (forum: string) => invitedTo(forum, staff).map(({ personId }) => personId);
    expect(ids('KLG')).toEqual(['director', 'sector-leader']);
    expect(ids('UKLG')).toEqual(['director', 'sector-leader', 'leader', 'deputy']);
    expect(ids('KS')).toEqual([]);
    expect(invitedTo('UKLG', staff).at(-1)).toEqual({ personId: 'deputy', as: 'OBSERVER' });
  });

  const plan = (invitation: InvitationDocument) =>
    planInvitation({
      ...{ ...staff, tenant: demo, language: 'nb', invitation, people: people('sector-leader') },
      languages: new Map([['director', 'nn']]),
    });

  it('get a letter each, in their own language, whom mail reaches', () => {
    const mails = plan(after(planned()));
    expect(mails.map(({ recipient, language, letter }) => [recipient, language, letter])).toEqual([
      ['director', 'nn', 'INVITATION'],
    ]);
    expect(plan(after(planned()))).toEqual(mails);
  });

  it('get another when it is called anew, and so do those who were told before and are not of the group now', () => {
    const mails = plan(after(planned(), mailed(0, 'director'), mailed(0, 'officer'), moved));
    expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(['director', 'officer']);
    expect(mails.every(({ items }) => items[0]?.rung === '1')).toBe(true);
  });

  it('are told on no quiet day, unless it hurries', () => {
    const calendar = { closedDays: [day('2026-11-30')] };
    const isTold = (on: string) => isToldOn(day(on), after(planned()), calendar);
    expect(['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'].map(isTold)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const later = after(planned(), moved);
    expect(isToldOn(day('2026-11-28'), later, calendar)).toBe(false);
    expect(isToldOn(day('2026-12-01'), later, calendar)).toBe(true);
  });
});

describe('A letter that calls a meeting', () => {
  const meeting: MeetingDocument = {
    ...{ meetingId: 'm', forum: 'KLG', title: 'Driftsmøte i KLG', ...when, sequence: 0, cancelled: null },
    ...{ plannedBy: 'coordinator', calledAt: instant('2026-11-26T08:00:00.000Z'), revision: '0' },
  };
  const letter = (change: Partial<MeetingDocument> = {}, as = 'KLG', language: 'nb' | 'nn' | 'en' = 'nb') =>
    composeInvitation({
      ...{
        language,
        as,
        recipientName: 'Åse <b>',
        municipality: 'Fauske',
        baseUrl: 'https://iverk.example/',
      },
      meeting: { ...meeting, ...change },
    });

  it('says what, when and where, the agenda, and why it comes', () => {
    const { subject, text, html } = letter();
    expect(subject).toBe('Innkalling: Driftsmøte i KLG, 1. desember 2026 kl. 12.00');
    expect(text).toContain(
      'Når: 1. desember 2026 kl. 12.00–13.00\nHvor: Rådhuset\n\nSe sakslisten: https://iverk.example/manedsrapport\n',
    );
    expect(text).toContain('Du er med i kommunedirektørens ledergruppe (KLG).');
    expect(html).toContain('Hei, Åse &lt;b&gt;!');
  });

  it('says that it was changed, or called off and why', () => {
    expect(letter({ sequence: 1 }).subject).toMatch(/^Endret møte: /);
    const off = letter({ sequence: 2, cancelled: { reason: 'For få kan komme' } });
    expect(off.subject).toMatch(/^Avlyst: /);
    expect(off.text).toContain('Grunn: For få kan komme');
    expect(off.text).not.toContain('sakslisten');
  });

  it('is in three languages, and tells observers why they are invited', () => {
    expect(letter({}, 'OBSERVER', 'nn').text).toContain('tillitsvald eller verneombod');
    expect(letter({ forum: 'UKLG' }, 'UKLG', 'en').subject).toBe(
      'Invitation: Driftsmøte i KLG, 1 December 2026, 12:00',
    );
    for (const language of languages) expect(letter({}, 'KLG', language).text).not.toMatch(/[{}]/);
  });

  it('lets nobody write a header or a line of its own', () => {
    const { subject, text } = letter({ title: 'x\r\nBcc: evil@x', place: 'y\nSe sakslisten: https://evil' });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^(Bcc|Se sakslisten: https:\/\/evil)/m);
  });

  it('says how long it lasts where it ends another day', () => {
    expect(letter({ startsAt: '2026-12-01T23:30' }).text).toContain('kl. 23.30 (60 minutter)');
  });
});
