import type { Command } from 'commander';
import { caseProjection, knowPinned } from '#contexts';
import { shortDay, type Filter } from '#kernel';
import { stateLine } from '../case.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly procedure?: string;
  readonly ended: boolean;
}

const whereOf = ({ procedure, ended }: Options): Filter => ({
  all: [
    ...(procedure === undefined ? [] : [{ column: 'procedure', is: 'equal', value: procedure } as const]),
    ...(ended ? [] : [{ column: 'ended', is: 'equal', value: false } as const]),
  ],
});

const list = async (session: Session, options: Options) => {
  const { documents } = session.platform;
  const tenant = await tenantOf(session, options);
  const rows = await documents.find(caseProjection, {
    tenant,
    where: whereOf(options),
    orderBy: [{ column: 'deadline', direction: 'ascending' }],
  });
  const cases = rows.map(({ document }) => document);
  await knowPinned(
    documents,
    tenant,
    cases.map(({ procedure }) => procedure),
  );
  const plain = cases.map(({ caseId, title, procedure, state, officer, deadline }) => ({
    ...{ caseId, title, procedure, state, officer, deadline },
  }));
  session.output.result({ cases: plain }, [
    ...(cases.length === 0 ? ['Her er ingen slike saker.'] : []),
    ...cases.map((each) => {
      const deadline = each.deadline === null ? '' : `, frist ${shortDay(each.deadline)}`;
      return `${each.caseId}  ${each.procedure.id}  ${stateLine(each)}${deadline}`;
    }),
  ]);
  return exitCode.done;
};

/** The cases there are. */
export const caseListCommand = (): Command =>
  command('list', 'viser sakene, de med nærmest frist først')
    .option('--procedure <navn>', 'bare de som følger denne prosedyren')
    .option('--ended', 'også de som er avsluttet', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => list(session, options))),
    );
