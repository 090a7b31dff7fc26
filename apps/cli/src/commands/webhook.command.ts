import type { Command } from 'commander';
import {
  changeKinds,
  deliveryProjection,
  deliveryStateTexts,
  pauseReasonTexts,
  publicChangeKinds,
  shownAddress,
  tellRefusal,
  webhookEvents,
  webhookIdOf,
  webhookProjection,
  webhookStateTexts,
  type DeliveryDocument,
  type WebhookDocument,
} from '#contexts';
import { askDeliveryAgain, deliverWebhooks, newWebhookSecret } from '#work/webhooks';
import { dayOf, isRejection, longDay, type TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode, type ExitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { operator, submit } from '../submit.js';

interface AddOptions extends CommonOptions {
  readonly kinds: string;
  readonly internal?: boolean;
}

const shownOnce =
  'Hemmeligheten vises bare nå. Gi den til mottakeren, som prøver webhook-signature i hver melding mot den.';

const lineOf = ({
  webhookId,
  address,
  state,
  pausedBecause,
  scope,
  kinds,
  registeredAt,
}: WebhookDocument) => {
  const why = pausedBecause === null ? '' : `: ${pauseReasonTexts[pausedBecause].nb}`;
  const what = scope === 'INTERNAL' ? 'internt' : 'det som er for alle';
  const since = longDay(dayOf(registeredAt), 'nb');
  return `  ${webhookId}  ${shownAddress(address)}, ${webhookStateTexts[state].nb}${why}, siden ${since}; ${what}: ${kinds.join(', ')}`;
};

const deliveryLine = ({ deliveryId, position, state, answer, plannedAt }: DeliveryDocument) =>
  `  ${deliveryId}  ${longDay(dayOf(plannedAt), 'nb')}  ${deliveryStateTexts[state].nb}${answer === null ? '' : ` (${answer})`}, posisjon ${position}`;

/** The kinds that are named, in any letters. */
const kindsIn = (written: string) => {
  const kinds = written
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const known: readonly string[] = changeKinds;
  const unknown = kinds.filter((kind) => !known.includes(kind));
  if (unknown.length === 0) return kinds;
  throw new CommandStopped(`Fant ikke ${unknown.join(', ')}. Velg blant ${changeKinds.join(', ')}.`);
};

const add = async (
  session: Session,
  address: string,
  { kinds, internal = false, ...options }: AddOptions,
) => {
  const tenant = await tenantOf(session, options);
  const { ids, store } = session.platform;
  const subjectId = webhookIdOf(tenant, ids.next());
  const secret = newWebhookSecret();
  const scope = internal ? 'INTERNAL' : 'PUBLIC';
  const after = (await store.head()).toString();
  const data = { address, kinds: kindsIn(kinds), scope, secret, after };
  await submit(session, { tenant, to: webhookEvents, subjectId, type: 'RegisterWebhook', data });
  await session.catchUp();
  session.output.result({ webhookId: subjectId, secret }, [
    `Webhooken er registrert: ${subjectId}`,
    `Hemmelighet: ${secret}`,
    shownOnce,
  ]);
  return exitCode.done;
};

const list = async (session: Session, options: CommonOptions) => {
  const tenant = await tenantOf(session, options);
  const rows = await session.platform.documents.find(webhookProjection, { tenant });
  const webhooks = rows.map(({ document }) => document).filter(({ state }) => state !== 'REMOVED');
  const shown = webhooks.map((each) => ({ ...each, address: shownAddress(each.address) }));
  session.output.result({ webhooks: shown }, [
    webhooks.length === 0 ? 'Her er ingen webhooker.' : `Webhooker: ${webhooks.length.toString()}`,
    ...webhooks.map(lineOf),
  ]);
  return exitCode.done;
};

/** The webhook somebody means by its id, or by how it begins. */
const webhookMeant = async (session: Session, tenant: TenantId, written: string): Promise<string> => {
  const rows = await session.platform.documents.find(webhookProjection, { tenant });
  const [only, ...others] = rows.filter(({ key }) => key.startsWith(written));
  if (only !== undefined && others.length === 0) return only.key;
  throw new CommandStopped(`Fant ikke webhooken «${written}». Se hvilke som finnes med iverk webhook list.`);
};

const change =
  (type: string, data: () => object, said: string) =>
  async (session: Session, written: string, options: CommonOptions) => {
    const tenant = await tenantOf(session, options);
    const subjectId = await webhookMeant(session, tenant, written);
    await submit(session, { tenant, to: webhookEvents, subjectId, type, data: data() });
    await session.catchUp();
    session.output.result({ webhookId: subjectId }, [said]);
    return exitCode.done;
  };

const rotate = async (session: Session, written: string, options: CommonOptions) => {
  const tenant = await tenantOf(session, options);
  const subjectId = await webhookMeant(session, tenant, written);
  const secret = newWebhookSecret();
  await submit(session, {
    ...{ tenant, to: webhookEvents, subjectId },
    ...{ type: 'RotateWebhookSecret', data: { secret } },
  });
  session.output.result({ webhookId: subjectId, secret }, [`Ny hemmelighet: ${secret}`, shownOnce]);
  return exitCode.done;
};

const deliveries = async (session: Session, written: string, options: CommonOptions) => {
  const tenant = await tenantOf(session, options);
  const value = await webhookMeant(session, tenant, written);
  const rows = await session.platform.documents.find(deliveryProjection, {
    ...{ tenant, limit: 50, where: { column: 'webhookId', is: 'equal', value } },
    orderBy: [{ column: 'position', direction: 'descending' }],
  });
  const found = rows.map(({ document }) => document);
  session.output.result({ deliveries: found }, [
    found.length === 0 ? 'Ingenting er meldt ennå.' : `De ${found.length.toString()} siste meldingene:`,
    ...found.map(deliveryLine),
  ]);
  return exitCode.done;
};

/** Does it at once: nobody need have started a worker, and who asks sees how it went. */
const resend = async (session: Session, deliveryId: string, options: CommonOptions) => {
  const tenant = await tenantOf(session, options);
  const { platform, catchUp } = session;
  const asked = await askDeliveryAgain(platform, { tenant, deliveryId, ...operator });
  if (isRejection(asked)) throw new CommandStopped(tellRefusal(asked, 'nb'));
  await deliverWebhooks({ ...platform, catchUp, baseUrl: platform.config.baseUrl }, tenant);
  await session.catchUp();
  const delivery = await platform.documents.get(deliveryProjection, tenant, deliveryId);
  const isTaken = delivery?.state === 'ACCEPTED';
  session.output.result({ delivery }, [
    isTaken ? 'Meldingen er tatt imot.' : `Meldingen er ikke tatt imot (${delivery?.answer ?? 'venter'}).`,
  ]);
  return isTaken ? exitCode.done : exitCode.broken;
};

type Work = (session: Session, id: string, options: CommonOptions) => Promise<ExitCode>;

const about = (name: string, description: string, work: Work) =>
  command(name, description)
    .argument('<id>', 'id, som listen viser den')
    .action((id: string, options: CommonOptions) =>
      carryOut(options, () => inSession(options, (session) => work(session, id, options))),
    );

const nothing = () => ({});

/** Other systems that are told what happens. */
export const webhookCommand = (bare: Command): Command =>
  bare
    .addCommand(
      command('add', 'melder til et annet system det som skjer fra nå av, og viser hemmeligheten én gang')
        .argument('<adresse>', 'begynner med https://')
        .option('--kinds <slag>', 'hva det skal meldes om, med komma mellom', publicChangeKinds.join(','))
        .option('--internal', 'også det som er skjermet; bare id-er meldes uansett', false)
        .action((address: string, options: AddOptions) =>
          carryOut(options, () => inSession(options, (session) => add(session, address, options))),
        ),
    )
    .addCommand(
      command('list', 'viser dem som er registrert').action((options: CommonOptions) =>
        carryOut(options, () => inSession(options, (session) => list(session, options))),
      ),
    )
    .addCommand(about('rotate', 'lager en ny hemmelighet; den gamle gjelder ikke mer', rotate))
    .addCommand(
      about(
        'pause',
        'melder ingenting før den tas i bruk igjen',
        change('PauseWebhook', () => ({ because: 'ASKED' }), 'Webhooken er satt på pause.'),
      ),
    )
    .addCommand(
      about(
        'resume',
        'melder igjen, også det som skjedde imens',
        change('ResumeWebhook', nothing, 'Webhooken er i bruk igjen.'),
      ),
    )
    .addCommand(
      about('remove', 'fjerner den for godt', change('RemoveWebhook', nothing, 'Webhooken er fjernet.')),
    )
    .addCommand(about('deliveries', 'viser hva som er meldt, og hva som ble av det', deliveries))
    .addCommand(about('resend', 'sender en melding en gang til, med samme id', resend));
