import { SettableClock } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { SmtpMailer } from '#adapters/mail';
import { openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import {
  PostgresEffectLedger,
  PostgresLease,
  PostgresPeopleDirectory,
} from '#adapters/state';
import { Mailer, type Instant, type Mail, type MailOutcome, type TenantId } from '#kernel';
import { deliverPlannedMails } from '../../libs/contexts/reminders/jobs/deliver-mails.js';

// Delivers a dispatch for faults: `node mailer.child.js URL SMTP_URL TENANT DISPATCH [hold]`. With `hold` it never connects.
const [url = '', smtpUrl = '', tenant = '', dispatchId = '', hold] = process.argv.slice(2);

class TellingMailer extends Mailer {
  readonly #smtp = new SmtpMailer({ url: smtpUrl, from: 'iverk@demo.example' });

  override async send(mail: Mail): Promise<MailOutcome> {
    process.stdout.write('sends\n');
    if (hold === 'hold') await new Promise(() => setInterval(() => undefined, 1000));
    return this.#smtp.send(mail);
  }
}

const pool = openPool(url);
await deliverPlannedMails(
  {
    store: new PostgresEventStore(pool),
    documents: new PostgresReadStore(pool),
    people: new PostgresPeopleDirectory(pool),
    ledger: new PostgresEffectLedger(pool),
    lease: new PostgresLease(pool),
    clock: new SettableClock('2026-11-02T06:00:00.000Z' as Instant),
    mailer: new TellingMailer(),
    catchUp: () => Promise.resolve(),
    baseUrl: 'https://iverk.demo.example',
  },
  { tenant: tenant as TenantId, dispatchId },
);
process.exit(0);
