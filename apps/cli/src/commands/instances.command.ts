import { Option, type Command } from 'commander';
import {
  pinnedProcedure,
  readInstances,
  relationTexts,
  statusTexts,
  type InstanceSort,
  type InstanceView,
  type VersionCount,
} from '#contexts';
import { dayOf, shortDay } from '#kernel';
import { carryOut } from '../carry-out.js';
import { exitCode } from '../exit-code.js';
import { namesFor, type Names } from '../instance-names.js';
import { questionFrom, withQuestion, type QuestionOptions } from '../instance-question.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions, QuestionOptions {
  readonly ended: boolean;
  readonly sort?: InstanceSort;
}

const waitsFor = ({ stuck, waitingFor, people }: InstanceView, { nameOf }: Names): string => {
  if (stuck) return 'ingen kan ta den videre';
  const who = waitingFor.map((each) => relationTexts[each].nb).join(' eller ');
  return people.length === 0 ? `venter på ${who}` : `venter på ${who}: ${people.map(nameOf).join(', ')}`;
};

const lateness = ([first, ...others]: InstanceView['late']): string => {
  const since = first === undefined ? '' : shortDay(first.due);
  return others.length === 0
    ? `et varsel skulle ha gått ${since}`
    : `${(others.length + 1).toString()} varsler skulle ha gått, det første ${since}`;
};

const comingUp = ({ nextDue, late }: InstanceView): readonly string[] => {
  if (late.length > 0) return [lateness(late)];
  return nextDue === null ? [] : [`neste varsel ${shortDay(nextDue)}`];
};

const stateNameOf = ({ procedure, state, status }: InstanceView): string =>
  pinnedProcedure(procedure).states[state]?.name?.nb ?? statusTexts[status].nb;

const lineOf = (view: InstanceView, names: Names): string => {
  const parts = [stateNameOf(view), waitsFor(view, names), ...comingUp(view)];
  return `  ${names.titleOf(view)}: ${parts.join(', ')}`;
};

/** Without what the engine reckons with. */
const plainOf = (view: InstanceView) => {
  const { sort, id, title, vedtakId, point, procedure, state, status, unit, officer, nextDue } = view;
  const { waitingFor, people, late, stuck } = view;
  const where = { sort, id, title, vedtakId, point, procedure, state, status, unit, officer, nextDue };
  return { ...where, waitingFor, people, late, stuck };
};

const countLine = ({ id, version, open, ended }: VersionCount): string =>
  `  ${id} versjon ${version.toString()}: ${open.toString()} åpne, ${ended.toString()} avsluttet`;

const show = async (session: Session, options: Options) => {
  const tenant = await tenantOf(session, options);
  const today = dayOf(session.platform.clock.now());
  const question = {
    ...(await questionFrom(session, tenant, options)),
    ended: options.ended,
    ...(options.sort && { sort: options.sort }),
  };
  const { instances, counts } = await readInstances(session.platform.documents, { tenant, today, question });
  const names = await namesFor(session, tenant, instances);
  session.output.result({ instances: instances.map(plainOf), versions: counts }, [
    instances.length === 1
      ? '1 sak svarer til dette.'
      : `${instances.length.toString()} saker svarer til dette.`,
    ...instances.map((each) => lineOf(each, names)),
    'I alt:',
    ...counts.map(countLine),
  ]);
  return exitCode.done;
};

/** Where instances of procedures stand, and whom they wait for. */
export const instancesCommand = (bare: Command): Command =>
  withQuestion(bare)
    .addOption(
      new Option('--sort <slag>', 'bare vedtakspunkter, eller bare andre saker').choices([
        'FOLLOW_UP',
        'CASE',
      ]),
    )
    .option('--ended', 'også de som er avsluttet', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => show(session, options))),
    );
