import { z } from 'zod';
import { event, eventCatalog, localDate, type EventOf } from '#kernel';

/** What a person may act as (domain report §2). One person may hold several. */
export const roles = [
  'SECRETARY',
  'COORDINATOR',
  'CASE_OFFICER',
  'LEADER',
  'DIRECTOR',
  'COUNCILLOR',
  'AUDITOR',
  'OBSERVER',
] as const;
export type Role = (typeof roles)[number];

/**
 * What a token may be made for. Whoever runs the installation works for all its municipalities: no list of one of them
 * can make anybody an operator.
 */
export const tokenRoles = [...roles, 'OPERATOR'] as const;

/**
 * Units, and who holds which role where, from when to when. One stream a municipality, so that a whole
 * organisation list is judged and accepted in one append. People are random ids; their names are not in the log.
 */
export const organisationEvents = eventCatalog('organisation', {
  UnitAdded: event({ unitId: z.string(), name: z.string(), parentId: z.string().nullable() }),
  UnitRenamed: event({ unitId: z.string(), name: z.string() }),
  UnitMoved: event({ unitId: z.string(), parentId: z.string().nullable() }),
  MembershipStarted: event({
    membershipId: z.string(),
    personId: z.string(),
    unitId: z.string(),
    role: z.enum(roles),
    /** The job title as the municipality writes it: `Plansjef`. */
    title: z.string(),
    from: localDate,
  }),
  MembershipEnded: event({ membershipId: z.string(), to: localDate }),
  DeputyNamed: event({ personId: z.string(), deputyId: z.string().nullable() }),
  /** The first and last day away; null while no last day is known. Why is nobody's business, and is not asked. */
  AbsenceSet: event({
    absenceId: z.string(),
    personId: z.string(),
    from: localDate,
    to: localDate.nullable(),
  }),
  /** Another last day than was said. */
  AbsenceEnded: event({ absenceId: z.string(), to: localDate }),
  /** It never came to be. */
  AbsenceWithdrawn: event({ absenceId: z.string() }),
});
export type OrganisationEvent = EventOf<typeof organisationEvents>;
