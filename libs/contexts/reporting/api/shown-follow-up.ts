import {
  instanceOf,
  textUnchangedMonths,
  type FollowUpBrief,
  type FollowUpDocument,
} from '#contexts/follow-up';
import { pinnedProcedure, statusTexts } from '#contexts/procedures';
import { dayOf, daysBetween } from '#kernel';
import { overdueStatuses } from '../core/vedtakslogg.js';
import { comingOf } from './coming.js';
import { allowedFor, historyOf, personOf, sees, tasksOf, unitOf, unitsOf } from './follow-up.mapper.js';
import { toldFieldsOf } from './procedure.mapper.js';
import type { Reader } from './reader.js';
import type { FollowUp } from './vedtakslogg.objects.js';

/** A follow-up as this reader may see it. */
export const toFollowUp = async (document: FollowUpDocument, reader: Reader): Promise<FollowUp> => {
  await reader.knowPinned([document.procedure]);
  return new ShownFollowUp(document, { reader, whole: () => Promise.resolve(document) });
};

/** Who reads, and how what a brief document lacks is fetched. */
interface Around {
  readonly reader: Reader;
  readonly whole: () => Promise<FollowUpDocument>;
}

/**
 * A follow-up as its reader may see it; nothing is reckoned before it is asked for. What is not for everybody is null unless
 * the access table says otherwise. Its procedure is known already.
 */
export class ShownFollowUp implements FollowUp {
  readonly #document: FollowUpBrief;
  readonly #reader: Reader;
  readonly #whole: Around['whole'];

  constructor(document: FollowUpBrief, { reader, whole }: Around) {
    this.#document = document;
    this.#reader = reader;
    this.#whole = whole;
  }

  get id() {
    return this.#document.followUpId;
  }
  get vedtakId() {
    return this.#document.vedtakId;
  }
  get point() {
    return this.#document.point;
  }
  get kind() {
    return this.#document.kind;
  }
  get status() {
    return this.#document.status;
  }
  get holdReasons() {
    return this.#document.holdReasons;
  }
  get holdUntil() {
    return this.#document.holdUntil;
  }
  get reference() {
    return this.#document.reference;
  }
  get treatment() {
    return this.#document.treatment;
  }
  get organTold() {
    return this.#document.organTold;
  }
  get publicComment() {
    return this.#document.publicComment;
  }
  get deadline() {
    return this.#document.deadline;
  }
  get originalDeadline() {
    return this.#document.originalDeadline;
  }
  get deadlineMoves() {
    return this.#document.deadlineMoves;
  }
  get noDeadlineBecause() {
    return this.#document.noDeadlineBecause;
  }
  get lastReportedAt() {
    return this.#document.lastReportedAt;
  }
  get unchangedSince() {
    return this.#document.unchangedSince;
  }
  get missingSince() {
    return this.#document.missingSince;
  }
  get openedAt() {
    return this.#document.openedAt;
  }
  get endedAt() {
    return this.#document.endedAt;
  }
  get revision() {
    return this.#document.revision;
  }
  get statusLabel() {
    return statusTexts[this.#document.status][this.language];
  }
  get statusAsWritten() {
    return this.#wordsToo ? this.#document.statusAsWritten : null;
  }
  get responsibleAsWritten() {
    return this.#wordsToo ? this.#document.responsibleAsWritten : null;
  }
  get internalComment() {
    return this.#inside ? this.#document.internalComment : null;
  }
  get overdue() {
    const { deadline, status } = this.#document;
    return deadline !== null && deadline < this.#reader.context.today && overdueStatuses.includes(status);
  }
  get unchangedDays() {
    return Math.max(0, daysBetween(dayOf(this.#document.unchangedSince), this.#reader.context.today));
  }
  get procedure() {
    const { id, version } = this.#document.procedure;
    return `${id} v${version.toString()}`;
  }
  get language() {
    return this.#reader.context.language;
  }

  unit() {
    return unitOf(this.#document.unit, this.#reader);
  }
  coUnits() {
    return unitsOf(this.#document.coUnits, this.#reader);
  }
  officer() {
    return personOf(this.#document.officer, this.#reader);
  }
  deputy() {
    return personOf(this.#document.deputy, this.#reader);
  }
  allowed() {
    return allowedFor(this.#document, this.#reader);
  }
  drawable() {
    return this.#whole();
  }
  async history() {
    return historyOf(await this.#whole(), this.#reader);
  }

  get deviations() {
    return this.#inside ? this.#document.deviations : [];
  }
  get told() {
    if (!this.#inside) return [];
    const { procedure, told } = this.#document;
    return toldFieldsOf(pinnedProcedure(procedure), told, this.language);
  }
  get nextDue() {
    return this.#inside ? this.#document.nextDue : null;
  }
  coming() {
    if (!this.#inside) return [];
    const { procedure, nextDue } = this.#document;
    return comingOf(pinnedProcedure(procedure), instanceOf(this.#document), {
      nextDue,
      reader: this.#reader,
    });
  }
  tasks() {
    return this.#inside ? tasksOf(this.#document, this.#reader) : [];
  }
  async textUnchangedMonths() {
    return this.#inside
      ? textUnchangedMonths((await this.#whole()).history, this.#reader.context.today)
      : null;
  }

  /** How the administration works with it is nobody else's to see. */
  get #inside() {
    return sees(this.#reader, 'internalComment');
  }
  get #wordsToo() {
    return this.#document.wordsPublished || sees(this.#reader, 'unpublishedWords');
  }
}
