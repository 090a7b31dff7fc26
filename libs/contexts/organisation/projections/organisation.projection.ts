import { projection, type Projection } from '#kernel';
import { applyChange, noOrganisation } from '../core/organisation.changes.js';
import type { OrganisationDocument } from '../core/organisation.document.js';
import { organisationEvents, type OrganisationEvent } from '../core/organisation.events.js';

const next = (document: OrganisationDocument | undefined, event: OrganisationEvent): OrganisationDocument =>
  applyChange(document ?? noOrganisation, event);

/** The key of a municipality's only organisation document. */
export const organisationKey = 'organisation';

/** Units, who works where as what, and who stands in for whom, and who is away: one document a municipality. */
export const organisationProjection: Projection<OrganisationEvent, OrganisationDocument> = projection({
  name: 'organisation',
  version: 1,
  catalogs: [organisationEvents],
  keyOf: () => organisationKey,
  columns: {},
  indexes: [],
  on: {
    UnitAdded: next,
    UnitRenamed: next,
    UnitMoved: next,
    MembershipStarted: next,
    MembershipEnded: next,
    DeputyNamed: next,
    AbsenceSet: next,
    AbsenceEnded: next,
    AbsenceWithdrawn: next,
  },
});
