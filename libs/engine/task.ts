import { z } from 'zod';
import { code, text } from './procedure-words.js';

/** What somebody is to do while an instance stands in some states. */
export const task = z.strictObject({
  id: code.describe('Names the task for good, in the log as well'),
  name: text.optional().describe('What people read. Needed before the procedure can be published.'),
  in: z.array(code).min(1).describe('The states in which it waits to be done'),
  who: z
    .array(code)
    .min(1)
    .describe('Who may claim it, and hand it to somebody else: one of these is enough'),
  acknowledgedBy: z
    .array(code)
    .min(1)
    .optional()
    .describe('Who must say that it has been seen; never the one whose own work it is'),
});
/** A human task as it was checked. */
export type Task = z.output<typeof task>;
