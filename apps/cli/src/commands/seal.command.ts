import type { Command } from 'commander';
import { sealableTenants, sealLog, type SealResult } from '#work/upkeep';
import { shortDay } from '#kernel';
import { carryOut } from '../carry-out.js';
import { exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

const lineOf = ({ tenant, count, head, on, sealedNow }: SealResult) =>
  `${tenant}  ${count.toString()} hendelser  ${head}  ${sealedNow ? 'forseglet nå' : `uendret siden ${shortDay(on)}`}`;

const seal = async (session: Session, options: CommonOptions) => {
  await session.catchUp();
  const tenants =
    options.kommune === undefined
      ? await sealableTenants(session.platform)
      : [await tenantOf(session, options)];
  const seals: SealResult[] = [];
  for (const tenant of tenants)
    seals.push(...[await sealLog(session.platform, tenant)].filter((each) => each !== undefined));
  session.output.result(
    { seals },
    seals.length === 0
      ? ['Her er ingen hendelser å forsegle ennå.']
      : [
          ...seals.map(lineOf),
          '',
          'Ta vare på hodet (de 64 tegnene) et sted den som eier databasen, ikke når. Se etter det senere med: iverk verify --head HODE.',
        ],
  );
  return exitCode.done;
};

export const sealCommand = (bare: Command): Command =>
  bare.action((options: CommonOptions) =>
    carryOut(options, () => inSession(options, (session) => seal(session, options))),
  );
