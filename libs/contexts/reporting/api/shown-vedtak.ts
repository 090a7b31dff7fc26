import { statusOfVedtak } from '#contexts/follow-up';
import { statusTexts } from '#contexts/procedures';
import type { VedtakDocument } from '#contexts/vedtak';
import { maySee } from '#toolkit/access';
import { mayKnowOf } from './may-know.js';
import type { Reader } from './reader.js';
import { toFollowUp } from './shown-follow-up.js';
import type { Vedtak, Vedtakspunkt } from './vedtak.objects.js';

/**
 * A vedtak as its reader may see it, who may know of it; nothing is reckoned before it is asked for. What was judged is for all;
 * the reasons people wrote are for the administration.
 */
export class ShownVedtak implements Vedtak {
  readonly #document: VedtakDocument;
  readonly reader: Reader;

  constructor(document: VedtakDocument, reader: Reader) {
    this.#document = document;
    this.reader = reader;
  }

  get id() {
    return this.#document.vedtakId;
  }
  get caseNumber() {
    return this.#document.caseNumber;
  }
  get date() {
    return this.#document.date;
  }
  get title() {
    return this.#document.title;
  }
  get titles() {
    return this.#document.titles;
  }
  get text() {
    return this.#document.text;
  }
  get source() {
    return this.#document.source;
  }
  get final() {
    return this.#document.final;
  }
  get archiveCase() {
    return this.#document.archiveCase;
  }
  get systemCase() {
    return this.#document.systemCase;
  }
  get registeredAt() {
    return this.#document.registeredAt;
  }
  get revision() {
    return this.#document.revision;
  }
  get strategy() {
    return this.#document.strategy ?? null;
  }
  get shielded() {
    return this.#document.shielding !== null;
  }
  get shieldingBasis() {
    return this.#document.shielding?.basis ?? null;
  }
  get needsFollowUp() {
    return this.#document.triage?.needsFollowUp ?? null;
  }
  get withdrawn() {
    return this.#document.withdrawn !== null;
  }
  get triageReason() {
    return this.#inside ? (this.#document.triage?.reason ?? null) : null;
  }
  get withdrawnBecause() {
    return this.#inside ? (this.#document.withdrawn?.reason ?? null) : null;
  }

  organ() {
    return this.reader.organ(this.#document.organ);
  }
  links() {
    return this.#document.links.map((link) => ({
      ...link,
      vedtak: () => linkedTo(link.to, this.reader),
    }));
  }
  async status() {
    const followUps = await this.#followUps();
    return statusOfVedtak(
      followUps.map(({ status }) => status),
      this.#document.triage,
    );
  }
  async statusLabel() {
    return statusTexts[await this.status()][this.reader.context.language];
  }
  async points(): Promise<readonly Vedtakspunkt[]> {
    const followUps = await this.#followUps();
    return Promise.all(
      this.#document.points.map(async ({ point, text, kind }) => {
        const followUp = followUps.find((each) => each.point === point);
        const shown = followUp === undefined ? null : await toFollowUp(followUp, this.reader);
        return { point, text, kind, followUp: shown };
      }),
    );
  }

  #followUps() {
    return this.reader.followUpsOf.load(this.#document.vedtakId);
  }
  get #inside() {
    return maySee('internalComment', this.reader.context.roles);
  }
}

/** Null where there is none that the reader may know of. */
const linkedTo = async (id: string, reader: Reader): Promise<Vedtak | null> => {
  const document = await reader.vedtak.load(id);
  if (document === undefined) return null;
  return mayKnowOf(document, await reader.followUpsOf.load(id), reader)
    ? new ShownVedtak(document, reader)
    : null;
};
