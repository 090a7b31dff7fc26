import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { givenVedtak } from '../../../test/given-vedtak.js';
import { openTestApi, type TestApi } from './open-test-api.js';
import { readPdf } from './read-pdf.js';

/** Stands in everything that the public must never see; in ASCII, so that no encoding can hide it. */
const canary = 'KANARIFUGL';

let api: TestApi;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestApi('2026-06-29T08:00:00.000Z');
  await givenMunicipality(api);
  await givenVedtak(api, [
    {
      sequence: 1,
      title: 'Skolevei på Øya',
      date: '2026-02-03',
      points: [
        {
          text: 'Bygg fortau',
          deadline: '2026-06-01',
          told: [
            {
              status: 'UNDER_ARBEID',
              publicComment: '=HYPERLINK("http://ond.invalid";"Klikk")',
              internalComment: `${canary}: entreprenøren er konkurs.`,
            },
          ],
        },
        { text: 'Vurder gatelys' },
      ],
    },
    {
      organ: 'FSK',
      sequence: 1,
      title: `Kjøp av tomt ${canary}`,
      text: `${canary} i teksten`,
      shieldedBy: 'offl. § 23',
      points: [
        {
          text: `Kjøp ${canary}`,
          deadline: '2026-03-01',
          told: [{ status: 'UNDER_ARBEID', publicComment: `Snart kjøpt ${canary}` }],
        },
      ],
    },
    { sequence: 2, title: 'Orientering', dismissed: `Tatt til orientering ${canary}` },
  ]);
  tokens['coordinator'] = await api.token('coordinator', 'COORDINATOR');
  tokens['officer'] = await api.token('officer', 'CASE_OFFICER');
}, 60_000);
afterAll(() => api.close());

const download = (query: string, as?: string) =>
  fetch(`${api.url}/vedtaksrapport?from=2026-01-01&to=2026-06-30${query}`, {
    headers: as === undefined ? {} : { authorization: `Bearer ${tokens[as] ?? ''}` },
  });

const bytesOf = async (query: string, as?: string) => {
  const response = await download(query, as);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

const unzipped = async (bytes: Buffer): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    chunks.push(Buffer.from(entry.fileName));
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

/** Every way in which the words could stand in the file, brought to plain text. */
const readings = async (bytes: Buffer, format: string): Promise<string> => {
  const inside = ['xlsx', 'docx'].includes(format) ? await unzipped(bytes) : bytes;
  const plain = format === 'pdf' ? readPdf(bytes) : inside.toString('utf8');
  return [plain, inside.toString('utf16le'), plain.replaceAll('\u0000', '')].join('\n');
};

const formats = ['pdf', 'docx', 'html', 'xlsx', 'csv', 'json', 'jsonld'];
const languages = ['nb', 'nn', 'en'];
const each = formats.flatMap((format) => languages.map((language) => [format, language] as const));

describe('The public vedtaksrapport', () => {
  it.each(each)(
    'as %s in %s holds nothing that is shielded or internal, in any byte',
    async (format, language) => {
      const query = `&format=${format}&language=${language}`;
      const text = await readings(await bytesOf(query), format);
      expect(text).not.toContain(canary);
      expect(text).not.toMatch(/officer Eksempel/);
    },
  );

  it.each(formats)('as %s is the same for those who are signed in', async (format) => {
    const text = await readings(await bytesOf(`&format=${format}`, 'coordinator'), format);
    expect(text).not.toContain(canary);
  });

  it('counts only what it shows, and of what is shielded shows number and legal basis', async () => {
    const model = JSON.parse((await bytesOf('&format=json')).toString()) as {
      summary: object;
      shielded: readonly object[];
    };
    expect(model.shielded).toEqual([{ caseNumber: 'FSK 001/26', shieldedBy: 'offl. § 23' }]);
    expect(model.summary).toMatchObject({ open: 2, closedInPeriod: 1, overdue: 1 });
  });

  it('has formulas as text', async () => {
    const csv = (await bytesOf('&format=csv')).toString();
    expect(csv).toContain(`"'=HYPERLINK(""http://ond.invalid"";""Klikk"")"`);
    expect((await unzipped(await bytesOf('&format=xlsx'))).toString()).not.toMatch(/<f[ >]/);
  });

  it('is in the municipality’s own language, whatever the browser speaks, unless asked for', async () => {
    const heading = async (query: string) =>
      (JSON.parse((await bytesOf(`&format=json${query}`)).toString()) as { language: string }).language;
    expect(await heading('')).toBe('nb');
    expect(await heading('&language=nn')).toBe('nn');
  });

  it('is a file with a name, kept by no cache', async () => {
    const { headers } = await download('&format=xlsx');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="vedtaksrapport-9901-2026-01-01--2026-06-30.xlsx"',
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('The internal vedtaksrapport', () => {
  it.each(formats)(
    'as %s has it all, so that what is not in the other was looked for rightly',
    async (format) => {
      const text = await readings(await bytesOf(`&format=${format}&edition=internal`, 'coordinator'), format);
      expect(text).toContain(`Kjøp av tomt ${canary}`);
      expect(text).toContain(`${canary}: entreprenøren er konkurs.`);
      expect(text).toContain('officer Eksempel');
    },
  );

  it.each(formats)(
    'has a part for the closed meeting, as %s: what is shielded, and nothing internal',
    async (format) => {
      const text = await readings(await bytesOf(`&format=${format}&edition=closed`, 'coordinator'), format);
      expect(text).toContain(`Kjøp av tomt ${canary}`);
      expect(text).not.toMatch(/entreprenøren er konkurs|officer Eksempel|Skolevei/);
      expect((await download('&edition=closed', 'officer')).status).toBe(403);
    },
  );

  it('is for those who may, and is refused to others in a sentence', async () => {
    for (const [as, status, code] of [
      [undefined, 401, 'UNAUTHENTICATED'],
      ['officer', 403, 'FORBIDDEN'],
    ] as const) {
      const response = await download('&edition=internal', as);
      expect([response.status, await response.json()]).toMatchObject([status, { code }]);
    }
  });
});

describe('A vedtaksrapport that cannot be made', () => {
  it.each([
    ['&format=doc', 'format'],
    ['&language=sv', 'language'],
    ['&edition=secret', 'edition'],
    ['&from=2026-02-31', 'from'],
    ['&kommune=9902', '9902'],
    ['&kommune=9901&kommune=9902', 'kommune'],
  ])('is refused with what is wrong: %s', async (query, named) => {
    const response = await download(query);
    expect(response.status).toBe(422);
    const { message } = (await response.json()) as { message: string };
    expect(message).toContain(named);
  });
});
