import { Controller, Get, Query, Res } from '@nestjs/common';
import { z } from 'zod';
import { Drawer, languages, localDate, PeopleDirectory, ReadStore, type LocalDate } from '#kernel';
import { AskedBy, type RequestContext } from '#toolkit/access';
import { answerProblem } from '#toolkit/http';
import { drawVedtaksrapport } from '../draw-vedtaksrapport.js';
import { exportVedtaksrapport } from '../export-vedtaksrapport.js';
import { reportFormats } from '../core/vedtaksrapport.js';
import { ReadAccess } from './read-access.service.js';

const asked = z.object({
  from: localDate,
  to: localDate,
  format: z.enum(reportFormats).default('pdf'),
  edition: z.enum(['public', 'internal', 'closed']).default('public'),
  kommune: z.string().optional(),
  /** The municipality's own when not given: the report is the municipality's, whoever fetches it. */
  language: z.enum(languages).optional(),
});

interface Reply {
  header(name: string, value: string): Reply;
  send(body: Uint8Array): void;
}

const remedies: Readonly<Record<string, string>> = {
  from: 'Skriv from som en dato: 2026-01-01.',
  to: 'Skriv to som en dato: 2026-06-30.',
  format: 'format må være pdf, docx, html, xlsx, csv, json eller jsonld.',
  edition: 'edition må være public, internal eller closed.',
  kommune: 'kommune må være ett kommunenummer: 1841.',
  language: 'language må være nb, nn eller en.',
};

/** `GET /vedtaksrapport?from=2026-01-01&to=2026-06-30&format=pdf`: the report as a file. */
@Controller('vedtaksrapport')
export class VedtaksrapportController {
  constructor(
    private readonly documents: ReadStore,
    private readonly people: PeopleDirectory,
    private readonly access: ReadAccess,
    private readonly drawer: Drawer,
  ) {}

  @Get()
  async download(
    @Query() query: Record<string, string>,
    @AskedBy() context: RequestContext,
    @Res() reply: Reply,
  ): Promise<void> {
    const { from, to, format, edition, kommune, language } = parse(query);
    const name = edition === 'public' ? 'vedtaksrapport' : 'internalVedtaksrapport';
    const reader = await this.access.open(name, context, { kommune });
    const { tenant, today, receivedAt } = reader.context;
    const report = await exportVedtaksrapport(
      { documents: this.documents, people: this.people },
      {
        ...{ tenant, from, to, today, edition, generatedAt: receivedAt },
        ...(language === undefined ? {} : { language }),
      },
    );
    const { fileName, mediaType, bytes } = await drawVedtaksrapport(this.drawer, report, format);
    reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .send(bytes);
  }
}

const parse = (query: Record<string, string>): z.output<typeof asked> => {
  const parsed = asked.safeParse(query);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0]?.toString() ?? '';
    throw answerProblem({ code: 'bad-parameter', message: remedies[field] ?? `${field} er ikke riktig.` });
  }
  if (isBackwards(parsed.data))
    throw answerProblem({ code: 'bad-parameter', message: 'from må ikke være etter to.' });
  return parsed.data;
};

const isBackwards = ({ from, to }: { from: LocalDate; to: LocalDate }) => from > to;
