import { groupedBy, type LocalDate, type TenantId } from '#kernel';
import { normalised } from '../normalise.js';
import type { Membership, OrganisationDocument } from '../organisation.document.js';
import type { OrganisationEvent, Role } from '../organisation.events.js';
import { membershipIdOf } from '../organisation-id.js';
import type { RowChange } from './list-row.js';

/** What a row says: this person works in this unit as this. */
export interface Post {
  readonly row: number;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
}

export interface JudgedPost {
  readonly events: readonly OrganisationEvent[];
  readonly changes: readonly RowChange[];
}

export interface JudgedMemberships {
  readonly byRow: ReadonlyMap<number, JudgedPost>;
  /** Open memberships that no row speaks of. */
  readonly unmentioned: readonly Membership[];
}

const placeOf = ({ personId, unitId, role }: Omit<Post, 'row' | 'title'>) => `${personId} ${unitId} ${role}`;
const postOf = (post: Omit<Post, 'row'>) => `${placeOf(post)} ${normalised(post.title)}`;

interface Context {
  readonly tenant: TenantId;
  readonly organisation: OrganisationDocument;
  readonly day: LocalDate;
}

/** The same person in the same unit and role under a new title: the old membership ends where the new one begins. */
const retitled = (membership: Membership, day: LocalDate): OrganisationEvent => ({
  type: 'MembershipEnded',
  data: { membershipId: membership.membershipId, to: day < membership.from ? membership.from : day },
});

const started = ({ tenant, day }: Context, post: Post, ordinal: number): OrganisationEvent => {
  const { personId, unitId, role, title } = post;
  const membershipId = membershipIdOf(tenant, { personId, unitId, role, ordinal });
  return { type: 'MembershipStarted', data: { membershipId, personId, unitId, role, title, from: day } };
};

/** Compares what the list says with the memberships that are open on its day or begin later. */
export const judgeMemberships = (context: Context, posts: readonly Post[]): JudgedMemberships => {
  const { organisation, day } = context;
  const open = organisation.memberships.filter(({ to }) => to === null || to > day);
  const unclaimed = new Set(open);
  const openPosts = groupedBy(open, postOf);
  const openPlaces = groupedBy(open, placeOf);
  const count = new Map(
    [...groupedBy(organisation.memberships, placeOf)].map(([key, all]) => [key, all.length]),
  );
  const byRow = new Map<number, JudgedPost>();
  const firstRows = [...groupedBy(posts, postOf).values()].map(([first]) => first).filter((each) => !!each);
  // Rows that say what already holds claim it first, so that a new title beside an old one is not taken for it.
  const holding = firstRows.filter((post) => openPosts.has(postOf(post)));
  for (const post of holding) openPosts.get(postOf(post))?.forEach((each) => unclaimed.delete(each));
  for (const post of firstRows.filter((each) => !openPosts.has(postOf(each)))) {
    const place = placeOf(post);
    const before = openPlaces.get(place)?.find((each) => unclaimed.delete(each));
    const ordinal = (count.get(place) ?? 0) + 1;
    count.set(place, ordinal);
    byRow.set(post.row, {
      events: [...(before === undefined ? [] : [retitled(before, day)]), started(context, post, ordinal)],
      changes: [before === undefined ? 'membership-started' : 'title-changed'],
    });
  }
  return { byRow, unmentioned: [...unclaimed].filter(({ from }) => from <= day) };
};
