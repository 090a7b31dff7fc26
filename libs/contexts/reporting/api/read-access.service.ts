import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { KnownMunicipalities } from '#contexts/organisation';
import { PeopleDirectory, ReadStore } from '#kernel';
import { requireQuery, type QueryName, type RequestContext } from '#toolkit/access';
import { ReadPosition, waitUntilRead } from '#toolkit/read-position';
import { openReader, organsOf, type Reader } from './reader.js';

export interface Asked {
  /** Number of the municipality; the reader's own when not given. */
  readonly kommune?: string | null | undefined;
  /** Wait until the read models show the log to here. */
  readonly atLeast?: string | null | undefined;
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Opens a reader for a query: whether the role may ask, in which municipality, and as new as asked for. */
@Injectable()
export class ReadAccess {
  constructor(
    private readonly documents: ReadStore,
    private readonly people: PeopleDirectory,
    private readonly position: ReadPosition,
    private readonly municipalities: KnownMunicipalities,
  ) {}

  async open(query: QueryName, context: RequestContext, { kommune, atLeast }: Asked = {}): Promise<Reader> {
    requireQuery(query, context);
    const here = await this.inMunicipality(context, kommune ?? null);
    await waitUntilRead(this.position, atLeast);
    const reader = openReader(this.documents, this.people, here);
    if (atLeast != null) return reader;
    const municipality = () => this.municipalities.of(here.tenant);
    return { ...reader, municipality, organ: organsOf(municipality) };
  }

  /** Whoever asks about another municipality than the token's does so as the public. */
  private async inMunicipality(context: RequestContext, kommune: string | null): Promise<RequestContext> {
    if (kommune === null && context.tenant !== '') return context;
    const tenant = kommune === null ? undefined : await this.municipalities.numbered(kommune);
    if (tenant === undefined)
      throw badInput(
        kommune === null
          ? 'Si hvilken kommune det gjelder: kommune: "NNNN".'
          : `Kommune ${kommune} finnes ikke her.`,
      );
    return tenant === context.tenant ? context : { ...context, tenant, actor: null, roles: [], leads: [] };
  }
}
