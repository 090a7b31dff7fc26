import { roundProjection, settingsLink, type WriteLetter } from '#contexts/reminders';
import { dayOf, fillText } from '#kernel';
import { directorsTexts } from '../core/directors-report.texts.js';
import { roundPeriod } from '../core/round-period.js';
import { exportDirectorsReport, type DirectorsPorts } from '../export-directors-report.js';
import { directorsHtml, directorsSubject, directorsText } from '../rendering/directors-html.js';
import { renderDirectorsReport } from '../rendering/render-directors-report.js';

/** Writes the letter that brings the director the report of a round, as HTML and text, with the PDF. */
export const writeMonthlyReport =
  (ports: DirectorsPorts, baseUrl: string): WriteLetter =>
  async ({ tenant, mail, recipientName }) => {
    const roundId = mail.items.find(({ kind }) => kind === 'REPORT')?.id ?? '';
    const round = await ports.documents.get(roundProjection, tenant, roundId);
    const period = round === undefined ? undefined : roundPeriod(round.period);
    if (period === undefined) return { withdrawnBecause: 'NOTHING_LEFT' };
    const { plannedAt: generatedAt, language } = mail;
    const order = { tenant, period, generatedAt, language, today: dayOf(generatedAt) };
    const report = await exportDirectorsReport(ports, order);
    const { fileName: filename, mediaType: contentType, bytes } = await renderDirectorsReport(report, 'pdf');
    const around = {
      before: [fillText(directorsTexts.greeting, language, { name: recipientName })],
      after: [directorsTexts.attached[language], directorsTexts.why[language]],
      link: settingsLink(language, baseUrl),
    };
    return {
      letter: {
        subject: directorsSubject(report),
        text: directorsText(report, around),
        html: directorsHtml(report, around),
        attachments: [{ filename, contentType, content: bytes }],
      },
    };
  };
