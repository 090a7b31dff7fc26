import { InvalidArgumentError } from 'commander';
import { addresseeTexts, type AddresseeCode } from '#contexts';
import type { MailCount, MailCountOfPerson } from '#work/simulation';
import { longDay, type LocalDate, type TenantId } from '#kernel';
import type { CommonOptions, Session } from './session.js';

/** What simulating can be asked for. */
export interface SimulateOptions extends CommonOptions {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly procedure?: string;
  readonly past: boolean;
  readonly months?: number;
  readonly details: boolean;
}

const mostMonths = 120;

/** For an option that takes a number of months. */
export const toMonths = (text: string): number => {
  const months = Number(text);
  if (/^\d+$/.test(text) && months >= 1 && months <= mostMonths) return months;
  throw new InvalidArgumentError(`Skriv et helt tall fra 1 til ${mostMonths.toString()}.`);
};

export const counted = (count: number, one: string, many: string): string =>
  `${count.toString()} ${count === 1 ? one : many}`;

/** `2026-03` is mars 2026. */
export const nameOfMonth = (month: string): string =>
  longDay(`${month}-01` as LocalDate, 'nb').replace(/^\S+ /, '');

/** Whom a procedure or a round names. */
export const nameOfAddressee = (as: string): string => addresseeTexts[as as AddresseeCode].nb;

/** How many mails, and to how many. */
export const inMails = ({ mails, people }: Pick<MailCount, 'mails' | 'people'>): string =>
  mails === 0
    ? 'ingen e-post'
    : `${counted(mails, 'e-post', 'e-poster')} til ${counted(people, 'person', 'personer')}`;

/** What the mails tell, and how much of it comes to the director. */
export const partsOfMails = ({
  asked,
  reminded,
  escalated,
  reachedDirector,
}: MailCount): readonly string[] => [
  ...(asked > 0 ? [`${counted(asked, 'person', 'personer')} spurt`] : []),
  ...(reminded > 0 ? [counted(reminded, 'påminnelse', 'påminnelser')] : []),
  ...Object.entries(escalated).map(([as, count]) => `${count.toString()} opp til ${nameOfAddressee(as)}`),
  ...(reachedDirector > 0 ? [`${reachedDirector.toString()} når kommunedirektøren`] : []),
];

export const mailsOfPersonLine = (count: MailCountOfPerson, name: string): string => {
  const parts = partsOfMails({ ...count, asked: 0 });
  const asked = count.asked > 0 ? [counted(count.asked, 'spørsmål', 'spørsmål')] : [];
  return `  ${name}: ${[counted(count.mails, 'e-post', 'e-poster'), ...asked, ...parts].join(', ')}`;
};

/** What people are called, by their ids. */
export const namesIn = async (
  { platform }: Session,
  tenant: TenantId,
): Promise<(personId: string) => string> => {
  const known = new Map(
    (await platform.people.all(tenant)).map(({ personId, name }) => [personId as string, name]),
  );
  return (id) => known.get(id) ?? id;
};
