import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  organisationOf,
  readInstances,
  relationCodes,
  relationTexts,
  statuses,
  statusTexts,
  vedtakProjection,
  type InstanceQuestion,
  type InstanceView,
  type RelationCode,
  type Status,
  type VersionCount,
} from '#contexts';
import { dayOf, shortDay, type LocalDate, type TenantId } from '#kernel';
import { carryOut, command } from '../command.js';
import { toDay } from '../day-option.js';
import { exitCode } from '../exit-code.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { unitIdFor } from '../unit-option.js';

interface Options extends CommonOptions {
  readonly state?: Status;
  readonly unit?: string;
  readonly person?: string;
  readonly procedure?: { readonly id: string; readonly version?: number };
  readonly dueBy?: LocalDate;
  readonly waitingFor?: RelationCode;
  readonly late: boolean;
  readonly stuck: boolean;
  readonly ended: boolean;
}

const toProcedure = (text: string) => {
  const [, id, version] = /^([^@\s]+)(?:@(\d+))?$/.exec(text) ?? [];
  if (id === undefined)
    throw new InvalidArgumentError('Skriv navnet, gjerne med versjon: politisk-vedtak@1.');
  return version === undefined ? { id } : { id, version: Number(version) };
};

const questionFrom = async (
  session: Session,
  tenant: TenantId,
  { unit, person, procedure, state, dueBy, waitingFor, late, stuck, ended }: Options,
): Promise<InstanceQuestion> => {
  const organisation = await organisationOf(session.platform.documents, tenant);
  const asked = {
    unit: unit === undefined ? undefined : unitIdFor(organisation, unit),
    officer: person === undefined ? undefined : await personFor(session, tenant, person),
    procedure: procedure?.id,
    version: procedure?.version,
    ...{ state, dueBy, waitingFor, late, stuck, ended },
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
};

interface Names {
  readonly titleOf: (view: InstanceView) => string;
  readonly nameOf: (personId: string) => string;
}

const namesFor = async (
  { platform: { documents, people } }: Session,
  tenant: TenantId,
  instances: readonly InstanceView[],
): Promise<Names> => {
  const keys = instances.map(({ followUp }) => ({ tenant, key: followUp.vedtakId }));
  const vedtak = await documents.getMany(vedtakProjection, keys);
  const titles = new Map(vedtak.flatMap((each) => (each === undefined ? [] : [[each.vedtakId, each]])));
  const known = await people.byIds(
    tenant,
    instances.flatMap((each) => each.people),
  );
  return {
    titleOf: ({ followUp: { vedtakId, point } }) => {
      const of = titles.get(vedtakId);
      return [of?.caseNumber?.asWritten ?? of?.organ, `punkt ${point.toString()}`, of?.title]
        .filter(Boolean)
        .join(', ');
    },
    nameOf: (personId) => known.get(personId)?.name ?? personId,
  };
};

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

const comingUp = ({ followUp: { nextDue }, late }: InstanceView): readonly string[] => {
  if (late.length > 0) return [lateness(late)];
  return nextDue === null ? [] : [`neste varsel ${shortDay(nextDue)}`];
};

const lineOf = (view: InstanceView, names: Names): string => {
  const parts = [statusTexts[view.followUp.status].nb, waitsFor(view, names), ...comingUp(view)];
  return `  ${names.titleOf(view)}: ${parts.join(', ')}`;
};

const countLine = ({ id, version, open, ended }: VersionCount): string =>
  `  ${id} versjon ${version.toString()}: ${open.toString()} åpne, ${ended.toString()} avsluttet`;

const show = async (session: Session, options: Options) => {
  const tenant = await tenantOf(session, options);
  const today = dayOf(session.platform.clock.now());
  const question = await questionFrom(session, tenant, options);
  const { instances, counts } = await readInstances(session.platform.documents, { tenant, today, question });
  const names = await namesFor(session, tenant, instances);
  const plain = instances.map(({ followUp, ...rest }) => {
    const { followUpId, vedtakId, point, procedure, status, unit, officer, nextDue } = followUp;
    return { followUpId, vedtakId, point, procedure, state: status, unit, officer, nextDue, ...rest };
  });
  session.output.result({ instances: plain, versions: counts }, [
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
export const instancesCommand = (): Command =>
  command('instances', 'viser hvor sakene står i prosedyrene, hva som forfaller og hvem de venter på')
    .addOption(new Option('--state <TILSTAND>', 'bare de som står her').choices(statuses))
    .option('--unit <enhet>', 'bare denne enheten (navn eller id)')
    .option('--person <person>', 'bare denne saksbehandleren (navn, e-post eller id)')
    .option('--procedure <navn>', 'bare denne prosedyren, gjerne med versjon: politisk-vedtak@1', toProcedure)
    .option('--due-by <dato>', 'bare de som har et varsel til og med denne dagen', toDay)
    .addOption(new Option('--waiting-for <rolle>', 'bare de som venter på denne').choices(relationCodes))
    .option('--late', 'bare de som har et varsel som burde ha gått', false)
    .option('--stuck', 'bare de som ingen kan ta videre', false)
    .option('--ended', 'også de som er avsluttet', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => show(session, options))),
    );
