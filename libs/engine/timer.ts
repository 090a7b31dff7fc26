import { z } from 'zod';
import { code, text } from './procedure-words.js';

const days = z.int().nonnegative().max(3660);
const amount = {
  days: days.optional().describe('Days of the calendar'),
  businessDays: days.optional().describe('Days on which people work'),
};

/** When a timer is due. A day in Europe/Oslo, never a time of day. */
export const due = z.union([
  z
    .strictObject({
      after: code.describe(
        '`entry` for the day the present state was come to, or the name of a day that is told',
      ),
      ...amount,
    })
    .describe('So long after'),
  z
    .strictObject({ before: code.describe('The name of a day that is told'), ...amount })
    .describe('So long before'),
  z
    .strictObject({
      monthly: z.int().min(1).max(31).describe('That day of each month, or its last where it is shorter'),
    })
    .describe('Again and again, every month'),
  z
    .strictObject({
      yearly: z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .describe('`MM-DD`'),
    })
    .describe('Again and again, every year'),
]);
/** A rule for when a timer is due. */
export type Due = z.output<typeof due>;

/** What a rung of a timer does when its day has come. */
export const acts = ['REMIND', 'ESCALATE', 'STEP'] as const;

/** A rung of the ladder: what happens so many business days after the timer's own day. */
export const rung = z.strictObject({
  id: code.describe('Names the rung for good, in the log as well'),
  name: text.optional().describe('What people read. Needed before the procedure can be published.'),
  after: days.optional().describe('Business days after the timer’s day; 0 when it is not said'),
  act: z.enum(acts).describe('Remind whose it is, tell somebody above, or take a step of itself'),
  to: z.array(code).optional().describe('Who is told: needed to remind and to escalate'),
  step: code.optional().describe('The step that is taken: needed for STEP'),
});
/** A rung as it was checked. */
export type Rung = z.output<typeof rung>;

/** What is done about what was due while nobody was awake. */
export const catchUpRules = ['all', 'latest', 'skip'] as const;

/** What happens of itself when days go by while an instance stands in some states. */
export const timer = z.strictObject({
  id: code.describe('Names the timer for good, in the log as well'),
  name: text.optional().describe('What people read. Needed before the procedure can be published.'),
  in: z.array(code).min(1).describe('The states in which it runs'),
  due,
  grace: days.optional().describe('Business days it waits beyond that day'),
  ladder: z.array(rung).min(1).describe('What happens then, in order'),
  catchUp: z
    .enum(catchUpRules)
    .optional()
    .describe(
      'Of what is due at once after a stop: all of it, only the latest (when not said), or nothing late',
    ),
});
/** A timer as it was checked. */
export type Timer = z.output<typeof timer>;
