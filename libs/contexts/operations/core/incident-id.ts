import { uuid5, type BackgroundWork } from '#kernel';

/** The same work on the same thing is the same incident, however often it breaks. */
export const incidentIdOf = ({ tenant, about, work }: BackgroundWork): string =>
  uuid5('incident', tenant, about.kind, about.id, work);
