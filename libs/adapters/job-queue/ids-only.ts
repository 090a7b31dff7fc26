import type { JobRequest } from '#kernel';

/** What ids are made of. No word of a text, no name and no address gets through: they have spaces, `@` or letters like ø. */
const id = /^[A-Za-z0-9._:-]{1,200}$/;

/**
 * The data of a job, which whoever may look at the queue can read: ids only. Throws a `TypeError` for anything else, which
 * names the field and never what stands in it.
 */
export const idsOnly = (data: JobRequest['data']): JobRequest['data'] => {
  for (const [field, value] of Object.entries(data))
    if (typeof value !== 'string' || !id.test(value)) throw new TypeError(`A job's ${field} is not an id`);
  return data;
};
