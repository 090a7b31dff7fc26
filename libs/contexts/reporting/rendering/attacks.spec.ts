import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import readExcelFile from 'read-excel-file/node';
import { withoutMarks } from '#kernel';
import { readPdf } from '../../../../apps/api/test/read-pdf.js';
import type { ReportFormat } from '../core/vedtaksrapport.js';
import { vedtaksrapport } from '../reports/vedtaksrapport.report.js';
import { formulas, markup } from '../testing/attacks.js';
import { request, row } from '../testing/demo-rows.js';
import { plainText } from './plain-text.js';
import { renderVedtaksrapport } from './render-vedtaksrapport.js';

const attacks = [...formulas, ...markup];
/** A report in which everything that somebody wrote, names too, is what `texts` say. */
const reportOf = (texts: readonly string[]) => {
  const names = request().names;
  const rows = texts.map((text, index) =>
    row(
      {
        vedtakId: `v-${index.toString()}`,
        title: text,
        organ: `organ-${(index % 12).toString()}`,
        points: [{ point: 1, text: `${text} punktet`, kind: 'VEDTAK', origin: 'triage' }],
      },
      {
        followUpId: `f-${index.toString()}`,
        unit: `unit-${index.toString()}`,
        publicComment: text,
        statusAsWritten: `${text} ord`,
        wordsPublished: true,
        noDeadlineBecause: text,
      },
    ),
  );
  const named = (kind: string) =>
    new Map(texts.map((text, index) => [`${kind}-${index.toString()}`, text] as const));
  return vedtaksrapport(
    rows,
    request({
      municipality: { number: '1841', name: (texts.at(-1) ?? '').trim() },
      names: { ...names, organs: named('organ'), units: named('unit') },
    }),
  );
};
const harmless = reportOf(attacks.map((_, index) => ` Ny\nskole ${index.toString()}`));
const attacked = reportOf(attacks);

const bytesOf = async (format: ReportFormat, report = attacked) =>
  Buffer.from((await renderVedtaksrapport(report, format)).bytes);
const token = (text: string) => /(formel|merke)\d+x/.exec(text)?.[0] ?? '';
const missing = (text: string) => attacks.map(token).filter((each) => !text.includes(each));

type Node = DefaultTreeAdapterTypes.Node;

/** Every kind of element there is, with the names of its attributes. */
const kindsIn = (markupText: string): readonly string[] => {
  const kinds = new Set<string>();
  const visit = (node: Node): void => {
    if ('tagName' in node) kinds.add([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
    else kinds.add(node.nodeName);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseHtml(markupText));
  return [...kinds].sort();
};

const textIn = (markupText: string): string => {
  const visit = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
  return visit(parseHtml(markupText));
};

const partsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, text: strFromU8(content) }));
const sameKinds = async (format: 'docx' | 'xlsx') => {
  const [plain, hit] = await Promise.all(
    [bytesOf(format, harmless), bytesOf(format)].map(async (each) => partsOf(await each)),
  );
  expect(hit?.map(({ name }) => name)).toEqual(plain?.map(({ name }) => name));
  hit?.forEach(({ name, text }, index) => {
    expect([name, kindsIn(text)]).toEqual([name, kindsIn(plain?.[index]?.text ?? '')]);
  });
  return hit ?? [];
};

describe('A hundred formulas and a hundred pieces of markup', () => {
  it('are a hundred each', () => {
    expect([new Set(formulas).size, new Set(markup).size]).toEqual([100, 100]);
  });

  it('stay text in HTML, which a validator finds nothing wrong with', async () => {
    const [plain, hit] = [(await bytesOf('html', harmless)).toString(), (await bytesOf('html')).toString()];
    expect(kindsIn(hit)).toEqual(kindsIn(plain));
    expect(missing(textIn(hit))).toEqual([]);
    expect(hit).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u0000]/);
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
    const { results } = await validator.validateString(hit);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
    expect([...new Set(found)]).toEqual([]);
  }, 60_000);

  it('stay text in Word, with no element, field or relation of theirs', async () => {
    const parts = await sameKinds('docx');
    const document = parts.find(({ name }) => name === 'word/document.xml')?.text ?? '';
    expect(missing(textIn(document))).toEqual([]);
    expect(document).not.toMatch(/<w:(fldSimple|instrText)/);
  }, 60_000);

  it('stay typed text in Excel, whole, with no formula, link or relation of theirs', async () => {
    const parts = await sameKinds('xlsx');
    expect(parts.filter(({ text }) => /<(f|hyperlink|ddeLink)[ >/]/.test(text))).toEqual([]);
    const [sheet] = await readExcelFile(await bytesOf('xlsx'), { trim: false });
    const column = sheet?.data[0]?.indexOf('Tittel') ?? -1;
    const titles = sheet?.data.slice(1).map((cells) => cells[column]) ?? [];
    expect(new Set(titles)).toEqual(new Set(attacks.map(plainText)));
  }, 60_000);

  it('stay text in CSV, behind an apostrophe where a spreadsheet would reckon', async () => {
    const records = parse(await bytesOf('csv'), { delimiter: ';', bom: true }).slice(1);
    expect(records).toHaveLength(200);
    const begun = records.flat().filter((field) => /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(field));
    expect(begun).toEqual([]);
    expect(missing(records.flat().join('\n'))).toEqual([]);
  });

  it.each(['json', 'jsonld'] as const)('are in %s what they were', async (format) => {
    const { sections } = JSON.parse((await bytesOf(format)).toString()) as typeof attacked;
    const titles = sections.flatMap(({ rows }) => rows.map(({ title }) => title));
    expect(new Set(titles)).toEqual(new Set(attacks));
  });

  it('stay text in PDF, which does nothing by itself', async () => {
    const bytes = await bytesOf('pdf');
    expect(missing(readPdf(bytes).replaceAll(/\s/g, ''))).toEqual([]);
    const objects = bytes
      .toString('latin1')
      .replaceAll(/stream\r?\n[\s\S]*?\nendstream/g, '')
      .replaceAll(/\((?:\\.|[^\\)])*\)/g, '');
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|URI|OpenAction|AA|SubmitForm|EmbeddedFile)\b/);
    const read = spawnSync('pdftotext', ['-', '-'], { input: bytes, maxBuffer: 64_000_000 });
    if (read.error === undefined) expect(missing(read.stdout.toString().replaceAll(/\s/g, ''))).toEqual([]);
  }, 60_000);

  it('are written as marks that turn no line around', async () => {
    const text = textIn((await bytesOf('html')).toString());
    expect(text).toBe(withoutMarks(text));
  });
});
