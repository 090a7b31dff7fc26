import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { dayOf, reject, type Instant, type LocalDate, type Moment, type Rejection } from '#kernel';
import { References } from '#toolkit/commands';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import type { LogArgs } from './log.args.js';
import type { Reader } from './reader.js';

/** From when: a day, or the report that is told since. */
interface AskedSince {
  readonly since?: LocalDate | null;
  readonly sinceReport?: string | null;
}

/** Puts the moment that a report was frozen of in the place of its id. Throws `BAD_USER_INPUT`, in the reader's language. */
@Injectable()
export class ReportAsMoment {
  constructor(
    private readonly references: References,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  /** The same question, known at the moment of the report it names. */
  async knownAt<A extends LogArgs>(asked: A, reader: Reader): Promise<A> {
    const { knownAt, knownAtReport } = asked;
    if (knownAtReport == null) return asked;
    if (knownAt != null) throw this.refused('moment-twice', reader, ['knownAt', 'knownAtReport']);
    return { ...asked, knownAt: await this.momentOf(knownAtReport, reader) };
  }

  /** What is compared with: the end of a day by what is known at the moment asked about, or just what the report knew. */
  async since({ since, sinceReport }: AskedSince, reader: Reader, known?: Moment): Promise<Moment> {
    if (since != null && sinceReport == null) return { ...known, asOf: since };
    const names = ['since', 'sinceReport'] as const;
    if (since != null) throw this.refused('moment-twice', reader, names);
    if (sinceReport == null) throw this.refused('moment-missing', reader, names);
    const knownAt = await this.momentOf(sinceReport, reader);
    return { asOf: dayOf(knownAt), knownAt };
  }

  private async momentOf(reportId: string, reader: Reader): Promise<Instant> {
    const found = await this.references.reportMoment(reader.context, reportId);
    if (typeof found === 'string') return found;
    throw this.refusal(found, reader);
  }

  private refused(code: string, reader: Reader, [one, other]: readonly [string, string]): GraphQLError {
    return this.refusal(reject(code, { one, other }), reader);
  }

  private refusal(refused: Rejection, { context: { language } }: Reader): GraphQLError {
    return new GraphQLError(this.tell(refused, language), { extensions: { code: 'BAD_USER_INPUT' } });
  }
}
