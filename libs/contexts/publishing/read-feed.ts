import { municipalityOf, organNamed, type MunicipalityDocument } from '#contexts/organisation';
import { fillText, type Instant, type LogPosition, type ReadStore, type TenantId } from '#kernel';
import { renderAtom, type FeedEntry } from './core/atom.js';
import { publicChangeKinds } from './core/change.js';
import { describeChange, nameOfPoint } from './core/describe-change.js';
import { publishingTexts } from './core/publishing.texts.js';
import { momentsTakenAway, readShieldings, readTakenAway } from './read-taken-away.js';
import { isPublicNow, readChanges, withPresent, type ChangeNow } from './publishing.reads.js';

const pageSize = 50;
const lookAt = 200;
/** So that a filter which finds little does not read the whole log at once: the next page goes on where this one stopped. */
const mostLooks = 20;

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
    ...(vedtakId === undefined ? {} : { vedtakIds: [vedtakId] }),
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

const addressOf = ({ baseUrl, kommune }: FeedRequest, rest: Readonly<Record<string, string | undefined>>) => {
  const query = new URLSearchParams({ kommune });
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
  return `${baseUrl}/vedtakslogg.atom?${query.toString()}`;
};

/** A tag (RFC 4151) that stays what it is for as long as the installation keeps its name. */
const tagOf = ({ baseUrl, tenant }: FeedRequest, what: string): string =>
  `tag:${new URL(baseUrl).hostname},2026:${tenant}/${what}`;

const entryId = (request: FeedRequest, eventId: string): string => tagOf(request, `hendelse/${eventId}`);

const entryOf = (
  { change, vedtak, followUp }: ChangeNow,
  request: FeedRequest,
  language: 'nb' | 'nn' | 'en',
): FeedEntry => ({
  id: entryId(request, change.eventId),
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
  const shieldings = await readShieldings(documents, request.tenant);
  const gone =
    request.before === undefined ? await readTakenAway(documents, { ...request, organ, shieldings }) : [];
  const told = page.map(({ change }) => change.recordedAt);
  const lastModified = newest([...told, ...momentsTakenAway(shieldings)]);
  const of = { organ, vedtak: request.vedtakId };
  const title = fillText(publishingTexts.feedTitle, language, { name });
  const body = renderAtom({
    id: tagOf(request, ['vedtakslogg', organ, request.vedtakId].filter(Boolean).join('/')),
    ...{ title: organ === undefined ? title : `${title}, ${organ}`, language, author: name },
    updated: newest([...told, ...gone.map(({ when }) => when)]),
    self: addressOf(request, { ...of, before: request.before?.toString() }),
    first: addressOf(request, of),
    next: older === undefined ? null : addressOf(request, { ...of, before: older.toString() }),
    entries: page.map((now) => entryOf(now, request, language)),
    deleted: gone.map(({ eventId, when }) => ({ ref: entryId(request, eventId), when })),
  });
  return { body, lastModified };
};
