import { describe, expect, it } from '@jest/globals';
import type { ActorId, Instant, LocalDate } from '#kernel';
import { specify } from '#kernel/testing';
import type { Organ } from '#contexts/organisation';
import { toldWhoCloses } from './closing-organ.js';
import type { ReportStatus } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decider.js';
import type { Status } from '#contexts/procedures';
import type { FollowUpEvent } from './follow-up.events.js';
import { politiskVedtakRef } from '#contexts/procedures';

const given = specify(followUpDecider);
const day = (text: string) => text as LocalDate;
const issued = {
  by: 'person-1' as ActorId,
  roles: ['SECRETARY'],
  at: '2026-01-21T10:00:00.000Z' as Instant,
};

const opened: FollowUpEvent = {
  type: 'FollowUpOpened',
  data: {
    vedtakId: 'vedtak-1',
    point: 1,
    kind: 'VEDTAK',
    origin: 'triage',
    status: 'IKKE_STARTET',
    procedure: politiskVedtakRef,
    unit: null,
    coUnits: [],
    officer: 'officer-1',
    deputy: null,
    responsibleAsWritten: null,
    deadline: null,
    noDeadlineBecause: null,
  },
};
const nothingElse = {
  publicComment: null,
  internalComment: null,
  holdReasons: [],
  holdUntil: null,
  reference: null,
};
const done: FollowUpEvent = {
  type: 'StatusReported',
  data: {
    ...nothingElse,
    from: 'IKKE_STARTET',
    status: 'MELDT_IVERKSATT',
    publicComment: 'Gjort.',
    treatment: null,
  },
};
const listedAs = (status: Status): FollowUpEvent => ({
  type: 'StatusImported',
  data: { status, words: 'avsluttet', holdReasons: [], comment: null, published: true, importId: 'import-1' },
});

const council: Organ = { organ: 'KS', name: 'Kommunestyret', closes: true, aliases: [] };
const board: Organ = {
  organ: 'FSK',
  name: 'Formannskapet',
  closes: false,
  aliases: [{ alias: 'FOR', from: null, to: null }],
};
const boardClosing: Organ = { ...board, closedBy: 'FSK' };

const treatedIn = (organ: string) => ({ organ, caseNumber: '12/26', date: day('2026-01-20') });
const closing = (organ: string): ReportStatus['data'] => ({
  ...nothingElse,
  status: 'AVSLUTTET',
  treatment: treatedIn(organ),
});
const closed = (organ: string): FollowUpEvent => ({
  type: 'StatusReported',
  data: { ...nothingElse, from: 'MELDT_IVERKSATT', status: 'AVSLUTTET', treatment: treatedIn(organ) },
});

/** As the command runner hands it over: of a vedtak that `decider` made, in a municipality with these organs. */
const close = (
  organ: string,
  { decider = 'FSK', organs = [council, board] }: { decider?: string; organs?: readonly Organ[] } = {},
): ReportStatus => ({
  type: 'ReportStatus',
  data: toldWhoCloses(closing(organ), { organs, decidedBy: { organ: decider, date: day('2025-11-03') } }),
  issued,
});

describe('A point is closed', () => {
  it('by kommunestyret where nobody has said otherwise, however its name is written', () => {
    for (const written of ['KS', 'ks', ' kommunestyret '])
      given(opened, done).when(close(written)).then(closed('KS'));
  });

  it('by no other organ, and the refusal names the one', () => {
    given(opened, done)
      .when(close('Formannskapet'))
      .thenRejected('other-organ-closes', { organ: 'FSK', closes: 'KS', closesName: 'Kommunestyret' });
    given(opened, done).when(close('Hovedutvalget')).thenRejected('other-organ-closes', {
      organ: 'Hovedutvalget',
      closes: 'KS',
      closesName: 'Kommunestyret',
    });
  });

  it('by the organ that is set for the one that decided, whichever short name the vedtak came with', () => {
    const organs = [council, boardClosing];
    given(opened, done)
      .when(close('Formannskapet', { organs, decider: 'FOR' }))
      .then(closed('FSK'));
    given(opened, done)
      .when(close('KS', { organs }))
      .thenRejected('other-organ-closes', { organ: 'KS', closes: 'FSK', closesName: 'Formannskapet' });
    given(opened, done)
      .when(close('KS', { organs, decider: 'KS' }))
      .then(closed('KS'));
  });

  it('by kommunestyret when the organ that decided, or the vedtak, is not known', () => {
    given(opened, done)
      .when(close('KS', { decider: 'HOV' }))
      .then(closed('KS'));
    expect(toldWhoCloses(closing('KS'), { organs: [council], decidedBy: undefined }).closesIn).toEqual({
      organ: 'KS',
      name: 'Kommunestyret',
    });
  });

  it('by any organ while the municipality has none', () => {
    given(opened, done)
      .when(close('Bystyret', { organs: [] }))
      .then(closed('Bystyret'));
  });

  it('by what a list says, whichever organ closes', () => {
    given(opened, done)
      .when({
        type: 'ImportStatus',
        data: {
          status: 'AVSLUTTET',
          words: 'avsluttet',
          holdReasons: [],
          comment: null,
          published: true,
          importId: 'import-1',
        },
        issued: { ...issued, roles: ['COORDINATOR'] },
      })
      .then(listedAs('AVSLUTTET'));
  });
});

describe('What is told besides', () => {
  it('asks first for the treatment and for somebody who may', () => {
    given(opened, done)
      .when({ type: 'ReportStatus', data: { ...closing('FSK'), treatment: null }, issued })
      .thenRejected('field-missing');
    given(opened, done)
      .when({ ...close('FSK'), issued: { ...issued, by: 'officer-1' as ActorId, roles: ['CASE_OFFICER'] } })
      .thenRejected('not-yours');
  });
});
