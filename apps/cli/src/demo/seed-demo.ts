import { SettableClock } from '#adapters/clock';
import {
  aggregates,
  municipalityEvents,
  municipalityIdOf,
  organisationEvents,
  organisationIdOf,
  subscriptions,
} from '#contexts';
import {
  addDays,
  aggregateOf,
  at,
  catchUp,
  dayOf,
  isRejection,
  runCommand,
  streamOf,
  uuid5,
  type Instant,
  type LocalDate,
} from '#kernel';
import type { Progress } from '../progress.js';
import type { Session } from '../session.js';
import {
  demoName,
  demoOrganisation,
  demoPeople,
  demoPerson,
  demoRole,
  demoTenant,
} from './demo-organisation.js';
import type { DemoStep } from './demo-step.js';
import { demoSteps } from './demo-steps.js';

const yearAgo = 365;
const correlationId = uuid5('demo');
const commandIdOf = (step: string) => uuid5('demo', demoTenant, step);

/**
 * The day the demo was begun, when this log holds one: a demo that was cut short goes on from where it stopped, with
 * the same dates. Undefined when there is none.
 */
export const demoBegun = async ({ platform: { store } }: Session): Promise<LocalDate | undefined> => {
  const stream = streamOf(municipalityEvents, demoTenant, municipalityIdOf(demoTenant));
  const [first] = await store.readStream(stream);
  if (first?.metadata.commandId !== commandIdOf('municipality')) return undefined;
  return addDays(dayOf(first.metadata.occurredAt), yearAgo);
};

/** How many commands the demo takes, for a progress bar. */
export const demoLength = (today: LocalDate): number => demoSteps(today).length;

/** Lays the demo municipality and its year of history into the log. Doing it again changes nothing. */
export const seedDemo = async (session: Session, today: LocalDate, progress: Progress): Promise<void> => {
  const clock = new SettableClock(at(addDays(today, -yearAgo), '08:00'));
  const ports = { ...session.follower, clock };
  await session.platform.people.save(demoTenant, demoPeople());
  const run = async (step: DemoStep, name: string, when: Instant) => {
    clock.set(when);
    const outcome = await runCommand(ports, aggregateOf(aggregates, step.to), {
      tenant: demoTenant,
      subjectId: step.subjectId,
      commandId: commandIdOf(name),
      correlationId,
      command: {
        type: step.type,
        data: step.data,
        issued: { by: demoPerson(step.by), roles: [demoRole(step.by)], at: when },
      },
    });
    if (isRejection(outcome)) throw new Error(`The demo's ${name} was refused: ${outcome.rejected}`);
    if (step.type === 'SplitVedtak') await catchUp(ports, subscriptions);
  };
  for (const [name, step] of beginning(today)) await run(step, name, clock.now());
  for (const [index, step] of demoSteps(today).entries()) {
    const minute = (index % 60).toString().padStart(2, '0');
    await run(step, `${index.toString()}-${step.type}`, at(addDays(today, -step.daysAgo), `09:${minute}`));
    progress.step();
  }
  await session.catchUp();
};

const beginning = (today: LocalDate): readonly (readonly [string, DemoStep])[] => {
  const from = addDays(today, -yearAgo);
  const by = 'koordinator';
  const municipality = {
    daysAgo: yearAgo,
    by,
    to: municipalityEvents,
    subjectId: municipalityIdOf(demoTenant),
  } as const;
  return [
    [
      'municipality',
      { ...municipality, type: 'AddMunicipality', data: { number: demoTenant, name: demoName, from: null } },
    ],
    [
      'settings',
      {
        ...municipality,
        type: 'ChangeSettings',
        data: {
          ...{ rhythm: 'MONTHLY', reportRhythm: 'HALF_YEAR' },
          reportRecipients: [demoPerson('direktør')],
        },
      },
    ],
    [
      'organisation',
      {
        daysAgo: yearAgo,
        by,
        to: organisationEvents,
        subjectId: organisationIdOf(demoTenant),
        type: 'AcceptOrganisationList',
        data: { events: demoOrganisation(from) },
      },
    ],
  ];
};
