import type { Command } from 'commander';
import { verifyReadModels } from '#adapters/read-store';
import { catalogs, subscriptions } from '#contexts';
import { verifySeals, type SealVerification } from '#work/upkeep';
import { carryOut } from '../carry-out.js';
import { exitCode } from '../exit-code.js';
import { replayInSession, type Replay } from '../replay-in-session.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly head?: readonly string[];
  readonly replay?: boolean;
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

const verify = async (session: Session, options: Options) => {
  const head = await session.catchUp();
  const seal = await verifySeals(session.platform, catalogs, options.head ?? []);
  if (!seal.sound) return brokenSeal(session, { head, seal });
  const differences = await differencesOf(session);
  const replay = options.replay === true ? await replayInSession(session, options) : noReplay;
  const sound = differences.length === 0 && replay.sound;
  session.output.result({ sound, head, seal, differences, ...replay.answer }, [
    ...readModelLines(head, differences),
    ...sealLines(seal),
    ...replay.lines,
  ]);
  return sound ? exitCode.done : exitCode.broken;
};

const noReplay: Replay = { sound: true, answer: {}, lines: [] };

/** What read models say of a log that was changed, and whether it follows the rules, matters no more. */
const brokenSeal = (
  { output }: Session,
  { head, seal }: { readonly head: bigint; readonly seal: SealVerification },
) => {
  output.result({ sound: false, head, seal, differences: [] }, [
    ...sealLines(seal),
    'Lesemodellene er ikke sammenlignet, og loggen er ikke spilt av.',
  ]);
  return exitCode.broken;
};

type ReadModelDifferences = Awaited<ReturnType<typeof verifyReadModels>>;

const differencesOf = async ({ platform }: Session): Promise<ReadModelDifferences> => {
  const { pool, store, documents } = platform;
  const { projections, skipped } = subscriptions;
  const skips = (await skipped?.(documents)) ?? new Set<string>();
  return verifyReadModels({ pool, store, projections, skips });
};

const readModelLines = (head: bigint, differences: ReadModelDifferences) => [
  differences.length === 0
    ? `Hele loggen er lest på nytt (${head.toString()} hendelser). Alle lesemodeller er like, tegn for tegn.`
    : `${differences.length.toString()} avvik. Bygg lesemodellene på nytt med: iverk rebuild.`,
  ...differences.map(
    ({ projection, tenant, key, problem }) => `  ${projection} ${tenant}/${key}: ${problem}`,
  ),
];

const heads = (value: string, earlier: readonly string[] = []) => [...earlier, value.toLowerCase()];

export const verifyCommand = (bare: Command): Command =>
  bare
    .option('--head <hode>', 'et hode som er tatt vare på utenfor databasen; kan gjentas', heads)
    .option('--replay', 'spiller også loggen av mot koden og prosedyrene som gjaldt')
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => verify(session, options))),
    );
