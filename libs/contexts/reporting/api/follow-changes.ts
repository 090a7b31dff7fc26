import {
  publicChangeKinds,
  readChanges,
  withPresent,
  type Change,
  type ChangeKind,
  type ChangeNow,
} from '#contexts/publishing';
import { organNamed } from '#contexts/organisation';
import type { LogPosition, ReadStore } from '#kernel';
import { maySee } from '#toolkit/access';
import { isNumbered } from '../core/saying.js';
import type { ChangeFilterInput, VedtaksloggNews } from './changes.objects.js';
import { toFollowUp } from './shown-follow-up.js';
import type { Reader } from './reader.js';
import { mayKnowOf } from './may-know.js';
import { ShownVedtak } from './shown-vedtak.js';

/** More than this between two looks is not told one by one. */
export const mostToldAtOnce = 500;
/** Of how many vedtak a subscription remembers that it has told of them. */
const mostRemembered = 2_000;

/** The ids of the vedtak that a subscription has told of: only of those it is said that they are gone. */
export class Told {
  readonly #ids = new Set<string>();

  add(id: string): void {
    this.#ids.delete(id);
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > mostRemembered && oldest !== undefined) this.#ids.delete(oldest);
  }

  /** Whether it had been told of; it is not any more. */
  take(id: string): boolean {
    return this.#ids.delete(id);
  }
}

/** A stretch of the log, and what one wants of it. */
export interface Stretch {
  readonly after: LogPosition;
  readonly upTo: LogPosition;
  readonly filter: ChangeFilterInput | null | undefined;
  readonly told: Told;
}

const nothing = {
  ...{ kind: null, at: null, recordedAt: null },
  ...{ vedtakId: null, followUpId: null, vedtak: null, followUp: null },
};

const reloadAt = (position: LogPosition): VedtaksloggNews => ({
  ...{ notice: 'RELOAD', position: position.toString() },
  ...nothing,
});

/** What this reader is told of that stretch, in order; everything is judged by what they may see now. */
export const tellChanges = async (
  documents: ReadStore,
  reader: Reader,
  { after, upTo, filter, told }: Stretch,
): Promise<readonly VedtaksloggNews[]> => {
  const { tenant } = reader.context;
  const changes = await readChanges(documents, { tenant, after, upTo, limit: mostToldAtOnce + 1 });
  if (changes.length > mostToldAtOnce) return [reloadAt(upTo)];
  const wanted = await wantedBy(filter, reader);
  const tellings: VedtaksloggNews[] = [];
  for (const now of await withPresent(documents, tenant, changes)) {
    const telling = await tell(now, reader, { wanted, told });
    if (telling !== undefined) tellings.push(telling);
  }
  return tellings;
};

interface Telling {
  readonly wanted: (now: ChangeNow) => Promise<boolean>;
  readonly told: Told;
}

const tell = async (
  now: ChangeNow,
  reader: Reader,
  { wanted, told }: Telling,
): Promise<VedtaksloggNews | undefined> => {
  const { change, vedtak } = now;
  const followUps = await reader.followUpsOf.load(vedtak.vedtakId);
  if (!mayKnowOf(vedtak, followUps, reader)) return told.take(vedtak.vedtakId) ? removed(now) : undefined;
  if (!isFor(reader, change) || !(vedtak.final || followUps.length > 0)) return undefined;
  if (!(await wanted(now))) return undefined;
  told.add(vedtak.vedtakId);
  return {
    notice: 'CHANGED',
    ...idsOf(now),
    ...{ kind: change.kind, at: change.at, recordedAt: change.recordedAt },
    vedtak: new ShownVedtak(vedtak, reader),
    followUp: now.followUp === null ? null : await toFollowUp(now.followUp, reader),
  };
};

const idsOf = ({ change, vedtak }: ChangeNow) => ({
  position: change.position,
  vedtakId: vedtak.vedtakId,
  followUpId: change.followUpId,
});

const removed = (now: ChangeNow): VedtaksloggNews => ({ ...nothing, notice: 'REMOVED', ...idsOf(now) });

const isFor = ({ context }: Reader, { kind }: Change): boolean =>
  (publicChangeKinds as readonly ChangeKind[]).includes(kind) || maySee('internalComment', context.roles);

type Test = (now: ChangeNow) => boolean | Promise<boolean>;

const when = (value: string | null | undefined, test: (value: string) => Test): readonly Test[] =>
  value == null ? [] : [test(value)];

const wantedBy = async (
  filter: ChangeFilterInput | null | undefined,
  reader: Reader,
): Promise<Telling['wanted']> => {
  const { organ, unit, caseNumber, vedtakId } = filter ?? {};
  const organs = organ == null ? [] : ((await reader.municipality())?.organs ?? []);
  const codeOf = (name: string) => organNamed(organs, name, null)?.organ ?? name;
  const tests = [
    ...when(
      vedtakId,
      (id) =>
        ({ vedtak }) =>
          vedtak.vedtakId === id,
    ),
    ...when(
      organ,
      (name) =>
        ({ vedtak }) =>
          vedtak.organ === codeOf(name),
    ),
    ...when(caseNumber, isCalled),
    ...when(unit, (id) => isOfUnit(id, reader)),
  ];
  return async (now) => {
    for (const test of tests) if (!(await test(now))) return false;
    return true;
  };
};

const isOfUnit =
  (unit: string, reader: Reader) =>
  async ({ vedtak, followUp }: ChangeNow): Promise<boolean> => {
    if (followUp !== null) return followUp.unit === unit;
    return (await reader.followUpsOf.load(vedtak.vedtakId)).some((each) => each.unit === unit);
  };

/** By its number, however a source has written it, or the case of the archive or the meeting system. */
const isCalled = (written: string) => {
  const hasNumber = isNumbered(written);
  return ({ vedtak }: ChangeNow): boolean =>
    [vedtak.archiveCase, vedtak.systemCase].includes(written) || hasNumber(vedtak);
};
