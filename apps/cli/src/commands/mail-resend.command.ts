import type { Command } from 'commander';
import {
  mailBecause,
  mailStateTexts,
  outgoingMailProjection,
  tellRefusal,
  type OutgoingMailDocument,
} from '#contexts';
import { deliverPlannedMails, resendMail } from '#work/mail';
import { isRejection } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { mailWith } from '../mail.js';
import { reminderPortsOf } from '../reminder-ports.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { operator } from '../submit.js';

const endOf = (mail: OutgoingMailDocument): string => {
  const why = mailBecause(mail, 'nb');
  return `${mailStateTexts[mail.state].nb}${why === null ? '' : `: ${why}`}`;
};

/** Plans it once more and sends it at once: nobody need have started a worker, and who asks sees how it went. */
const resend = async (session: Session, written: string, options: CommonOptions) => {
  const { platform, output } = session;
  const tenant = await tenantOf(session, options);
  const { mailKey } = await mailWith(session, tenant, written);
  const asked = await resendMail(platform, { tenant, mailKey, ...operator });
  if (isRejection(asked)) throw new CommandStopped(tellRefusal(asked, 'nb'));
  await session.catchUp();
  await deliverPlannedMails(reminderPortsOf(session), { tenant });
  await session.catchUp();
  const mail = await platform.documents.get(outgoingMailProjection, tenant, asked.newKey);
  if (mail === undefined) throw new Error(`the mail ${asked.newKey} is not there`);
  output.result({ mail }, [`Ny nøkkel: ${mail.mailKey}`, `Den er ${endOf(mail)}.`]);
  return mail.state === 'ACCEPTED' ? exitCode.done : exitCode.refused;
};

/** Sends a mail once more. */
export const mailResendCommand = (): Command =>
  command('resend', 'sender en e-post på nytt, slik den blir nå, til adressen slik den er nå')
    .argument('<nøkkel>', 'e-postens nøkkel, eller begynnelsen av den')
    .action((key: string, options: CommonOptions) =>
      carryOut(options, () => inSession(options, (session) => resend(session, key, options))),
    );
