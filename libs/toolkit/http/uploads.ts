import { z } from 'zod';
import { localDate, type ActorId } from '#kernel';
import { mayCommand, type CommandName, type RequestContext } from '#toolkit/access';
import { forbidden } from '#toolkit/commands';
import type { TellRefusal } from '#toolkit/graphql';
import { answerProblem, notSignedIn } from './http-problem.js';

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** What every upload can be asked for beside the file; add an upload's own flags with `flag`. */
export const uploadOptions = {
  flag,
  common: { asOf: localDate.optional(), dryRun: flag, skipRejected: flag },
};

/** The query string as the schema reads it. Throws 422 with the remedy. */
export const readOptions = <Schema extends z.ZodObject>(
  schema: Schema,
  query: Readonly<Record<string, string>>,
): z.output<Schema> => {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const flags = Object.keys(schema.shape).filter((name) => schema.shape[name] === flag);
  throw answerProblem({
    code: 'bad-parameter',
    message: `asOf er en dato (2025-12-31); ${flags.join(', ')} er true eller false.`,
  });
};

/** Who uploads. Throws 401 without a token, 403 in a role that may not. */
export const admit = (
  name: CommandName,
  { actor, roles, language }: RequestContext,
  tell: TellRefusal,
): ActorId => {
  if (actor === null) throw answerProblem(notSignedIn(language));
  if (mayCommand(name, roles)) return actor;
  const refusal = forbidden(name);
  throw answerProblem({ code: refusal.rejected, message: tell(refusal, language) });
};
