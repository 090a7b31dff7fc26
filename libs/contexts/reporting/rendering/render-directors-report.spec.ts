import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { readPdf } from '../../../../apps/api/test/read-pdf.js';
import { demoDirectorsReport } from '../testing/demo-directors-report.js';
import { directorsHtml, directorsSubject, directorsText } from './directors-html.js';
import { renderDirectorsReport } from './render-directors-report.js';

const report = demoDirectorsReport('nb');
const told = [
  ...[
    'Ny gangvei til skolen ved Demo sentrum',
    'KS 003/26',
    'Unntatt offentlighet: offl. § 13, jf. fvl. § 13',
  ],
  ...['Tone Prøve', 'Anbudet kom inn for sent & dyrt.', 'Kartlegg kommunale boliger'],
  ...['Saksliste for styringsdialog drift i KLG', 'oktober 2026'],
];

describe('The director’s report', () => {
  it.each(['pdf', 'html', 'json'] as const)('is the same bytes for the same report as %s', async (format) => {
    const twice = [await renderDirectorsReport(report, format), await renderDirectorsReport(report, format)];
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]?.fileName).toBe(`maanedsrapport-9999-2026-11.${format}`);
  });

  it('is tagged as PDF, and says there all that it says', async () => {
    const bytes = Buffer.from((await renderDirectorsReport(report, 'pdf')).bytes);
    const [text, raw] = [readPdf(bytes).replaceAll(/\s+/g, ''), bytes.toString('latin1')];
    expect(told.filter((each) => !text.includes(each.replaceAll(/\s+/g, '')))).toEqual([]);
    expect(text).not.toMatch(/Personalsak|Hemmelig/);
    for (const mark of ['/Marked true', '/Lang (nb-NO)', '/S /H1', '/S /TH', '/S /LI'])
      expect(raw).toContain(mark);
  });

  it('is HTML in which headings head, and nobody’s words are markup', () => {
    const html = directorsHtml(report, { before: ['Hei, Dina.'], after: ['Du er direktør.'], link: null });
    const escaped = (text: string) => text.replaceAll('&', '&amp;');
    expect(told.filter((each) => !html.includes(escaped(each)))).toEqual([]);
    expect(html).toContain('<html lang="nb-NO">');
    expect(html).not.toMatch(/<script|Personalsak|Hemmelig/);
    expect(html.indexOf('Avvik til muntlig gjennomgang')).toBeLessThan(html.indexOf('Måneden i tall'));
    expect((html.match(/<th scope="row">/g) ?? []).length).toBe(
      (html.match(/<tr>/g) ?? []).length - (html.match(/<thead>/g) ?? []).length,
    );
  });

  it('shows what is overdue as bars: of text in a mail, beside their figures, and drawn as a figure in the PDF', async () => {
    const html = directorsHtml(report);
    expect(html).toMatch(
      /<h3>Punkter over fristen, etter enhet<\/h3>[^]*<td class="bar" aria-hidden="true">█+▌?<\/td>/,
    );
    expect(html).not.toContain('<svg');
    const pdf = Buffer.from((await renderDirectorsReport(report, 'pdf')).bytes).toString('latin1');
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(1);
    expect(pdf).toContain('/Alt ');
  });

  it('loses nothing as plain text', () => {
    const text = directorsText(report);
    expect(told.filter((each) => !text.includes(each))).toEqual([]);
  });

  it.each(languages)('is written in %s, with no gap and nothing left out', (language) => {
    const translated = demoDirectorsReport(language);
    expect(directorsText(translated)).not.toMatch(/\{\w+\}|undefined|null/);
    expect(directorsSubject(translated)).toContain('2026');
  });
});
