import { spawnSync } from 'node:child_process';
import { describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import type { LocalDate } from '#kernel';
import { reportFormats } from '../core/vedtaksrapport.js';
import { vedtaksrapport } from '../reports/vedtaksrapport.report.js';
import { day, instant, request, row } from '../testing/demo-rows.js';
import { renderVedtaksrapport } from './render-vedtaksrapport.js';

const formula = '=HYPERLINK("http://eksempel.invalid";"Klikk her")';
const model = vedtaksrapport(
  [
    row({ title: 'Blåbærøya: ny båtplass på Ærøy' }, { publicComment: formula, deadline: day('2026-09-01') }),
    row(
      { vedtakId: 'v-2', title: formula, date: day('2025-09-01') },
      { publicComment: 'Linje én\nlinje «to»; med semikolon', statusAsWritten: '-1', wordsPublished: true },
    ),
    row({ vedtakId: 'v-3', organ: 'formannskapet' }, { status: 'AVSLUTTET', endedAt: instant('2026-05-05') }),
  ],
  request(),
);

describe('a rendered vedtaksrapport', () => {
  it('is named after municipality and period, and marked when it is internal', async () => {
    const internal = vedtaksrapport([], request({ edition: 'internal' }));
    expect((await renderVedtaksrapport(model, 'pdf')).fileName).toBe(
      'vedtaksrapport-1841-2026-01-01--2026-06-30.pdf',
    );
    expect((await renderVedtaksrapport(internal, 'csv')).fileName).toBe(
      'vedtaksrapport-1841-2026-01-01--2026-06-30-intern.csv',
    );
  });

  it.each(reportFormats)('is the same bytes for the same model as %s, whatever the time', async (format) => {
    const { bytes } = await renderVedtaksrapport(model, format);
    jest.useFakeTimers({
      now: new Date('2030-01-01'),
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'hrtime', 'performance'],
    });
    try {
      expect(Buffer.from(bytes).equals((await renderVedtaksrapport(model, format)).bytes)).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is the model itself as JSON', async () => {
    const { bytes, mediaType } = await renderVedtaksrapport(model, 'json');
    expect(mediaType).toBe('application/json');
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(model);
  });
});

describe('a vedtaksrapport as HTML', () => {
  const html = async (report = model, language = report.language) =>
    Buffer.from((await renderVedtaksrapport(report, 'html', language)).bytes).toString();

  it('is one file with nothing to run or to fetch', async () => {
    const text = await html();
    expect(text).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/i);
    expect(text).toContain('<html lang="nb-NO">');
    expect(text).toContain('<th scope="col">');
    expect(text).toContain('<th scope="row">');
  });

  it('says when the organ was told of what cannot be carried out, or that it has not been', async () => {
    const stopped = (vedtakId: string, organTold: { on: LocalDate; caseNumber: string | null } | null) =>
      row({ vedtakId }, { followUpId: vedtakId, status: 'KAN_IKKE_IVERKSETTES', organTold });
    const told = stopped('v-1', { on: day('2026-02-03'), caseNumber: 'PS 12/26' });
    const text = await html(vedtaksrapport([told, stopped('v-2', null)], request()));
    expect(text).toContain('<span>organet fikk vite det 03.02.2026 (PS 12/26)</span>');
    expect(text).toContain('<span class="alarm">organet har ikke fått vite det</span>');
  });

  it('draws its charts with a title and a description each, and has their figures in tables', async () => {
    const text = await html();
    const charts = text.match(
      /<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"><title id="\1">[^<]+<\/title><desc id="\2">[^<]+/g,
    );
    expect(charts).toHaveLength(3);
    expect(text).toContain('<span>februar 2026</span>');
    expect(new Set(text.match(/ id="[^"]+"/g)).size).toBe(text.match(/ id="[^"]+"/g)?.length);
  });

  it('keeps the lines of what people wrote, without marks that hide in them', async () => {
    const rows = [row({}, { publicComment: 'Linje én\nlinje\u202e to' })];
    expect(await html(vedtaksrapport(rows, request()))).toContain('Linje én\nlinje to');
  });

  it('is drawn from the same model in another language', async () => {
    const text = await html(model, 'nn');
    expect(text).toContain('<html lang="nn-NO">');
    expect(text).toContain('Samandrag');
    expect(text).toContain('Under arbeid');
  });
});

describe('a vedtaksrapport as Word', () => {
  const documentXml = async (report = model) => unzipSync((await renderVedtaksrapport(report, 'docx')).bytes);
  const part = (files: Awaited<ReturnType<typeof documentXml>>, name: string) =>
    strFromU8(files[name] ?? new Uint8Array());

  it('has real headings, tables whose heading is repeated, and a language', async () => {
    const files = await documentXml();
    const text = part(files, 'word/document.xml');
    expect(text).toContain('<w:pStyle w:val="Heading1"/>');
    expect(text).toContain('<w:pStyle w:val="Heading2"/>');
    expect(text.match(/<w:tblHeader/g)?.length).toBe(text.match(/<w:tbl>/g)?.length);
    expect(part(files, 'word/styles.xml')).toContain('<w:lang w:val="nb-NO"/>');
    expect(text).toContain('Blåbærøya: ny båtplass på Ærøy');
  });

  it('holds markup and fields as text', async () => {
    const attack = '</w:t></w:r><w:fldSimple w:instr="DDEAUTO c cmd"/>\u0001';
    const text = part(
      await documentXml(vedtaksrapport([row({ title: attack })], request())),
      'word/document.xml',
    );
    expect(text).not.toContain('<w:fldSimple');
    expect(text).toContain('&lt;w:fldSimple');
    expect(text).not.toContain('\u0001');
  });
});

describe('a vedtaksrapport as CSV', () => {
  const rendered = async () => Buffer.from((await renderVedtaksrapport(model, 'csv')).bytes).toString('utf8');
  const records = async () =>
    parse<Record<string, string>>(await rendered(), { delimiter: ';', bom: true, columns: true });

  it('has a BOM, semicolons and CRLF, as Excel in Norway wants it', async () => {
    const csv = await rendered();
    expect(csv.startsWith('\uFEFFOrgan;Saksnr.;Dato;Tittel;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('reads back with every row, æøå, line breaks and dates', async () => {
    const read = await records();
    expect(read.map((each) => each['Organ'])).toEqual(['Formannskapet', 'Kommunestyret', 'Kommunestyret']);
    expect(read[1]).toMatchObject({ Tittel: 'Blåbærøya: ny båtplass på Ærøy', Frist: '01.09.2026' });
    expect(read[2]?.['Kommentar']).toBe('Linje én\nlinje «to»; med semikolon');
  });

  it('holds formulas as text behind an apostrophe', async () => {
    const read = await records();
    expect(read[1]?.['Kommentar']).toBe(`'${formula}`);
    expect(read[2]).toMatchObject({ Tittel: `'${formula}`, 'Kommunens ord': "'-1" });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'keeps %j from being a formula',
    async (title) => {
      const one = vedtaksrapport([row({ title })], request());
      const { bytes } = await renderVedtaksrapport(one, 'csv');
      const [record] = parse<Record<string, string>>(Buffer.from(bytes), {
        delimiter: ';',
        bom: true,
        columns: true,
      });
      expect(record?.['Tittel']?.startsWith("'")).toBe(true);
    },
  );
});

describe('a vedtaksrapport as XLSX', () => {
  const read = async (report = model) => {
    const { bytes } = await renderVedtaksrapport(report, 'xlsx');
    return readExcelFile(Buffer.from(bytes), { trim: false });
  };
  const place = async (heading: string, report = model) => {
    const [sheet] = await read(report);
    const column = sheet?.data[0]?.indexOf(heading) ?? -1;
    return sheet?.data.slice(1).map((cells) => cells[column]);
  };

  it('has the points, then the figures', async () => {
    expect((await read()).map(({ sheet }) => sheet)).toEqual(['Vedtakspunkter', 'Sammendrag']);
  });

  it('holds formulas as text and dates as dates', async () => {
    expect(await place('Tittel')).toEqual([
      'Ny gang- og sykkelvei ved Ørnes skole',
      'Blåbærøya: ny båtplass på Ærøy',
      formula,
    ]);
    expect(await place('Frist')).toEqual([null, new Date('2026-09-01'), null]);
    expect(await place('Alder (dager)')).toEqual([327, 384, 303]);
  });

  it('has no formula anywhere', async () => {
    const { bytes } = await renderVedtaksrapport(model, 'xlsx');
    const { default: yauzl } = await import('yauzl');
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes));
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString()).not.toMatch(/<f[ >]/);
    }
  });

  it('is printed on A3 with the columns that are read there, and its heading on every page', async () => {
    const files = unzipSync((await renderVedtaksrapport(model, 'xlsx')).bytes);
    const [book, sheet] = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'].map((name) =>
      strFromU8(files[name] ?? new Uint8Array()),
    );
    expect(book).toContain('Print_Area" localSheetId="0">Vedtakspunkter!$A$1:$P$4<');
    expect(book).toContain('Print_Titles" localSheetId="0">Vedtakspunkter!$1:$1<');
    expect(sheet).toMatch(/fitToWidth="1" fitToHeight="0" paperSize="8" orientation="landscape"/);
    expect(sheet?.match(/<pageMargins /g)).toHaveLength(1);
  });

  it('has texts that no cell can hold in a sheet of their own, whole', async () => {
    const text = 'Vedtaket i sin helhet. '.repeat(9000);
    const points = [{ point: 1, text, kind: 'VEDTAK', origin: 'triage' } as const];
    const sheets = await read(vedtaksrapport([row({ points })], request()));
    const pieces = sheets[2]?.data.slice(1).map((cells) => cells[2]);
    expect(pieces?.join('') === text).toBe(true);
  });
});

describe('a vedtaksrapport as PDF', () => {
  const pdf = async (report = model) =>
    Buffer.from((await renderVedtaksrapport(report, 'pdf')).bytes).toString('latin1');
  const pages = (text: string) => text.match(/\/Type \/Page\b/g)?.length ?? 0;

  it('is a tagged PDF 1.7 in Norwegian with a title', async () => {
    const text = await pdf();
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (nb-NO)');
    expect(text).toContain('/DisplayDocTitle true');
  });

  it('is for the archive: PDF/A-2a and PDF/UA-1, with its colours explained and XMP that can be read', async () => {
    const municipality = { number: '9999', name: 'Prøve & <Co>' };
    const text = await pdf({ ...model, municipality });
    const xmp = Buffer.from(
      /<\?xpacket begin[\s\S]*?<\?xpacket end="w"\?>/.exec(text)?.[0] ?? '',
      'latin1',
    ).toString();
    expect(xmp).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</);
    expect(xmp).toContain('<pdfuaid:part>1<');
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid<');
    expect(xmp).toContain('Prøve &amp; &lt;Co&gt;');
    expect(text).toContain('/S /GTS_PDFA1');
    const read = spawnSync('xmllint', ['--noout', '-'], { input: xmp });
    if (read.error === undefined) expect(read.stderr.toString()).toBe('');
  });

  it('draws no sign that its font does not have', async () => {
    const signs = vedtaksrapport([row({}, { publicComment: 'Sykkel 🚲 og → pil' })], request());
    const found = spawnSync('pdftotext', ['-', '-'], {
      input: (await renderVedtaksrapport(signs, 'pdf')).bytes,
    });
    if (found.error === undefined) expect(found.stdout.toString()).toContain('Sykkel \uFFFD og \uFFFD pil');
  });

  it('draws its charts as figures that say in words what they show, and bookmarks its parts', async () => {
    const raw = Buffer.from((await renderVedtaksrapport(model, 'pdf')).bytes);
    const text = raw.toString('latin1');
    expect(text.match(/\/S \/Figure/g)).toHaveLength(3);
    expect(text.match(/\/Alt /g)).toHaveLength(3);
    expect(text.match(/\/BBox \[/g)?.length).toBeGreaterThanOrEqual(3);
    const wide = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('latin1');
    for (const part of ['Sammendrag', 'Status etter organ', 'Gjennom perioden', 'Kommunestyret'])
      expect(text.includes(`/Title (${part}`) || text.includes(wide(part))).toBe(true);
  });

  it('says how the table is read: heading cells for columns and rows', async () => {
    const text = await pdf();
    for (const tag of ['H1', 'H2', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD'])
      expect(text).toContain(`/S /${tag}`);
    expect(text).toContain('/Scope /Column');
    expect(text).toContain('/Scope /Row');
  });

  it('keeps the paragraphs of a cell apart, also those within a text, for whoever has it read aloud', async () => {
    const paragraphs = async (publicComment: string) => {
      const text = await pdf(vedtaksrapport([row({}, { publicComment })], request()));
      return text.match(/\/S \/P\b/g)?.length ?? 0;
    };
    expect((await paragraphs('Anbud ute\nSvar i mai')) - (await paragraphs('Anbud ute'))).toBe(2);
  });

  it('goes on over the pages a decision of 200 000 characters needs', async () => {
    const words = vedtaksrapport([row({ text: 'æøå '.repeat(50_000), points: [] })], request());
    const oneWord = vedtaksrapport([row({ text: 'å'.repeat(200_000), points: [] })], request());
    expect(pages(await pdf(words))).toBeGreaterThan(50);
    expect(pages(await pdf(oneWord))).toBeGreaterThan(50);
  });

  it('says so when there is nothing to tell', async () => {
    expect(pages(await pdf(vedtaksrapport([], request())))).toBe(1);
  });
});
