import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openPool } from '../libs/adapters/postgres/index.js';
import { openBench, type Bench } from './context.js';
import { commitOf, machineFacts } from './machine.js';
import { measureEngine } from './parts/engine.js';
import { measureEventStore } from './parts/event-store.js';
import { measureGrowth } from './parts/growth.js';
import { measureLive } from './parts/live.js';
import { measureLog } from './parts/log.js';
import { measureMail } from './parts/mail.js';
import { measureMunicipality } from './parts/municipality.js';
import { measurePlans } from './parts/plans.js';
import { measureProjections } from './parts/projections.js';
import { measureReminders } from './parts/reminders.js';
import { measureReports } from './parts/reports.js';
import { measureSimulate } from './parts/simulate.js';
import { writeResult, type Findings } from './result.js';
import { openServer } from './server.js';
import { heading, tell } from './tell.js';

interface Part {
  readonly measure: (bench: Bench) => Promise<Findings>;
  /** About how long five rounds take on two cores. */
  readonly minutes: number;
}

/** In the order they run: what only reads the large logs comes before what appends to them. */
const parts: Readonly<Record<string, Part>> = {
  'event-store': { measure: measureEventStore, minutes: 3 },
  projections: { measure: measureProjections, minutes: 11 },
  growth: { measure: measureGrowth, minutes: 4 },
  live: { measure: measureLive, minutes: 3 },
  municipality: { measure: measureMunicipality, minutes: 3 },
  engine: { measure: measureEngine, minutes: 1 },
  reminders: { measure: measureReminders, minutes: 8 },
  reports: { measure: measureReports, minutes: 4 },
  simulate: { measure: measureSimulate, minutes: 1 },
  mail: { measure: measureMail, minutes: 1 },
  plans: { measure: measurePlans, minutes: 1 },
  log: { measure: measureLog, minutes: 6 },
};

const root = fileURLToPath(new URL('../..', import.meta.url));

const readOptions = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new RangeError(`There is no bench called ${unknown}: ${Object.keys(parts).join(', ')}`);
  const { quick } = values;
  const rounds = Number(values.rounds ?? (quick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError('--rounds takes a whole number from 1');
  const results = path.join(root, 'bench', 'results', ...(quick ? ['quick'] : []));
  return {
    names: Object.keys(parts).filter((name) => positionals.length === 0 || positionals.includes(name)),
    results,
    bench: { rounds, quick, peers: !values['no-peers'], profiles: values.profile ? results : undefined },
  };
};

const { names, results, bench: options } = readOptions();
const server = await openServer();
const bench = await openBench(server, options);
try {
  const pool = openPool(await server.database('facts'), { max: 1 });
  const [machine, commit] = [await machineFacts(pool), await commitOf(root)];
  await pool.end();
  const minutes = names.reduce((sum, name) => sum + (parts[name]?.minutes ?? 0), 0);
  const estimate = options.quick
    ? 'under a minute'
    : `about ${Math.ceil((minutes * options.rounds) / 5).toString()} min`;
  heading(
    `${names.join(', ')}: ${options.rounds.toString()} rounds, ${estimate}. Figures are median [least–most].`,
  );
  for (const name of names) {
    const part = parts[name];
    if (part === undefined) continue;
    heading(name);
    const began = performance.now();
    const findings = await part.measure(bench);
    tell(findings);
    const seconds = Math.round((performance.now() - began) / 1000);
    const { rounds, quick } = options;
    const date = new Date().toISOString();
    await writeResult(results, { part: name, machine, commit, date, rounds, quick, seconds, ...findings });
  }
} finally {
  await bench.close();
  await server.close();
}
