import type { Command, LocalDate } from '#kernel';
import type { OrganisationEvent, Role } from './organisation.events.js';

/** A judged list, accepted whole: what already holds is left out, and one bad part refuses all. */
export type AcceptOrganisationList = Command<
  'AcceptOrganisationList',
  { readonly events: readonly OrganisationEvent[] }
>;
export type AddUnit = Command<
  'AddUnit',
  { readonly unitId: string; readonly name: string; readonly parentId: string | null }
>;
export type AddMembership = Command<
  'AddMembership',
  {
    readonly membershipId: string;
    readonly personId: string;
    readonly unitId: string;
    readonly role: Role;
    readonly title: string;
    readonly from: LocalDate;
  }
>;
/** `to` is the first day the membership no longer holds. */
export type EndMembership = Command<
  'EndMembership',
  { readonly membershipId: string; readonly to: LocalDate }
>;
/** Null takes the deputy away. */
export type NameDeputy = Command<
  'NameDeputy',
  { readonly personId: string; readonly deputyId: string | null }
>;

export type OrganisationCommand =
  AcceptOrganisationList | AddUnit | AddMembership | EndMembership | NameDeputy;
