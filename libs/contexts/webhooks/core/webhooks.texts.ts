import type { Text } from '#kernel';
import type { DeliveryRefusal, DeliveryState } from './webhook-batch.decider.js';
import type { WebhookRefusal, WebhookState } from './webhook.decider.js';
import type { PauseReason } from './webhook.events.js';

/** What a refusal says to the one who asked. */
export const webhookTexts = {
  'webhook-address': {
    nb: 'Adressen må begynne med https:// og være uten brukernavn, passord og #. Bare til denne maskinen selv kan den begynne med http://.',
    nn: 'Adressa må ta til med https:// og vere utan brukarnamn, passord og #. Berre til denne maskina sjølv kan ho ta til med http://.',
    en: 'The address must begin with https:// and have no user name, password or #. Only to this machine itself may it begin with http://.',
  },
  'webhook-kinds': {
    nb: 'Si minst én slags hendelse det skal meldes om.',
    nn: 'Sei minst eitt slag hending det skal meldast om.',
    en: 'Say at least one kind of event to be told of.',
  },
  'webhook-kinds-internal': {
    nb: '{kinds} er ikke for alle. Ta dem bort, eller la webhooken være intern.',
    nn: '{kinds} er ikkje for alle. Ta dei bort, eller la webhooken vere intern.',
    en: '{kinds} are not for everybody. Leave them out, or make the webhook internal.',
  },
  'webhook-exists': {
    nb: 'Webhooken finnes fra før.',
    nn: 'Webhooken finst frå før.',
    en: 'The webhook exists already.',
  },
  'webhook-unknown': {
    nb: 'Webhooken finnes ikke. Se hvilke som finnes.',
    nn: 'Webhooken finst ikkje. Sjå kva for nokre som finst.',
    en: 'There is no such webhook. See which there are.',
  },
  'webhook-removed': {
    nb: 'Webhooken er fjernet. Registrer en ny.',
    nn: 'Webhooken er fjerna. Registrer ein ny.',
    en: 'The webhook has been removed. Register another.',
  },
  'delivery-unknown': {
    nb: 'Meldingen finnes ikke. Se hvilke som finnes.',
    nn: 'Meldinga finst ikkje. Sjå kva for nokre som finst.',
    en: 'There is no such message. See which there are.',
  },
  'delivery-waiting': {
    nb: 'Meldingen venter allerede på å bli sendt.',
    nn: 'Meldinga ventar alt på å bli send.',
    en: 'The message is waiting to be sent already.',
  },
} as const satisfies Record<Exclude<WebhookRefusal | DeliveryRefusal, 'not-yours'>, Text>;

export const webhookStateTexts: Readonly<Record<WebhookState, Text>> = {
  ACTIVE: { nb: 'i bruk', nn: 'i bruk', en: 'in use' },
  PAUSED: { nb: 'satt på pause', nn: 'sett på pause', en: 'paused' },
  REMOVED: { nb: 'fjernet', nn: 'fjerna', en: 'removed' },
};

export const pauseReasonTexts: Readonly<Record<PauseReason, Text>> = {
  ASKED: { nb: 'noen har bedt om det', nn: 'nokon har bede om det', en: 'somebody asked for it' },
  GIVEN_UP: {
    nb: 'mottakeren svarer ikke',
    nn: 'mottakaren svarar ikkje',
    en: 'the receiver does not answer',
  },
  GONE: {
    nb: 'mottakeren finnes ikke mer',
    nn: 'mottakaren finst ikkje meir',
    en: 'the receiver is no more',
  },
};

export const deliveryStateTexts: Readonly<Record<DeliveryState, Text>> = {
  PLANNED: { nb: 'venter', nn: 'ventar', en: 'waiting' },
  ACCEPTED: { nb: 'tatt imot', nn: 'teken imot', en: 'accepted' },
  GIVEN_UP: { nb: 'gitt opp', nn: 'gjeven opp', en: 'given up' },
  WITHDRAWN: { nb: 'trukket', nn: 'trekt', en: 'withdrawn' },
};
