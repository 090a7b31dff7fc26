import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { followUpProjection } from '#contexts/follow-up';
import {
  municipalityKey,
  municipalityProjection,
  organisationKey,
  organisationProjection,
  type MunicipalityDocument,
  type OrganisationDocument,
} from '#contexts/organisation';
import { vedtakProjection } from '#contexts/vedtak';
import type { ActorId, AnyProjection, TenantId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { VedtaksloggSort } from './core/vedtakslogg-filter.js';
import { vedtaksloggFilter, vedtaksloggOrder } from './core/vedtakslogg-filter.js';
import { vedtakslogg } from './core/vedtakslogg.js';
import { exportVedtaksrapport } from './export-vedtaksrapport.js';
import { readVedtakslogg } from './read-vedtakslogg.js';
import { day, followUp, instant, tenant, vedtak } from './testing/demo-rows.js';

const municipality: MunicipalityDocument = {
  number: '1841',
  name: 'Fauske',
  numbers: [],
  organs: [{ organ: 'kommunestyret', name: 'Kommunestyret', closes: true, aliases: [] }],
  rhythm: 'MONTHLY',
  closedDays: [],
  language: 'nn',
  reportRecipients: [],
};
const organisation: OrganisationDocument = {
  units: [{ unitId: 'teknisk', name: 'Teknisk drift', parentId: null }],
  memberships: [
    ['Prosjektleder', '2020-01-01', '2024-01-01'],
    ['Rådgiver vei', '2024-01-01', null],
  ].map(([title, from, to], index) => ({
    membershipId: `m-${index.toString()}`,
    personId: 'p-1',
    unitId: 'teknisk',
    role: 'CASE_OFFICER',
    title: title ?? '',
    from: day(from ?? ''),
    to: to == null ? null : day(to),
  })),
  deputies: {},
};
const officer = { personId: 'p-1' as ActorId, name: 'Kari Eksempel', email: null, employeeNumber: null };
const people = { byIds: () => Promise.resolve(new Map([['p-1', officer]])) };
const shielding = { basis: 'offl. § 13', until: null };
const many = Array.from({ length: 1200 }, (_, index) => `v-${index.toString().padStart(4, '0')}`);

describe('the vedtaksrapport from the read models', () => {
  let database: TestDatabase;
  let pool: Pool;
  let documents: PostgresReadStore;

  const put = (projection: AnyProjection, rows: readonly (readonly [string, object, TenantId?])[]) =>
    documents.commit([
      {
        projection,
        from: 0n,
        to: 1n,
        changes: rows.map(([key, document, whose = tenant]) => ({ tenant: whose, key, document })),
      },
    ]);

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    documents = new PostgresReadStore(pool);
    await documents.prepare([
      vedtakProjection,
      followUpProjection,
      municipalityProjection,
      organisationProjection,
    ]);
    await put(municipalityProjection, [[municipalityKey, municipality]]);
    await put(organisationProjection, [[organisationKey, organisation]]);
    await put(vedtakProjection, [
      ...many.map((vedtakId) => [vedtakId, vedtak({ vedtakId })] as const),
      ['s', vedtak({ vedtakId: 's', shielding, title: 'Skjermet' })],
      ['u', vedtak({ vedtakId: 'u', triage: null })],
      ['other', vedtak({ vedtakId: 'other' }), '3420' as TenantId],
    ]);
    await put(followUpProjection, [
      ...many.map(
        (vedtakId) => [`f-${vedtakId}`, followUp({ vedtakId, followUpId: `f-${vedtakId}` })] as const,
      ),
      ['f-s', followUp({ vedtakId: 's', internalComment: 'Notat' })],
    ]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const order = {
    tenant,
    from: day('2026-01-01'),
    to: day('2026-06-30'),
    today: day('2026-07-01'),
    generatedAt: instant('2026-07-01'),
  };

  it('has every row of this municipality, whatever the number of pages', async () => {
    const { summary, sections } = await exportVedtaksrapport(
      { documents, people },
      { ...order, edition: 'public' },
    );
    expect(summary).toMatchObject({ open: 1201, notJudged: 1 });
    expect(new Set(sections[0]?.rows.map(({ vedtakId }) => vedtakId)).size).toBe(1201);
  });

  it('is in the municipality’s own language, with names of organs and units and present titles', async () => {
    const report = await exportVedtaksrapport({ documents, people }, { ...order, edition: 'public' });
    expect(report).toMatchObject({ language: 'nn', municipality: { number: '1841', name: 'Fauske' } });
    expect(report.sections[0]).toMatchObject({ name: 'Kommunestyret' });
    expect(report.sections[0]?.rows[1]?.responsible).toBe('Teknisk drift, Rådgiver vei');
    expect(JSON.stringify(report)).not.toMatch(/Skjermet|Notat|Kari Eksempel/);
  });

  it('has what is shielded and who works with it in the internal edition alone', async () => {
    const report = await exportVedtaksrapport(
      { documents, people },
      { ...order, edition: 'internal', language: 'nb' },
    );
    const shielded = report.sections[0]?.rows.find(({ vedtakId }) => vedtakId === 's');
    expect(report.language).toBe('nb');
    expect(shielded).toMatchObject({
      shieldedBy: 'offl. § 13',
      internal: { officer: 'Kari Eksempel', comment: 'Notat' },
    });
  });

  it('is empty for a municipality that nobody knows', async () => {
    const unknown = { ...order, tenant: '5501' as TenantId, edition: 'public' as const };
    const report = await exportVedtaksrapport({ documents, people }, unknown);
    expect(report).toMatchObject({ municipality: { number: '5501' }, sections: [] });
  });

  it('is asked for as a list in the same way', async () => {
    const question = { status: ['REGISTRERT'] as const };
    const ask = (edition: 'public' | 'internal') =>
      readVedtakslogg(documents, { tenant, today: order.today, question, edition });
    expect(await ask('public')).toEqual([expect.objectContaining({ vedtakId: 'u', status: 'REGISTRERT' })]);
    expect(await ask('internal')).toEqual([
      expect.objectContaining({ vedtakId: 'u', internal: expect.anything() }),
    ]);
  });

  it.each<VedtaksloggSort>(['DATE', 'CASE_NUMBER', 'DEADLINE', 'STATUS', 'TITLE', 'UNCHANGED'])(
    'answers every question in the order of %s',
    async (sort) => {
      const question = {
        organ: 'kommunestyret',
        unit: 'teknisk',
        officer: 'p-1',
        status: ['UNDER_ARBEID', 'REGISTRERT', 'IKKE_STARTET', 'INGEN_OPPFOLGING'],
        kind: 'VEDTAK',
        from: day('2025-01-01'),
        to: day('2025-12-31'),
        overdue: false,
        text: 'ørnes',
        open: true,
        closed: false,
      } as const;
      const where = vedtaksloggFilter(question, { today: order.today, publicOnly: false });
      const rows = await documents.findJoined(vedtakslogg, {
        tenant,
        where,
        orderBy: vedtaksloggOrder(sort),
        limit: 5,
      });
      expect(rows).toHaveLength(5);
    },
  );
});
