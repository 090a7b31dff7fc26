import type { Command } from 'commander';
import { knowPinned } from '#contexts';
import {
  editionsIn,
  readReports,
  reportHistory,
  type StandingReport,
  type StoredEdition,
} from '#work/council-report';
import type { TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportWith } from '../council-report.js';
import { exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

const words: Readonly<Record<StoredEdition['state'], string>> = {
  WHOLE: 'hel: hver byte er som da den ble frosset',
  WITHDRAWN: 'trukket tilbake',
  BROKEN: 'ØDELAGT: det som ligger i loggen, er ikke det som ble frosset',
};

const line = ({ edition, version, state, sha256, reason }: StoredEdition) =>
  `  ${edition} ${version.toString()}: ${words[state]}${reason === null ? '' : ` (${reason})`}\n    ${sha256}`;

const meant = async (session: Session, tenant: TenantId, written: string | undefined) => {
  if (written !== undefined) return [await reportWith(session, tenant, written)];
  const { documents } = session.platform;
  const all = await readReports(documents, tenant);
  const pinned = all.flatMap(({ reportCase }) => reportCase?.procedure ?? []);
  await knowPinned(documents, tenant, pinned);
  return all;
};

const verify = async (session: Session, written: string | undefined, options: CommonOptions) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const found: { readonly standing: StandingReport; readonly editions: readonly StoredEdition[] }[] = [];
  for (const standing of await meant(session, tenant, written)) {
    const history = await reportHistory(session.platform.store, tenant, standing.report.reportId);
    found.push({ standing, editions: editionsIn(history) });
  }
  session.output.result(
    found.map(({ standing: { report }, editions }) => ({
      reportId: report.reportId,
      editions: editions.map(({ edition, version, sha256, frozenAt, state, reason }) => ({
        ...{ edition, version, sha256, frozenAt, state, reason },
      })),
    })),
    [
      ...(found.every(({ editions }) => editions.length === 0) ? ['Ingen rapport er frosset.'] : []),
      ...found.flatMap(({ standing, editions }) => [reportLine(standing), ...editions.map(line)]),
    ],
  );
  const isBroken = found.some(({ editions }) => editions.some(({ state }) => state === 'BROKEN'));
  return isBroken ? exitCode.broken : exitCode.done;
};

/** Reckons the hashes of frozen reports anew. */
export const vedtaksrapportVerifyCommand = (): Command =>
  command('verify', 'regner ut kontrollsummene av det som er frosset, på nytt')
    .argument('[rapport]', 'periode eller begynnelsen av id-en; ellers alle')
    .action((written: string | undefined, options: CommonOptions) =>
      carryOut(options, () => inSession(options, (session) => verify(session, written, options))),
    );
