import { municipalityOf, organNamed, type MunicipalityDocument } from '#contexts/organisation';
import { fillText, type Instant, type LogPosition, type ReadStore, type TenantId } from '#kernel';
import { renderAtom, type FeedEntry } from './core/atom.js';
import { publicChangeKinds } from './core/change.js';
import { describeChange, nameOfPoint } from './core/describe-change.js';
import { publishingTexts } from './core/publishing.texts.js';
import { isPublicNow, readChanges, withPresent, type ChangeNow } from './publishing.reads.js';

const pageSize = 50;
const lookAt = 200;
/** So that a filter which finds little does not read the whole log at once: the next page goes on where this one stopped. */
const mostLooks = 20;
/** What was shielded sooner after it came in was never to be read. */
const neverPublic = 60_000;

export interface FeedRequest {
  readonly tenant: TenantId;
  readonly baseUrl: string;
  readonly kommune: string;
  readonly organ?: string | undefined;
  readonly vedtakId?: string | undefined;
  /** Only what is older than this position. */
  readonly before?: LogPosition | undefined;
}

export interface FeedFile {
  readonly body: string;
  readonly lastModified: Instant;
}

interface Found {
  readonly page: readonly ChangeNow[];
  /** Where older ones begin; undefined where there are none. */
  readonly older: LogPosition | undefined;
}

interface Look extends Found {
  readonly before: LogPosition | undefined;
}

/** The next stretch of the log, and what of it everybody may read. */
const look = async (documents: ReadStore, request: FeedRequest, organ?: string): Promise<Look> => {
  const { tenant, vedtakId, before } = request;
  const changes = await readChanges(documents, {
    ...{ tenant, limit: lookAt, kinds: publicChangeKinds },
    ...(before === undefined ? {} : { before }),
    ...(vedtakId === undefined ? {} : { vedtakId }),
  });
  const page = (await withPresent(documents, tenant, changes)).filter(
    (now) => isPublicNow(now) && (organ === undefined || now.vedtak.organ === organ),
  );
  const last = changes.at(-1);
  const older = last === undefined ? before : BigInt(last.position);
  return { page, before: older, older: changes.length < lookAt ? undefined : older };
};

/** One page of what everybody may read, newest first. */
const findPage = async (documents: ReadStore, request: FeedRequest, organ?: string): Promise<Found> => {
  const page: ChangeNow[] = [];
  let before = request.before;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const found = await look(documents, { ...request, before }, organ);
    page.push(...found.page);
    const last = page[pageSize - 1];
    if (page.length > pageSize && last !== undefined)
      return { page: page.slice(0, pageSize), older: BigInt(last.change.position) };
    if (found.older === undefined) return { page, older: undefined };
    before = found.before;
  }
  return { page, older: before };
};

/** When something that had been there for everybody was last taken away: the feed is another then, though nothing is new. */
const lastTakenAway = async (documents: ReadStore, tenant: TenantId): Promise<readonly Instant[]> => {
  const shielded = await readChanges(documents, { tenant, kinds: ['SHIELDED'], limit: lookAt });
  const now = await withPresent(documents, tenant, shielded);
  const wasPublic = ({ change, vedtak }: ChangeNow) =>
    Date.parse(change.recordedAt) - Date.parse(vedtak.recordedAt) > neverPublic;
  return now.filter(wasPublic).map(({ change }) => change.recordedAt);
};

const addressOf = ({ baseUrl, kommune }: FeedRequest, rest: Readonly<Record<string, string | undefined>>) => {
  const query = new URLSearchParams({ kommune });
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
  return `${baseUrl}/vedtakslogg.atom?${query.toString()}`;
};

/** A tag (RFC 4151) that stays what it is for as long as the installation keeps its name. */
const tagOf = ({ baseUrl, tenant }: FeedRequest, what: string): string =>
  `tag:${new URL(baseUrl).hostname},2026:${tenant}/${what}`;

const entryOf = (
  { change, vedtak, followUp }: ChangeNow,
  request: FeedRequest,
  language: 'nb' | 'nn' | 'en',
): FeedEntry => ({
  id: tagOf(request, `hendelse/${change.eventId}`),
  title: nameOfPoint(vedtak, followUp, language),
  summary: describeChange(change, language),
  link: addressOf(request, { vedtak: vedtak.vedtakId }),
  ...{ published: change.at, updated: change.recordedAt, category: vedtak.organ },
});

const newest = (moments: readonly Instant[]): Instant =>
  moments.reduce((a, b) => (b > a ? b : a), '1970-01-01T00:00:00.000Z' as Instant);

const organIn = ({ organ }: FeedRequest, municipality: MunicipalityDocument | undefined) =>
  organ === undefined ? undefined : (organNamed(municipality?.organs ?? [], organ, null)?.organ ?? organ);

/** The public vedtakslogg as a feed, in the municipality's own language. Everything is judged by how it stands now. */
export const readFeed = async (documents: ReadStore, request: FeedRequest): Promise<FeedFile> => {
  const municipality = await municipalityOf(documents, request.tenant);
  const { name = '', language = 'nb' } = municipality ?? {};
  const organ = organIn(request, municipality);
  const { page, older } = await findPage(documents, request, organ);
  const lastModified = newest([
    ...page.map(({ change }) => change.recordedAt),
    ...(await lastTakenAway(documents, request.tenant)),
  ]);
  const of = { organ, vedtak: request.vedtakId };
  const title = fillText(publishingTexts.feedTitle, language, { name });
  const body = renderAtom({
    id: tagOf(request, ['vedtakslogg', organ, request.vedtakId].filter(Boolean).join('/')),
    ...{ title: organ === undefined ? title : `${title}, ${organ}`, language, author: name },
    updated: newest(page.map(({ change }) => change.recordedAt)),
    self: addressOf(request, { ...of, before: request.before?.toString() }),
    first: addressOf(request, of),
    next: older === undefined ? null : addressOf(request, { ...of, before: older.toString() }),
    entries: page.map((now) => entryOf(now, request, language)),
  });
  return { body, lastModified };
};
