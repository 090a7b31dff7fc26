import { describe, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import type { OrderExport, RecordExport } from './export.commands.js';
import type { ReportExportEvent } from './export.events.js';
import { reportExportDecider } from './report-export.decider.js';

const given = specify(reportExportDecider);
const issuedBy = (...roles: readonly string[]) => ({
  ...{ by: 'p-1' as ActorId, roles },
  at: '2026-12-11T09:00:00.000Z' as Instant,
});

const file = { edition: 'public', format: 'pdf', language: 'nb', model: 'm-1' } as const;
const ordered: ReportExportEvent = { type: 'ExportOrdered', data: { ...file, own: true } };
const made = {
  ...file,
  ...{ shielding: 's-1', fileName: 'rapport.pdf', sha256: 'abc', bytes: 7, build: '0.1.0' },
};
const exported: ReportExportEvent = { type: 'VedtaksrapportExported', data: made };

const ordering = (data: Partial<OrderExport['data']> = {}): OrderExport => ({
  type: 'OrderExport',
  data: {
    ...{ edition: 'public', formats: ['pdf'], language: 'nb', own: true, model: 'm-1', shielding: 's-1' },
    prepared: { current: 'm-1' },
    ...data,
  },
  issued: issuedBy('COORDINATOR'),
});
const recording = (current: string | null, ...roles: readonly string[]): RecordExport => ({
  type: 'RecordExport',
  data: { ...made, prepared: { current } },
  issued: issuedBy(...roles),
});

describe('Ordering files of a report', () => {
  it('orders each format once', () => {
    given()
      .when(ordering({ formats: ['pdf', 'pdf'] }))
      .then(ordered);
    given(ordered).when(ordering()).thenNothing();
  });

  it('orders nothing that is there as it would be drawn today, and anew what is not', () => {
    given(ordered, exported).when(ordering()).thenNothing();
    given(ordered, exported)
      .when(ordering({ shielding: 's-2' }))
      .then(ordered);
  });

  it('is refused without a format, and of an edition that holds no more', () => {
    given()
      .when(ordering({ formats: [] }))
      .thenRejected('report-export-formats');
    given()
      .when(ordering({ prepared: { current: 'm-2' } }))
      .thenRejected('report-edition-missing', { edition: 'public' });
  });
});

describe('Telling that a file is kept', () => {
  it('is Iverk’s alone, once for each order', () => {
    given(ordered).when(recording('m-1', 'DIRECTOR')).thenRejected('not-yours');
    given(ordered).when(recording('m-1', 'SYSTEM')).then(exported);
    given(ordered, exported).when(recording('m-1', 'SYSTEM')).thenNothing();
  });

  it('is refused when the edition was withdrawn while it was drawn', () => {
    given(ordered).when(recording(null, 'SYSTEM')).thenRejected('report-edition-missing');
  });
});
