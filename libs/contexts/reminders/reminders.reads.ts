import type { ReadStore, TenantId } from '#kernel';
import { followUpProjection, type FollowUpDocument } from '#contexts/follow-up';
import {
  municipalityOf,
  organisationOf,
  type MunicipalityDocument,
  type OrganisationDocument,
} from '#contexts/organisation';
import { vedtakProjection } from '#contexts/vedtak';
import type { FollowedPoint } from './core/plan-round.js';

export interface MunicipalityFacts {
  readonly municipality: Pick<
    MunicipalityDocument,
    'name' | 'rhythm' | 'language' | 'closedDays' | 'quietMonths' | 'meetingOrgan'
  >;
  readonly organisation: OrganisationDocument;
}

/** How the municipality works and who works there; a monthly one without people when nothing is known. */
export const readMunicipality = async (
  documents: ReadStore,
  tenant: TenantId,
): Promise<MunicipalityFacts> => ({
  municipality: (await municipalityOf(documents, tenant)) ?? {
    name: 'kommunen',
    rhythm: 'MONTHLY',
    language: 'nb',
    closedDays: [],
  },
  organisation: await organisationOf(documents, tenant),
});

const withVedtak = async (
  documents: ReadStore,
  tenant: TenantId,
  followUps: readonly FollowUpDocument[],
): Promise<readonly FollowedPoint[]> => {
  const keys = followUps.map(({ vedtakId }) => ({ tenant, key: vedtakId }));
  const vedtak = await documents.getMany(vedtakProjection, keys);
  return followUps.map((followUp, index) => ({ followUp, vedtak: vedtak[index] ?? null }));
};

/** Every follow-up of the municipality that has not ended, beside its vedtak. */
export const readOpenPoints = async (
  documents: ReadStore,
  tenant: TenantId,
): Promise<readonly FollowedPoint[]> => {
  const where = { column: 'ended', is: 'equal', value: false } as const;
  const rows = await documents.find(followUpProjection, { tenant, where });
  return withVedtak(
    documents,
    tenant,
    rows.map(({ document }) => document),
  );
};

/** These follow-ups, in the order asked for; those that are not known are left out. */
export const readPoints = async (
  documents: ReadStore,
  tenant: TenantId,
  followUpIds: readonly string[],
): Promise<readonly FollowedPoint[]> => {
  const keys = followUpIds.map((key) => ({ tenant, key }));
  const found = await documents.getMany(followUpProjection, keys);
  return withVedtak(
    documents,
    tenant,
    found.filter((each) => each !== undefined),
  );
};
