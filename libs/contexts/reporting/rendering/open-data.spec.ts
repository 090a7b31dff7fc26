import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { jsonLdContext, openDataFiles } from '../core/open-data.js';
import { reportFormats, type ReportEdition, type Vedtaksrapport } from '../core/vedtaksrapport.js';
import { vedtaksrapport } from '../reports/vedtaksrapport.report.js';
import { day, instant, request, row } from '../testing/demo-rows.js';
import { renderVedtaksrapport } from './render-vedtaksrapport.js';

const directory = path.join('docs', 'open-data');
const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(directory, name), 'utf8'));

const shielding = { basis: 'offl. § 23', reason: null } as never;
const rows = [
  row(
    {},
    {
      deadline: day('2026-03-01'),
      status: 'PAA_VENT',
      holdReasons: ['KAPASITET'],
      holdUntil: day('2026-12-01'),
    },
  ),
  row(
    { vedtakId: 'v-2' },
    {
      followUpId: '0b7b2a43-5cb9-4d0c-8f0e-0d7e2c6d1f10',
      status: 'AVSLUTTET',
      endedAt: instant('2026-05-05'),
    },
  ),
  row({ vedtakId: 'v-3', shielding }, { followUpId: 'f-3' }),
  row({ vedtakId: 'v-4' }, null),
];
const frozen = {
  reportId: '6b3f4a52-9f0e-4b0e-9a50-0f6a5c1f7f11',
  position: '12',
  at: instant('2026-07-01'),
  template: 'v',
  procedures: [],
};
const models = (['public', 'closed', 'internal'] as const satisfies readonly ReportEdition[]).map((edition) =>
  vedtaksrapport(rows, request({ edition, frozen })),
);
const dataOf = async (model: Vedtaksrapport, format: 'json' | 'jsonld') =>
  JSON.parse(Buffer.from((await renderVedtaksrapport(model, format)).bytes).toString()) as Record<
    string,
    unknown
  >;

/** Every key with every value that stands under it. */
const pairsIn = (value: unknown): readonly (readonly [string, unknown])[] => {
  if (Array.isArray(value)) return value.flatMap(pairsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === '@context' ? [] : [...[each].flat().map((one) => [key, one] as const), ...pairsIn(each)],
  );
};

describe('The report as open data', () => {
  it('is published as the program has it', async () => {
    for (const [name, content] of Object.entries(openDataFiles()))
      expect(await read(name)).toEqual(JSON.parse(JSON.stringify(content)));
  });

  it.each(models)('holds what the published schema says: $edition', async (model) => {
    const schema = z.fromJSONSchema((await read('vedtaksrapport.v2.schema.json')) as never);
    const data = await dataOf(model, 'json');
    expect(schema.safeParse(data).error).toBeUndefined();
    expect(schema.safeParse({ ...data, more: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...data, edition: 'secret' }).success).toBe(false);
    expect(schema.safeParse({ ...data, draft: undefined }).success).toBe(false);
  });

  it('is the same as JSON-LD, with its context in the file', async () => {
    const [first] = models;
    if (first === undefined) throw new Error('no model');
    const [linked, plain] = [await dataOf(first, 'jsonld'), await dataOf(first, 'json')];
    const bare: unknown = JSON.parse(JSON.stringify(linked), (key, value: unknown) =>
      key.startsWith('@') ? undefined : value,
    );
    expect(bare).toEqual(plain);
    expect(linked).toMatchObject({
      '@context': jsonLdContext,
      '@id': `urn:uuid:${frozen.reportId}`,
      '@type': 'Vedtaksrapport',
    });
    expect((await renderVedtaksrapport(first, 'jsonld')).mediaType).toBe('application/ld+json');
  });

  it('types every day, moment and code that the context speaks of', async () => {
    const [, , internal] = models;
    if (internal === undefined) throw new Error('no model');
    const terms = { ...jsonLdContext, reason: jsonLdContext.onHoldBy['@context'].reason } as Readonly<
      Record<string, unknown>
    >;
    const typeOf = (key: string) => (terms[key] as { '@type'?: string } | undefined)?.['@type'];
    const pairs = pairsIn(await dataOf(internal, 'json')).filter(([, value]) => typeof value === 'string');
    const kinds = [
      [/^\d{4}-\d{2}-\d{2}$/, 'xsd:date'],
      [/^\d{4}-\d{2}-\d{2}T/, 'xsd:dateTime'],
      [/^[A-Z]{3,}(_[A-Z]+)*$/, '@vocab'],
    ] as const;
    for (const [form, type] of kinds) {
      const keys = new Set(pairs.filter(([, value]) => form.test(value as string)).map(([key]) => key));
      expect(keys.size).toBeGreaterThan(0);
      expect([...keys].filter((key) => typeOf(key) !== type)).toEqual([]);
    }
  });

  it('is one of the formats', () => {
    expect(reportFormats).toContain('jsonld');
  });
});
