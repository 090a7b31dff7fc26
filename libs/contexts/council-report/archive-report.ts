import { readLogSlice } from '#contexts/custody';
import {
  reportFormats,
  type RenderedReport,
  type ReportFormat,
  type Vedtaksrapport,
} from '#contexts/reporting';
import {
  fillText,
  isRejection,
  longDay,
  reject,
  uuid5,
  type EventCatalog,
  type Instant,
  type Language,
  type PeopleDirectory,
  type Rejection,
  type TenantId,
} from '#kernel';
import { packed, type PackedFile } from './archive/archive-package.js';
import { archiveTexts } from './archive/archive.texts.js';
import { archivedLog } from './archive/archived-log.js';
import { noarkStructure, type ArchivedDocument, type ArchivedReport } from './archive/noark-structure.js';
import { editions, type Edition } from './core/report.events.js';
import { reportBefore } from './previous-report.js';
import type { CouncilReportDocument, EditionDocument } from './projections/report.document.js';
import { readFrozen } from './read-frozen.js';
import type { ReportShellPorts } from './report-ports.js';
import { sha256Of } from './text-hash.js';

/** What an archive package needs of the outside world. */
export interface ArchivePorts extends Pick<ReportShellPorts, 'store' | 'documents'> {
  readonly people: Pick<PeopleDirectory, 'byIds'>;
  readonly render: (model: Vedtaksrapport, format: ReportFormat) => Promise<RenderedReport>;
  /** Of every event there can be. */
  readonly catalogs: readonly EventCatalog[];
  /** Called when a file has been made, with how many there will be. */
  readonly onFile?: (made: number, of: number) => void;
}

/** Of what only the administration writes and reads (offentleglova § 14). */
const internalBasis = 'offentleglova § 14';

const basisOf: Readonly<Record<Edition, (model: Vedtaksrapport) => string | null>> = {
  public: () => null,
  internal: () => internalBasis,
  closed: ({ sections }) => {
    const bases = sections.flatMap(({ rows }) => rows.flatMap(({ shieldedBy }) => shieldedBy ?? []));
    return bases.length === 0 ? internalBasis : [...new Set(bases)].toSorted().join('; ');
  },
};

interface Packed {
  readonly document: ArchivedDocument;
  readonly files: readonly PackedFile[];
}

type About = Omit<ArchivedDocument, 'files'>;

const described = (
  about: About,
  files: readonly PackedFile[],
  forPreservation: readonly string[],
): Packed => ({
  files,
  document: {
    ...about,
    files: files.map(({ path, bytes }) => ({
      ...{ path, bytes: bytes.length, sha256: sha256Of(bytes) },
      format: path.slice(path.lastIndexOf('.') + 1).toUpperCase(),
      forPreservation: forPreservation.some((ending) => path.endsWith(ending)),
    })),
  },
});

const isEmpty = ({ sections }: Vedtaksrapport): boolean => sections.every(({ rows }) => rows.length === 0);

interface Archiving {
  readonly tenant: TenantId;
  readonly report: CouncilReportDocument;
}

const filesOf = async (
  { render, onFile }: ArchivePorts,
  models: readonly Vedtaksrapport[],
): Promise<readonly (readonly PackedFile[])[]> => {
  const all = models.length * reportFormats.length;
  let made = 0;
  const ofEach: PackedFile[][] = [];
  for (const model of models) {
    const files: PackedFile[] = [];
    for (const format of reportFormats) {
      const { fileName, bytes } = await render(model, format);
      files.push({ path: `rapport/${model.edition}/${fileName}`, bytes });
      onFile?.((made += 1), all);
    }
    ofEach.push(files);
  }
  return ofEach;
};

const newestOf = ({ report }: Archiving, edition: Edition): EditionDocument | undefined =>
  report.editions.findLast((each) => each.edition === edition && each.withdrawn === null);

const aboutEdition = (archiving: Archiving, model: Vedtaksrapport): About => ({
  id: uuid5(archiving.report.reportId, model.edition),
  title: archiveTexts[model.edition][model.language],
  type: 'Rapport',
  version: newestOf(archiving, model.edition)?.version ?? 1,
  created: newestOf(archiving, model.edition)?.at ?? model.generatedAt,
  shieldedBy: basisOf[model.edition](model),
});

interface Written {
  readonly at: Instant;
  readonly language: Language;
}

const packedLog = async (
  ports: ArchivePorts,
  { tenant, report }: Archiving,
  { at, language }: Written,
): Promise<Packed> => {
  const earlier = await reportBefore({ documents: ports.documents, tenant }, report.period);
  const slice = await readLogSlice(ports.store, ports.catalogs, {
    tenant,
    after: BigInt(earlier?.report.frozen?.position ?? 0),
    until: BigInt(report.frozen?.position ?? 0),
  });
  const about = {
    ...{ id: uuid5(report.reportId, 'log'), title: archiveTexts.log[language], type: 'Logg', version: 1 },
    ...{ created: at, shieldedBy: internalBasis },
  };
  return described(about, archivedLog(slice), ['.jsonl', '.json']);
};

const modelsOf = async (ports: ArchivePorts, { tenant, report }: Archiving) => {
  const models: Vedtaksrapport[] = [];
  for (const edition of editions) {
    const model = await readFrozen(ports, { tenant, reportId: report.reportId, edition });
    if (isRejection(model)) return model;
    if (!isEmpty(model) || edition === 'public') models.push(model);
  }
  return models;
};

const treatmentIn = ({ treatment }: CouncilReportDocument, language: Language): string | null =>
  treatment === null
    ? null
    : fillText(archiveTexts.treated, language, {
        ...{ organ: treatment.organ, caseNumber: treatment.caseNumber },
        on: longDay(treatment.treatedOn, language),
      });

type Act = NonNullable<CouncilReportDocument['frozen']> | CouncilReportDocument['ordered'];

const recordOf = async (
  { people }: ArchivePorts,
  { tenant, report }: Archiving,
  { municipality, language }: Vedtaksrapport,
  documents: readonly ArchivedDocument[],
): Promise<ArchivedReport> => {
  const frozen = report.frozen ?? report.ordered;
  const ended = report.treatment ?? frozen;
  const names = await people.byIds(tenant, [report.ordered.by, frozen.by, ended.by]);
  const act = ({ at, by }: Pick<Act, 'at' | 'by'>) => ({ at, by: names.get(by)?.name ?? by });
  return {
    ...{ reportId: report.reportId, title: report.title, municipality, documents },
    ...{ ordered: act(report.ordered), frozen: act(frozen), ended: act(ended) },
    treatment: treatmentIn(report, language),
  };
};

/**
 * A frozen report for the archive, as one zip: every edition in every format, the slice of the log since the report before with its seal
 * heads, what the record is by Noark 5 names, and the checksum of every file. Equal bytes every time, until something in it is shielded,
 * erased or sealed. It holds what is not public. A refusal where the report is not frozen or an edition is not what was frozen.
 */
export const archiveReport = async (
  ports: ArchivePorts,
  archiving: Archiving,
): Promise<{ readonly bytes: Uint8Array; readonly files: readonly string[] } | Rejection> => {
  const { frozen } = archiving.report;
  if (frozen === null) return reject('report-edition-missing', { edition: 'public' });
  const models = await modelsOf(ports, archiving);
  if ('rejected' in models) return models;
  const files = await filesOf(ports, models);
  const reports = models.map((model, index) =>
    described(aboutEdition(archiving, model), files[index] ?? [], ['.pdf']),
  );
  const [first] = models;
  if (first === undefined) return reject('report-edition-missing', { edition: 'public' });
  const all = [...reports, await packedLog(ports, archiving, { at: frozen.at, language: first.language })];
  const structure = await recordOf(
    ports,
    archiving,
    first,
    all.map(({ document }) => document),
  );
  const xml = { path: 'arkivstruktur.xml', bytes: new TextEncoder().encode(noarkStructure(structure)) };
  const content = [...all.flatMap((each) => each.files), xml];
  return { bytes: packed(content, frozen.at), files: content.map(({ path }) => path) };
};
