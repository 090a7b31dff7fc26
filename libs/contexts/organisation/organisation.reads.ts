import type { ReadStore, TenantId } from '#kernel';
import { noOrganisation } from './core/organisation.changes.js';
import type { MunicipalityDocument, OrganisationDocument } from './core/organisation.document.js';
import { tenantByNumber, type KnownMunicipality } from './core/organisation.queries.js';
import { municipalityKey, municipalityProjection } from './projections/municipality.projection.js';
import { organisationKey, organisationProjection } from './projections/organisation.projection.js';

/** What the read model says of the municipality; undefined when there is none. */
export const municipalityOf = (
  documents: ReadStore,
  tenant: TenantId,
): Promise<MunicipalityDocument | undefined> =>
  documents.get(municipalityProjection, tenant, municipalityKey);

/** The municipality's units and memberships as the read model has them; empty when none are known. */
export const organisationOf = async (documents: ReadStore, tenant: TenantId): Promise<OrganisationDocument> =>
  (await documents.get(organisationProjection, tenant, organisationKey)) ?? noOrganisation;

/** Every municipality there is, for `tenantByNumber` and for work across them. */
export const tenantsKnown = async (documents: ReadStore): Promise<readonly KnownMunicipality[]> => {
  const tenants = await documents.tenantsOf(municipalityProjection);
  const keys = tenants.map((tenant) => ({ tenant, key: municipalityKey }));
  const found = await documents.getMany(municipalityProjection, keys);
  return tenants.flatMap((tenant, index) => {
    const municipality = found[index];
    return municipality === undefined ? [] : [{ tenant, municipality }];
  });
};

/** The municipality with that number, today's before one it has had. Only the second asks what all say of themselves. */
export const tenantNumbered = async (documents: ReadStore, number: string): Promise<TenantId | undefined> => {
  const today = { column: 'number', is: 'equal', value: number } as const;
  const [tenant] = await documents.tenantsOf(municipalityProjection, today);
  return tenant ?? tenantByNumber(await tenantsKnown(documents), number);
};

/** The only municipality there is; undefined when there is none, or more. */
export const onlyTenant = async (documents: ReadStore): Promise<TenantId | undefined> => {
  const [tenant, ...others] = await documents.tenantsOf(municipalityProjection);
  return others.length === 0 ? tenant : undefined;
};
