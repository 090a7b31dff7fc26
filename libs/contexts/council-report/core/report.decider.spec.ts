import { describe, it } from '@jest/globals';
import { reject, type ActorId, type Instant, type LocalDate } from '#kernel';
import { specify } from '#kernel/testing';
import type { CouncilReportCommand, OrderReport, TreatReport } from './report.commands.js';
import { councilReportDecider } from './report.decider.js';
import type { CouncilReportEvent } from './report.events.js';

const given = specify(councilReportDecider);
const day = (text: string) => text as LocalDate;
const at = '2026-12-11T09:00:00.000Z' as Instant;
const issuedBy = (...roles: readonly string[]) => ({ by: 'p-1' as ActorId, roles, at });

const period = { from: day('2026-01-01'), to: day('2026-06-30') };
const order: OrderReport['data'] = {
  ...{ period, remark: ' ', officer: null, deadline: day('2026-10-01'), meeting: null },
  prepared: { caseId: 'c-1', title: 'Vedtaksrapport', calledOff: false, refused: null },
};
const ordering = (data: Partial<OrderReport['data']> = {}): CouncilReportCommand => ({
  type: 'OrderReport',
  data: { ...order, ...data },
  issued: issuedBy('COORDINATOR'),
});
const ordered: CouncilReportEvent = {
  type: 'ReportOrdered',
  data: {
    ...{ caseId: 'c-1', period, title: 'Vedtaksrapport', remark: null, officer: null },
    ...{ deadline: day('2026-10-01'), meeting: null },
  },
};

describe('Ordering a report', () => {
  it('begins it, with the case that carries it out', () => {
    given().when(ordering()).then(ordered);
  });

  it('is refused for a period that ends before it begins', () => {
    given()
      .when(ordering({ period: { from: period.to, to: period.from } }))
      .thenRejected('report-period-backwards', { from: '2026-06-30', to: '2026-01-01' });
  });

  it('is refused where it has been ordered, and to whom its case refuses it', () => {
    given(ordered).when(ordering()).thenRejected('report-already-ordered');
    const refused = reject('not-yours', { by: 'DIRECTOR' });
    given()
      .when(ordering({ prepared: { caseId: 'c-1', title: '', calledOff: false, refused } }))
      .thenRejected('not-yours', { by: 'DIRECTOR' });
  });

  it('again after it was called off withdraws what had been frozen', () => {
    const again = { caseId: 'c-2', title: 'Vedtaksrapport', calledOff: true, refused: null };
    const edition = { edition: 'public' as const, sha256: 'a', parts: ['e-1'], version: 1 };
    given(ordered, frozen, { type: 'EditionFrozen', data: edition })
      .when(ordering({ prepared: again }))
      .then(
        { type: 'EditionWithdrawn', data: { ...edition, because: 'ORDERED_AGAIN', reason: null } },
        {
          type: 'ReportOrdered',
          data: { ...ordered.data, caseId: 'c-2' },
        },
      );
  });
});

const moment = {
  ...{ position: '144', at, template: 'vedtaksrapport@1' },
  procedures: [{ id: 'politisk-vedtak', version: 1, hash: 'h' }],
  points: ['f-1', 'f-2'],
};
const frozen: CouncilReportEvent = {
  type: 'ReportFrozen',
  data: { caseId: 'c-1', freeze: 'z-1', ...moment },
};
const piece = (freeze: string, number: number): CouncilReportEvent => ({
  type: 'EditionPartSealed',
  data: { freeze, edition: 'public', number, of: 2, text: '{}' },
});
const edition = { edition: 'public' as const, sha256: 'a', parts: ['e-1', 'e-2'] };
const freezing = (freeze = 'z-1'): CouncilReportCommand => ({
  type: 'FreezeReport',
  data: { freeze, ...moment, editions: [edition], prepared: { refused: null } },
  issued: issuedBy('DIRECTOR'),
});

describe('Freezing a report', () => {
  it('says what it is of and what its editions are known by', () => {
    given(ordered, piece('z-1', 1), piece('z-1', 2))
      .when(freezing())
      .then(frozen, { type: 'EditionFrozen', data: { ...edition, version: 1 } });
  });

  it('goes on after one that died half-way, with pieces of its own', () => {
    given(ordered, piece('z-0', 1), piece('z-1', 1), piece('z-1', 2))
      .when(freezing())
      .then(frozen, {
        type: 'EditionFrozen',
        data: { ...edition, version: 1 },
      });
    given(ordered, piece('z-0', 1), piece('z-0', 2), piece('z-1', 1))
      .when(freezing())
      .thenRejected('report-parts-missing');
  });

  it('is done once, and never from what has been given up', () => {
    given(ordered, frozen).when(freezing()).thenRejected('report-already-frozen');
    given(ordered, piece('z-1', 1), { type: 'FreezeAbandoned', data: { freeze: 'z-1', parts: ['e-1'] } })
      .when(freezing())
      .thenRejected('report-freeze-abandoned');
    given().when(freezing()).thenRejected('report-not-found');
  });

  it('leaves the putting away to Iverk itself', () => {
    const seal = (roles: readonly string[]): CouncilReportCommand => ({
      type: 'SealParts',
      data: { freeze: 'z-1', parts: [{ edition: 'public', number: 1, of: 2, text: '{}' }] },
      issued: issuedBy(...roles),
    });
    given(ordered)
      .when(seal(['SYSTEM']))
      .then(piece('z-1', 1));
    given(ordered)
      .when(seal(['DIRECTOR']))
      .thenRejected('not-yours');
  });

  it('is done anew for an edition that held what was erased, and for no other', () => {
    const old = { type: 'EditionFrozen' as const, data: { ...edition, version: 1 } };
    const renew = (sha256: string): CouncilReportCommand => ({
      type: 'RenewEditions',
      data: { freeze: 'z-2', editions: [{ ...edition, sha256, parts: ['e-3', 'e-4'] }], reason: 'Krav.' },
      issued: issuedBy('SYSTEM'),
    });
    const history = [ordered, frozen, old, piece('z-2', 1), piece('z-2', 2)];
    given(...history)
      .when(renew('b'))
      .then(
        { type: 'EditionWithdrawn', data: { ...old.data, because: 'ERASURE', reason: 'Krav.' } },
        {
          type: 'EditionFrozen',
          data: { edition: 'public', sha256: 'b', parts: ['e-3', 'e-4'], version: 2 },
        },
      );
    given(...history)
      .when(renew('a'))
      .thenNothing();
  });
});

const treatment = { caseNumber: 'KS 60/26', treatedOn: day('2026-12-10'), text: null };
const treating = (data: Partial<TreatReport['data']> = {}): CouncilReportCommand => ({
  type: 'TreatReport',
  data: {
    ...{ organ: null, ...treatment, closed: ['f-1'], sentBack: [{ followUpId: 'f-2', reason: 'Mangler.' }] },
    prepared: { organ: 'KS', reopened: ['f-2'], refused: null, unknown: null },
    ...data,
  },
  issued: issuedBy('SECRETARY'),
});
const treated: CouncilReportEvent = {
  type: 'ReportTreated',
  data: {
    ...{ caseId: 'c-1', organ: 'KS', ...treatment, closed: ['f-1'] },
    sentBack: [{ followUpId: 'f-2', reason: 'Mangler.', reopened: true }],
  },
};

describe('The treatment of a report', () => {
  it('closes what it closes and sends the rest back', () => {
    given(ordered, frozen).when(treating()).then(treated);
    given(ordered, frozen, treated).when(treating()).thenNothing();
  });

  it('is refused whole for a point that is not in the report, or that is named twice', () => {
    given(ordered, frozen)
      .when(treating({ closed: ['f-1', 'f-3'] }))
      .thenRejected('report-point-unknown', { point: 'f-3' });
    given(ordered, frozen)
      .when(treating({ closed: ['f-1', 'f-2'] }))
      .thenRejected('report-point-twice', { followUpId: 'f-2' });
  });

  it('is refused whole for what one of the points refuses', () => {
    const refused = reject('report-point-refused', { point: 'KS 1/26, punkt 1', because: 'x' });
    given(ordered, frozen)
      .when(treating({ prepared: { organ: 'KS', reopened: [], refused, unknown: null } }))
      .thenRejected('report-point-refused', { point: 'KS 1/26, punkt 1' });
  });

  it('is refused before the report is frozen, with a day to come, and without number or reason', () => {
    given(ordered).when(treating()).thenRejected('report-not-frozen');
    const of = given(ordered, frozen);
    of.when(treating({ treatedOn: day('2026-12-12') })).thenRejected('report-treated-in-future');
    of.when(treating({ caseNumber: ' ' })).thenRejected('report-case-number-required');
    of.when(treating({ sentBack: [{ followUpId: 'f-2', reason: ' ' }] })).thenRejected('reason-required');
  });

  it('is for once: another one of the same report is refused', () => {
    given(ordered, frozen, treated)
      .when(treating({ closed: [] }))
      .thenRejected('report-already-treated');
    given(ordered, frozen, treated).when(ordering()).thenRejected('report-already-treated');
  });
});
