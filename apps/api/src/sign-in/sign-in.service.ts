import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { setImmediate as afterThis } from 'node:timers/promises';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { activeMembershipsOf, municipalityOf, organisationOf } from '#contexts';
import { dayOf, type CodeAnswer, type Found, type Instant, type SessionHolder } from '#kernel';
import { processLog } from '#toolkit/process-log';
import { codeMail } from './code-mail.js';
import { newSession } from './new-session.js';
import { codeMinutes } from './session-cookie.js';

const log = processLog('sign-in');

/** Few enough that codes cannot be guessed, and mailboxes not filled; what a municipality behind one address needs. */
const paces = {
  address: [
    { most: 5, minutes: 15 },
    { most: 20, minutes: 24 * 60 },
  ],
  network: [
    { most: 100, minutes: 15 },
    { most: 1000, minutes: 24 * 60 },
  ],
} as const;

const later = (from: Instant, minutes: number): Instant =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString() as Instant;

/** Where somebody with that address works now. */
export interface Place extends Found {
  readonly municipality: string;
}

/** A session that has just begun. */
export interface Opened {
  readonly secret: string;
  readonly holder: SessionHolder;
}

interface Asking {
  readonly address: string;
  readonly browser: string;
}

/**
 * Sign-in by a code that is mailed to the registered address. Everything that who asks can see, the time included, is the
 * same whether the address is known or not: the code is kept for both, and looked up and mailed only after the answer.
 * What happens is written to the process log, never for whom.
 */
@Injectable()
export class SignIn implements BeforeApplicationShutdown {
  readonly #mailing = new Set<Promise<void>>();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Asks for a code; false when there have been too many from that network or for that address. */
  async ask({ address, browser }: Asking, network: string): Promise<boolean> {
    const { signInCodes, clock } = this.platform;
    const now = clock.now();
    const counted = [
      ...paces.network.map((pace) => ({ ...pace, by: `network ${network}` })),
      ...paces.address.map((pace) => ({ ...pace, by: `address ${address.toLowerCase()}` })),
    ];
    for (const pace of counted)
      if (!(await signInCodes.admit(pace, now))) {
        log.warn({ signIn: 'too-many' }, 'for mange ber om kode');
        return false;
      }
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    await signInCodes.keep({ address, browser, code }, later(now, codeMinutes));
    this.#inBackground(() => this.mail(address, code));
    return true;
  }

  async answer(asking: Asking, code: string): Promise<CodeAnswer> {
    const outcome = await this.platform.signInCodes.answer({ ...asking, code }, this.platform.clock.now());
    if (outcome !== 'right') log.warn({ signIn: outcome }, 'innlogging avvist');
    return outcome;
  }

  /** Where the holder of the address can sign in. Only for who has answered rightly. */
  async placesOf(address: string): Promise<readonly Place[]> {
    const { people, documents, clock } = this.platform;
    const today = dayOf(clock.now());
    const places: Place[] = [];
    for (const found of await people.byEmail(address)) {
      const { tenant, person } = found;
      const active = activeMembershipsOf(await organisationOf(documents, tenant), person.personId, today);
      const municipality = await municipalityOf(documents, tenant);
      if (active.length > 0) places.push({ ...found, municipality: municipality?.name ?? tenant });
    }
    return places;
  }

  /**
   * Makes the code that was answered into a session in the place that is picked: its secret; undefined when it has been
   * before, is too old, or there is no such place. The code is asked first: only who has it finds out about places.
   */
  async open(
    asking: Asking,
    pick: (places: readonly Place[]) => Place | undefined,
  ): Promise<Opened | undefined> {
    const { signInCodes, clock } = this.platform;
    const now = clock.now();
    if (!(await signInCodes.spend(asking, now))) return undefined;
    const place = pick(await this.placesOf(asking.address));
    if (place === undefined) return undefined;
    const holder = { tenant: place.tenant, person: place.person.personId };
    const secret = await newSession(this.platform, holder);
    log.info({ signIn: 'ok', tenant: place.tenant }, 'innlogget');
    return { secret, holder };
  }

  close(secret: string): Promise<void> {
    return this.platform.sessions.close(secret);
  }

  /** Until the mails that are under way have gone. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#mailing);
  }

  private async mail(address: string, code: string): Promise<void> {
    const { mailer, clock, documents, ids } = this.platform;
    const [place] = await this.placesOf(address);
    if (place?.person.email == null) return;
    const { name, email } = place.person;
    const language = (await municipalityOf(documents, place.tenant))?.language ?? 'nb';
    const mail = codeMail({ code, minutes: codeMinutes, language, to: { name, address: email } });
    const { outcome } = await mailer.send({ ...mail, key: ids.next(), plannedAt: clock.now() });
    if (outcome === 'refused')
      log.warn({ signIn: 'mail-refused', tenant: place.tenant }, 'koden ble ikke sendt');
  }

  #inBackground(work: () => Promise<void>): void {
    const done = afterThis()
      .then(work)
      .catch((fault: unknown) => {
        log.error({ signIn: 'mail-failed', fault: (fault as Error).name }, 'koden ble ikke sendt');
      })
      .finally(() => this.#mailing.delete(done));
    this.#mailing.add(done);
  }
}
