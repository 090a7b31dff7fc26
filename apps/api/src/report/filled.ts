import { isLocalDate, type LocalDate } from '#kernel';
import { holdReasons, statuses, type HoldReason, type Status } from '#contexts';
import { valuesOf, wordsOf, type FormBody } from '../pages/form-body.js';
import type { FollowUp, OwnPoint } from './own-points.service.js';

/** What stands in the fields of one point, typed or from before. */
export interface Filled {
  readonly status: string;
  readonly publicComment: string;
  readonly internalComment: string;
  readonly holdReasons: readonly string[];
  readonly holdUntil: string;
  readonly reference: string;
  readonly organ: string;
  readonly caseNumber: string;
  readonly treatedOn: string;
  /** Fields of the procedure's own, by name. */
  readonly told: Readonly<Record<string, string>>;
  /** Why nothing has changed. */
  readonly because: string;
  /** Of the page: sending it twice reports once. */
  readonly commandId: string;
  readonly revision: string;
  /** When it had last been told of, as the page was made; empty for never. */
  readonly seen: string;
}

/** The name of a point's field in the form; also the id of its element. */
export const nameOf = (followUpId: string, field: string): string => `${followUpId}.${field}`;

const ownFields = ({ allowed }: FollowUp) =>
  new Set(allowed.flatMap(({ fields }) => fields.map(({ name }) => name)));

export const seenOf = ({ lastReportedAt }: FollowUp): string => lastReportedAt ?? '';

/** The fields as they begin: what was reported last. */
export const prefilled = ({ followUp }: OwnPoint, commandId: string): Filled => ({
  status: followUp.allowed.some(({ status }) => status === followUp.status) ? followUp.status : '',
  publicComment: followUp.publicComment ?? '',
  internalComment: followUp.internalComment ?? '',
  holdReasons: followUp.holdReasons,
  holdUntil: followUp.holdUntil ?? '',
  reference: followUp.reference ?? '',
  organ: '',
  caseNumber: '',
  treatedOn: '',
  told: Object.fromEntries(followUp.told.map(({ name, value }) => [name, value])),
  because: followUp.publicComment ?? followUp.internalComment ?? '',
  commandId,
  revision: followUp.revision,
  seen: seenOf(followUp),
});

/** The fields as they were sent; undefined where the form had nothing of this point. */
export const filledBy = (body: FormBody, { followUp }: OwnPoint): Filled | undefined => {
  const words = (field: string) => wordsOf(body, nameOf(followUp.id, field)).trim();
  const commandId = words('kommando');
  if (commandId === '') return undefined;
  const revision = words('revisjon');
  return {
    status: words('status'),
    publicComment: words('offentlig'),
    internalComment: words('internt'),
    holdReasons: valuesOf(body, nameOf(followUp.id, 'grunn')),
    holdUntil: words('igjen'),
    reference: words('vedtak'),
    organ: words('organ'),
    caseNumber: words('sak'),
    treatedOn: words('dato'),
    told: Object.fromEntries([...ownFields(followUp)].map((name) => [name, words(`felt.${name}`)])),
    because: words('fordi'),
    commandId,
    revision: /^\d{1,15}$/.test(revision) ? revision : '0',
    seen: words('sett'),
  };
};

const ofPage = { commandId: '', revision: '', seen: '' };
const typed = (filled: Filled): string => JSON.stringify({ ...filled, ...ofPage });

/** Whether somebody has written in it since the page was made. */
export const isTouched = (filled: Filled, before: Filled): boolean => typed(filled) !== typed(before);

const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A day as a date field sends it, or as people write it where there is none. */
export const dayFrom = (text: string): LocalDate | undefined => {
  const [, day = '', month = '', year = ''] = written.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : undefined;
};

export const isStatus = (word: string): word is Status => (statuses as readonly string[]).includes(word);

export const knownReasons = (words: readonly string[]): HoldReason[] =>
  holdReasons.filter((each) => words.includes(each));
