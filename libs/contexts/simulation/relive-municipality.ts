import { caseEvents } from '#contexts/cases';
import { followUpEvents } from '#contexts/follow-up';
import { meetingDaysFrom } from '#contexts/meetings';
import { municipalityEvents, municipalityOf, organisationEvents } from '#contexts/organisation';
import { libraryEvents, procedureBook, readLibrary } from '#contexts/procedures';
import { dispatchEvents, mailboxEvents, roundEvents } from '#contexts/reminders';
import { vedtakEvents } from '#contexts/vedtak';
import {
  addMonths,
  catalogFor,
  pagesUpTo,
  readEvent,
  type LocalDate,
  type RecordedEvent,
  type TenantId,
} from '#kernel';
import type { Past } from './core/past/past.js';
import { reliveInParts } from './core/past/relive.js';
import { inTurns } from './in-turns.js';
import type { SimulationPorts, SimulationRequest } from './simulate-municipality.js';

const catalogs = [
  municipalityEvents,
  organisationEvents,
  libraryEvents,
  vedtakEvents,
  followUpEvents,
  caseEvents,
  roundEvents,
  dispatchEvents,
  mailboxEvents,
];
/** A round that was opened before the stretch may still be answered in it. */
const monthsBefore = 3;

const catalogOf = catalogFor(catalogs);

const historyOf = async (
  { store }: Pick<SimulationPorts, 'store'>,
  tenant: TenantId,
): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  const categories = catalogs.map(({ category }) => category);
  for await (const page of pagesUpTo(store, { tenant, categories }))
    for (const stored of page.events) {
      const { streamId } = stored;
      events.push(readEvent(catalogOf(streamId.slice(0, streamId.indexOf('-'))), stored));
    }
  return events;
};

/** Those of the stretch, and of some months before it. */
const meetingDaysOf = async (
  { documents }: SimulationPorts,
  tenant: TenantId,
  from: LocalDate,
): Promise<readonly LocalDate[]> => {
  const municipality = await municipalityOf(documents, tenant);
  if (municipality === undefined) return [];
  return meetingDaysFrom(documents, tenant, { municipality, from: addMonths(from, -monthsBefore) });
};

/** Lives a stretch of the real log anew, with a procedure in the place of the one with the same id where one is given. */
export const reliveMunicipality = async (
  ports: SimulationPorts,
  { tenant, from, to, procedure }: SimulationRequest,
): Promise<Past> => {
  await readLibrary(ports, tenant);
  // What stands in is pinned in its place, and is looked up like any other.
  if (procedure !== undefined) procedureBook.learn([procedure]);
  const [events, people] = [await historyOf(ports, tenant), await ports.people.all(tenant)];
  const meetingDays = await meetingDaysOf(ports, tenant, from);
  const instead = procedure === undefined ? {} : { procedure };
  return inTurns(reliveInParts({ tenant, from, to, events, people, meetingDays, ...instead }));
};
