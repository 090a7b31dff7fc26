import { Injectable } from '@nestjs/common';
import { numberedVedtakId } from '#contexts';
import type { RequestContext } from '#toolkit/access';
import { References } from '#toolkit/commands';

const caseNumber = /^(\p{L}[\p{L}\s]*?)\s*(\d+)\/(\d{2}|\d{4})$/u;
const fullYear = (year: string): number => Number(year.length === 2 ? `20${year}` : year);

/** People know a vedtak by its number. */
@Injectable()
export class VedtakByNumber {
  constructor(private readonly references: References) {}

  /** The id of the vedtak with that number; what is no number is as it was written. */
  async idOf<T extends string | null | undefined>(context: RequestContext, written: T): Promise<T | string> {
    const [, organ, sequence, year] = caseNumber.exec(written ?? '') ?? [];
    if (organ === undefined || year === undefined) return written;
    const code = await this.references.organCode(context, organ, null);
    return numberedVedtakId(context.tenant, {
      organ: code,
      sequence: Number(sequence),
      year: fullYear(year),
    });
  }
}
