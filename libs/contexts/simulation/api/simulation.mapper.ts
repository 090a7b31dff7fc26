import { activeMembershipsOf, type OrganisationDocument } from '#contexts/organisation';
import { addresseeTexts, type AddresseeCode } from '#contexts/procedures';
import { addDays, type Language, type Person } from '#kernel';
import { countByPerson, countMails, type MailCount, type SimulatedMail } from '../core/count-mails.js';
import type { Stretch } from '../core/simulated-months.js';
import type { SimulatedMails, SimulatedMonth, SimulatedRecipient, Simulation } from './simulation.objects.js';

/** A stretch that was simulated, and what its reader needs to know of people. */
export interface Told extends Stretch {
  readonly mails: readonly SimulatedMail[];
  /** Null for what is to come. */
  readonly sent: readonly SimulatedMail[] | null;
  readonly months: readonly MonthOf[];
  readonly organisation: OrganisationDocument;
  /** Those whose names the reader may know. */
  readonly people: ReadonlyMap<string, Person>;
  readonly language: Language;
}

type MonthOf = MailCount &
  Pick<SimulatedMonth, 'month' | 'steps' | 'unheard'> & {
    readonly stopped?: number;
    readonly sent?: MailCount;
  };

const nameOf = (as: string, language: Language): string => addresseeTexts[as as AddresseeCode][language];

const toMails = ({ escalated, ...count }: MailCount, language: Language): SimulatedMails => ({
  ...count,
  escalated: Object.entries(escalated)
    .map(([as, each]) => ({ as, name: nameOf(as, language), count: each }))
    .toSorted((a, b) => b.count - a.count || (a.as < b.as ? -1 : 1)),
});

const toMonth = ({ month, steps, stopped = 0, unheard, sent, ...mails }: MonthOf, language: Language) => ({
  ...{ month, steps, stopped, unheard, mails: toMails(mails, language) },
  sent: sent === undefined ? null : toMails(sent, language),
});

const standingOf = (personId: string, { organisation, to }: Told) => {
  const [standing] = activeMembershipsOf(organisation, personId, addDays(to, -1));
  if (standing === undefined) return { role: null, title: null, unitId: null, unit: null };
  const { role, title, unitId } = standing;
  const unit = organisation.units.find((each) => each.unitId === unitId);
  return { role, title, unitId, unit: unit?.name ?? null };
};

const toRecipients = (told: Told): readonly SimulatedRecipient[] =>
  countByPerson(told.mails).map(({ personId, ...count }) => ({
    ...{ personId, name: told.people.get(personId)?.name ?? null },
    ...standingOf(personId, told),
    mails: toMails(count, told.language),
  }));

/** A simulation as GraphQL shows it. */
export const toSimulation = (told: Told): Simulation => {
  const { from, to, mails, sent, months, language } = told;
  return {
    ...{ from, to, mails: toMails(countMails(mails), language) },
    sent: sent === null ? null : toMails(countMails(sent), language),
    months: months.map((each) => toMonth(each, language)),
    recipients: toRecipients(told),
  };
};
