import { Injectable } from '@nestjs/common';
import { municipalityOf, organisationOf, organNamed, vedtakEvents } from '#contexts';
import {
  EventStore,
  oneLine,
  ReadStore,
  reject,
  streamOf,
  type Instant,
  type LocalDate,
  type Rejection,
} from '#kernel';
import { mayQuery, type RequestContext } from '#toolkit/access';
import { isSent, readReport } from '#work/council-report';
import { References, type Named } from '#toolkit/commands';

const real = (ids: Named['vedtak'] = []): readonly string[] => ids.filter((id) => id != null);

/** Looks for vedtak in the log, for units and people in the organisation, for reports among those there are. */
@Injectable()
export class ExistingReferences extends References {
  constructor(
    private readonly store: EventStore,
    private readonly documents: ReadStore,
  ) {
    super();
  }

  async missing(context: RequestContext, named: Named): Promise<Rejection | undefined> {
    return (
      (await this.missingVedtak(context, real(named.vedtak))) ??
      (await this.missingInOrganisation(context, real(named.units), real(named.people)))
    );
  }

  async organCode({ tenant }: RequestContext, written: string, day: LocalDate | null): Promise<string> {
    const municipality = await municipalityOf(this.documents, tenant);
    return organNamed(municipality?.organs ?? [], written, day)?.organ ?? oneLine(written).toUpperCase();
  }

  async reportMoment({ tenant, roles }: RequestContext, reportId: string): Promise<Instant | Rejection> {
    const found = await readReport(this.documents, tenant, reportId);
    if (found === undefined || !(isSent(found) || mayQuery('internalVedtaksrapporter', roles)))
      return reject('report-not-found');
    const { frozen, period } = found.report;
    return frozen?.knownAt ?? reject('report-not-frozen', { ...period });
  }

  private async missingVedtak({ tenant }: RequestContext, ids: readonly string[]) {
    const streams = new Map(ids.map((id) => [streamOf(vedtakEvents, tenant, id), id]));
    const found = await this.store.readStreams([...streams.keys()]);
    for (const [stream, vedtakId] of streams)
      if (!found.has(stream)) return reject('vedtak-not-found', { vedtakId });
    return undefined;
  }

  private async missingInOrganisation(
    { tenant }: RequestContext,
    units: readonly string[],
    people: readonly string[],
  ) {
    if (units.length + people.length === 0) return undefined;
    const organisation = await organisationOf(this.documents, tenant);
    const unit = units.find((id) => !organisation.units.some(({ unitId }) => unitId === id));
    if (unit !== undefined) return reject('unit-not-found', { unit });
    const person = people.find((id) => !organisation.memberships.some(({ personId }) => personId === id));
    return person === undefined ? undefined : reject('person-not-found', { person });
  }
}
