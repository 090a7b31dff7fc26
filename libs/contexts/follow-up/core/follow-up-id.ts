import { uuid5 } from '#kernel';

/** The follow-up of one numbered point of a vedtak. */
export const followUpIdOf = (vedtakId: string, point: number): string => uuid5('follow-up', vedtakId, point);
