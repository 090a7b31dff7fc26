import type { Command } from 'commander';
import { caseInstanceOf, fieldsIn, pinnedProcedure, type CaseDocument } from '#contexts';
import { openTasks, sourcesOf } from '#engine';
import { longDay } from '#kernel';
import { caseWith, stateNameIn } from '../case.js';
import { historyLines, namesOf, responsibleLines } from '../case-lines.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

/** Steps that leave where it stands, for whoever may; what each asks for. */
const stepLines = (document: CaseDocument): readonly string[] => {
  const procedure = pinnedProcedure(document.procedure);
  const leaving = procedure.transitions.filter((each) => sourcesOf(procedure, each).includes(document.state));
  return leaving.map(({ id, name, to, by, requires }) => {
    const asks = requires.length === 0 ? '' : `; krever ${fieldsIn(procedure, requires, 'nb')}`;
    const where = to.map((each) => stateNameIn(document, each)).join(' eller ');
    return `  ${id}  ${name?.nb ?? ''} → ${where} (${by.join(', ')}${asks})`;
  });
};

const taskLines = (document: CaseDocument): readonly string[] =>
  openTasks(pinnedProcedure(document.procedure), caseInstanceOf(document)).map(
    ({ task: { id, name, who } }) => `  ${id}  ${name?.nb ?? ''} (${who.join(', ')})`,
  );

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];

const show = async (session: Session, written: string, options: CommonOptions) => {
  const tenant = await tenantOf(session, options);
  const document = await caseWith(session, tenant, written);
  const names = await namesOf(session, tenant, document);
  const { title, description, procedure, state, deadline, nextDue, children } = document;
  session.output.result({ case: document }, [
    `${title} (${procedure.id} versjon ${procedure.version.toString()})`,
    ...(description === null ? [] : [description]),
    `Står i: ${stateNameIn(document, state)}`,
    ...responsibleLines(document, names),
    ...(deadline === null ? [] : [`Frist: ${longDay(deadline, 'nb')}`]),
    ...(nextDue === null ? [] : [`Neste varsel: ${longDay(nextDue, 'nb')}`]),
    ...section('Dette kan gjøres nå', stepLines(document)),
    ...section('Oppgaver', taskLines(document)),
    ...section(
      'Saker den har startet',
      children.map(({ caseId, procedure: id, endedIn }) => `  ${caseId}  ${id}, ${endedIn ?? 'åpen'}`),
    ),
    ...section('Historikk', historyLines(document, names)),
  ]);
  return exitCode.done;
};

/** Shows a case, what can be done with it now, and all that has happened. */
export const caseShowCommand = (): Command =>
  command('show', 'viser en sak, hva som kan gjøres nå, og alt som har skjedd')
    .argument('<sak>', 'sakens id; begynnelsen er nok')
    .action((written: string, options: CommonOptions) =>
      carryOut(options, () => inSession(options, (session) => show(session, written, options))),
    );
