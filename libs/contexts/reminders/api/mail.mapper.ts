import type { Language, Person } from '#kernel';
import type { Explanation, ThingTold } from '../core/explanation.js';
import { nameOfThing, ruleOf, tellRule, type KnownThings } from '../core/item-words.js';
import type { MailItem } from '../core/dispatch.events.js';
import { mailBecause } from '../core/mail-because.js';
import { withdrawnTexts } from '../core/mail.texts.js';
import type { MailboxDocument } from '../projections/mailbox.projection.js';
import type { OutgoingMailDocument } from '../projections/outgoing-mail.projection.js';
import type { MailExplanation, MailThing } from './mail-thing.objects.js';
import type { Mail, Mailbox, MailPerson } from './mail.objects.js';

type People = ReadonlyMap<string, Person>;

const personOf = (id: string, people: People): MailPerson => ({ id, name: people.get(id)?.name ?? null });

/** A mail as GraphQL shows it. */
export const toMail = (document: OutgoingMailDocument, people: People, language: Language): Mail => {
  const { mailKey: key, recipient, items, withdrawnBecause, ...rest } = document;
  return {
    ...rest,
    ...{ key, recipient: personOf(recipient, people), itemCount: items.length },
    because: mailBecause(document, language),
    withdrawnBecause: withdrawnBecause === null ? null : withdrawnTexts[withdrawnBecause][language],
  };
};

/** One thing that a mail tells, in words. */
export const toThing = (item: MailItem, known: KnownThings, language: Language): MailThing => {
  const { kind, about, id, as, rung } = item;
  const { rule, version, dates } = ruleOf(item, known);
  return {
    ...{ kind, about, id, as, rung, rule, version, dates },
    title: nameOfThing(item, known, language),
    because: tellRule(item, { known, language }),
  };
};

const thingOf = ({ item, title, used, rule: because }: ThingTold): MailThing => {
  const { kind, about, id, as, rung } = item;
  const { rule, version, dates } = used;
  return { kind, about, id, as, rung, title, rule, version, dates, because };
};

/** What was told, what was not, and what comes, as GraphQL shows it. */
export const toExplanation = (
  { quiet, told, untold, next, nextRound }: Explanation,
  on: MailExplanation['on'],
): MailExplanation => ({
  on,
  quiet,
  told: told.map((each) => ({
    ...thingOf(each),
    ...{ recipient: each.recipient ?? '', mailKey: each.mailKey, on: each.on, state: each.state },
  })),
  untold: untold.map((each) => ({
    ...thingOf(each),
    ...{
      recipient: each.recipient,
      code: each.because,
      message: each.message,
      at: each.at,
      comes: each.comes,
    },
  })),
  next: next.map((each) => ({ ...thingOf(each), recipient: each.recipient, on: each.on })),
  nextRound,
});

/** A mailbox as GraphQL shows it. */
export const toMailbox = ({ personId, preference, flagged }: MailboxDocument, people: People): Mailbox => ({
  person: personOf(personId, people),
  preference,
  flaggedBecause: flagged?.because ?? null,
  flaggedAt: flagged?.at ?? null,
  flaggedBy: flagged?.mailKey ?? null,
});
