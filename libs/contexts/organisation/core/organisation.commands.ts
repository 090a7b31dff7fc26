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
/** From and to are the first and last day away; `to` is null while nobody knows. */
export type SetAbsence = Command<
  'SetAbsence',
  {
    readonly absenceId: string;
    readonly personId: string;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  }
>;
/** `to` is the last day away. One before the first day away says that it never came to be. */
export type EndAbsence = Command<'EndAbsence', { readonly absenceId: string; readonly to: LocalDate }>;

export type OrganisationCommand =
  AcceptOrganisationList | AddUnit | AddMembership | EndMembership | NameDeputy | SetAbsence | EndAbsence;
