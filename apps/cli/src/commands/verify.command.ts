import type { Command } from 'commander';
import { verifyReadModels } from '#adapters/read-store';
import { catalogs, subscriptions, verifySeals, type SealVerification } from '#contexts';
import { carryOut, command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly head?: readonly string[];
}

const who = { seal: 'forseglingen', 'read-model': 'lesemodellen' } as const;

type Difference = SealVerification['differences'][number];

const exactly = {
  changed: (position: string) => `posisjon ${position} er endret`,
  missing: (position: string) => `posisjon ${position} mangler`,
  added: (position: string) => `posisjon ${position} er kommet til etterpå`,
};

/** The log may be shorter than what was sealed: then the position is one it had. */
const whatIsWrong = ({ exact, position, problem }: Difference) => {
  if (exact) return exactly[problem](position);
  return problem === 'missing'
    ? `det mangler hendelser til og med posisjon ${position}`
    : `noe er endret ved eller før posisjon ${position}`;
};

const differenceOf = (difference: Difference) =>
  `  kommune ${difference.tenant}: ${whatIsWrong(difference)}, sier ${who[difference.by]}; ` +
  `loggen er hel til og med posisjon ${difference.soundUpTo}`;

const sealLines = ({ sound, municipalities, differences, unknownHeads }: SealVerification) => [
  sound
    ? 'Loggen er slik den ble forseglet:'
    : 'LOGGEN ER ENDRET. Rør den ikke; hent den siste sikkerhetskopien og sammenlign.',
  ...differences.map(differenceOf),
  ...unknownHeads.map((head) => `  ingen kommunes logg har hatt hodet ${head}`),
  ...municipalities.map(
    ({ tenant, count, head, seals }) =>
      `  ${tenant}  ${count.toString()} hendelser, ${seals.toString()} forseglinger, hode ${head}`,
  ),
];

const verify = async (session: Session, { head: heads = [] }: Options) => {
  const { pool, store, documents } = session.platform;
  const head = await session.catchUp();
  const seal = await verifySeals(session.platform, catalogs, heads);
  if (!seal.sound) {
    session.output.result({ sound: false, head, seal, differences: [] }, [
      ...sealLines(seal),
      'Lesemodellene er ikke sammenlignet.',
    ]);
    return exitCode.broken;
  }
  const { projections, skipped } = subscriptions;
  const skips = (await skipped?.(documents)) ?? new Set<string>();
  const differences = await verifyReadModels({ pool, store, projections, skips });
  const sound = differences.length === 0;
  session.output.result({ sound, head, seal, differences }, [
    sound
      ? `Hele loggen er lest på nytt (${head.toString()} hendelser). Alle lesemodeller er like, tegn for tegn.`
      : `${differences.length.toString()} avvik. Bygg lesemodellene på nytt med: iverk rebuild.`,
    ...differences.map(
      ({ projection, tenant, key, problem }) => `  ${projection} ${tenant}/${key}: ${problem}`,
    ),
    ...sealLines(seal),
  ]);
  return sound ? exitCode.done : exitCode.broken;
};

const heads = (value: string, earlier: readonly string[] = []) => [...earlier, value.toLowerCase()];

export const verifyCommand = (): Command =>
  command('verify', 'leser hele loggen på nytt og sammenligner med hver forsegling og alle lesemodeller')
    .option('--head <hode>', 'et hode som er tatt vare på utenfor databasen; kan gjentas', heads)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => verify(session, options))),
    );
