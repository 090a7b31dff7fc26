import type { Command } from 'commander';
import { absenceIdOf, organisationEvents, organisationIdOf, organisationOf } from '#contexts';
import { addDays, dayOf, longDay, type LocalDate } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { exitCode } from '../exit-code.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, tenantToRead, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface SetOptions extends CommonOptions {
  readonly person: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

interface EndOptions extends CommonOptions {
  readonly last?: LocalDate;
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

const daysNamed = ({ from, to }: Days): string =>
  to === null ? `fra ${longDay(from, 'nb')}` : `fra ${longDay(from, 'nb')} til og med ${longDay(to, 'nb')}`;

const today = ({ platform }: Session) => dayOf(platform.clock.now());

const setAbsence = async (session: Session, { person, ...options }: SetOptions) => {
  const tenant = await tenantOf(session, options);
  const personId = await personFor(session, tenant, person);
  const absenceId = absenceIdOf(tenant, session.platform.ids.next());
  const days = { from: options.from ?? today(session), to: options.to ?? null };
  const { appended } = await submit(session, {
    tenant,
    to: organisationEvents,
    subjectId: organisationIdOf(tenant),
    type: 'SetAbsence',
    data: { absenceId, personId, ...days },
  });
  await session.catchUp();
  session.output.result({ absenceId: appended > 0 ? absenceId : null, personId, ...days }, [
    appended > 0 ? `${person} er borte ${daysNamed(days)} (${absenceId}).` : 'Dette er satt fra før.',
  ]);
  return exitCode.done;
};

/** Away until yesterday, when nothing else is said: the person is back today. */
const endAbsence = async (session: Session, absenceId: string, { last, ...options }: EndOptions) => {
  const tenant = await tenantOf(session, options);
  const to = last ?? addDays(today(session), -1);
  await submit(session, {
    tenant,
    to: organisationEvents,
    subjectId: organisationIdOf(tenant),
    type: 'EndAbsence',
    data: { absenceId, to },
  });
  await session.catchUp();
  const { absences = [] } = await organisationOf(session.platform.documents, tenant);
  const left = absences.some((each) => each.absenceId === absenceId);
  session.output.result({ absenceId, to: left ? to : null }, [
    left ? `Siste dag borte er ${longDay(to, 'nb')}.` : 'Fraværet er tatt bort.',
  ]);
  return exitCode.done;
};

const listAbsences = async (session: Session, options: CommonOptions) => {
  const tenant = await tenantToRead(session, options);
  const { platform, output } = session;
  const { absences = [] } = await organisationOf(platform.documents, tenant);
  const coming = absences
    .filter(({ to }) => to === null || to >= today(session))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const people = await platform.people.byIds(
    tenant,
    coming.map(({ personId }) => personId),
  );
  output.result(
    coming,
    coming.length === 0
      ? ['Ingen er borte.']
      : coming.map(
          (each) =>
            `${people.get(each.personId)?.name ?? '[slettet]'}: ${daysNamed(each)} (${each.absenceId})`,
        ),
  );
  return exitCode.done;
};

/** `iverk organisation absence`: who is away, and when. */
export const organisationAbsenceCommand = (): Command =>
  command('absence', 'viser hvem som er borte; stedfortrederen blir spurt og varslet så lenge')
    .action((options: CommonOptions) =>
      carryOut(options, () => inSession(options, (session) => listAbsences(session, options))),
    )
    .addCommand(
      command('set', 'sier når noen er borte; det spørres ikke hvorfor')
        .requiredOption('--person <hvem>', 'e-postadresse, navn eller id til en i organisasjonen')
        .option('--from <dato>', 'første dag borte; i dag når den ikke er gitt', toDay)
        .option('--to <dato>', 'siste dag borte; ikke gitt når ingen vet', toDay)
        .action((options: SetOptions) =>
          carryOut(options, () => inSession(options, (session) => setAbsence(session, options))),
        ),
    )
    .addCommand(
      command('end', 'sier at noen er tilbake, eller at det ikke ble noe av')
        .argument('<id>', 'fraværet, slik det står i listen')
        .option('--last <dato>', 'siste dag borte; i går når den ikke er gitt', toDay)
        .action((absenceId: string, options: EndOptions) =>
          carryOut(options, () => inSession(options, (session) => endAbsence(session, absenceId, options))),
        ),
    );
