import { describe, expect, it } from '@jest/globals';
import type { ActorId, Instant, LocalDate, TenantId } from '#kernel';
import { specify } from '#kernel/testing';
import type { AcceptImport } from './import.commands.js';
import { importDecider } from './import.decider.js';
import type { ImportEvent } from './import.events.js';
import { importIdOf } from './import-id.js';

const accepted: ImportEvent = {
  type: 'ImportAccepted',
  data: { source: 'list', fileName: 'liste.csv', fileHash: 'a', asOf: null, published: false, rows: 1 },
};
const missing: ImportEvent = {
  type: 'PointMissingInImport',
  data: { followUpId: 'follow-up', asOf: '2017-12-31' as LocalDate },
};
const doubt = (row: number): ImportEvent => ({
  type: 'ImportDoubtRaised',
  data: { key: 'key', row, code: 'near-title', vedtakId: null, details: {} },
});
const accept = (...events: readonly ImportEvent[]): AcceptImport => ({
  type: 'AcceptImport',
  data: { events },
  issued: { by: 'person-1' as ActorId, roles: [], at: '2026-01-01T08:00:00.000Z' as Instant },
});

describe('an import', () => {
  const given = specify(importDecider);

  it('is accepted whole', () => {
    given().when(accept(accepted, missing)).then(accepted, missing);
  });

  it('is accepted once', () => {
    given(accepted, missing).when(accept(accepted, missing)).thenNothing();
  });
});

describe('the id of an import', () => {
  const tenant = '9999' as TenantId;
  const day = '2017-12-31' as LocalDate;
  const id = importIdOf(tenant, day, [accepted, doubt(2)]);

  it('is the same for the same news, from whatever file and row', () => {
    const copied: ImportEvent = {
      ...accepted,
      data: { ...accepted.data, fileName: 'kopi.csv', fileHash: 'b' },
    };
    expect(importIdOf(tenant, day, [copied, doubt(7)])).toBe(id);
  });

  it('is another for other news, another day and another municipality', () => {
    const others = [
      importIdOf(tenant, day, [accepted, doubt(2), missing]),
      importIdOf(tenant, '2018-12-31' as LocalDate, [accepted, doubt(2)]),
      importIdOf('9998' as TenantId, day, [accepted, doubt(2)]),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });
});
