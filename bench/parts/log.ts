import type { Bench } from '../context.js';
import { ask, offered, oneByOne } from '../log/ask.js';
import { multiply } from '../log/multiply.js';
import { onDay, present, searched } from '../log/questions.js';
import { importList, settle } from '../municipality/municipality.js';
import { imageOptions } from '../ours/image-options.js';
import { openServed, type Served } from '../ours/open-served.js';
import { compared, type Comparison, type Count, type Findings } from '../result.js';
import { during, inRounds, must, rateOf, type Cell, type Figures } from '../rounds.js';
import { openWorld, type World } from '../world.js';

const points = 280;
const municipalities = 357;
const officers = 20;
/** Two years before the last list. */
const then = '2023-12-31';
const work = 'vedtakslogg, page of 50';

const names = {
  throughput: (who: string) => `${work}, 32 clients, ${who}`,
  page: (of: string) => `${work}, one client, ${of}`,
  past: `${work}, one client, as of two years back`,
  offered: `${work}, 100 requests a second, 99th percentile`,
  text: 'full text, best first, 20 requests a second, 99th percentile',
};

/** A municipality with a list of each of three years, beside others with the same. */
const fill = async (bench: Bench, name: string, others: number): Promise<World> => {
  const world = await openWorld(bench.server, name);
  const tenant = await settle(world, { rows: points, officers, asOf: '2023-06-30' });
  for (const [turn, asOf] of ['2024-06-30', '2025-12-31'].entries()) {
    await importList(world, tenant, { rows: points, officers, asOf, turn: turn + 1 });
    await world.catchUp();
  }
  await multiply(world, tenant, others);
  return world;
};

const serve = async ({ platform: { databaseUrl, config } }: World): Promise<Served> => {
  const script = new URL('../ours/log-server.main.js', import.meta.url);
  return openServed(script, [databaseUrl, config.dataDir], await imageOptions());
};

const isFull = async (url: string) => {
  for (let number = 0; number < 28; number += 1)
    for (const asked of [present(number), onDay(then)(number)]) {
      const { data } = JSON.parse(await ask(url, asked)) as {
        data: { vedtakslogg: { edges: readonly unknown[] } };
      };
      must(data.vedtakslogg.edges.length === 50, `page ${number.toString()} is full`);
    }
};

interface Urls {
  readonly large: string;
  readonly small: string;
  readonly peer: string | undefined;
}

const cellsOf = ({ large, small, peer }: Urls, quick: boolean): readonly Cell[] => {
  const seconds = quick ? 1 : 5;
  const count = quick ? 20 : 100;
  let next = 0;
  const throughput = (who: string, url: string): Cell => ({
    name: names.throughput(who),
    unit: 'per second',
    ours: who === 'ours',
    measure: rateOf(during(seconds * 1000, 32, () => ask(url, present((next += 1))))),
  });
  const ms = (name: string, measure: () => Promise<number>): Cell => ({ name, unit: 'ms', measure });
  return [
    throughput('ours', large),
    ...(peer === undefined ? [] : [throughput('Nest + Apollo + Express', peer)]),
    ms(names.page('100 000 points'), () => oneByOne(large, count, present)),
    ms(names.page('1 000 points'), () => oneByOne(small, count, present)),
    ms(names.past, () => oneByOne(large, count, onDay(then))),
    ms(names.offered, () => offered(large, { perSecond: 100, seconds }, present)),
    ms(names.text, () => offered(large, { perSecond: 20, seconds }, searched)),
  ];
};

const comparisons: readonly Comparison[] = [
  {
    work: `${work}, 32 clients`,
    against: 'Nest + Apollo + Express',
    cell: names.throughput('ours'),
    over: names.throughput('Nest + Apollo + Express'),
    goal: { at: 'least', bound: 3 },
  },
  {
    work: `${work}, time at 100 000 ÷ 1 000 points`,
    against: 'itself',
    cell: names.page('100 000 points'),
    over: names.page('1 000 points'),
    goal: { at: 'most', bound: 1.5 },
  },
  {
    work: `${work}, two years back ÷ now`,
    against: 'itself',
    cell: names.past,
    over: names.page('100 000 points'),
    goal: { at: 'most', bound: 3 },
  },
];

const within = (cells: readonly Figures[], name: string, most: number): Count => {
  const values = cells.find((cell) => cell.name === name)?.values ?? [];
  return {
    work: `${name}: at most ${most.toString()} ms`,
    against: 'ours',
    values: values.map((value) => value.toFixed(0)),
    reached: values.length > 0 && values.every((value) => value <= most),
  };
};

/** One municipality's page among 357 through GraphQL over HTTP, filters varied, no answer kept. */
export const measureLog = async (bench: Bench): Promise<Findings> => {
  const large = await fill(bench, 'log_large', municipalities - 1);
  const small = await fill(bench, 'log_small', 3);
  const servers = [await serve(large), await serve(small)];
  const peer = await servePeer(bench, large);
  try {
    const [ofLarge, ofSmall] = servers.map(({ url }) => url);
    const urls = { large: ofLarge ?? '', small: ofSmall ?? '', peer: peer?.url };
    await isFull(urls.large);
    const cells = await inRounds(cellsOf(urls, bench.quick), bench.options('log', true));
    return {
      cells,
      ratios: compared(cells, comparisons),
      counts: [within(cells, names.offered, 50), within(cells, names.text, 80)],
    };
  } finally {
    for (const server of [...servers, ...(peer === undefined ? [] : [peer])]) await server.close();
    await large.platform.close();
    await small.platform.close();
  }
};

/** The same rows in a table of its own, as a plain application would keep them. */
const servePeer = async (bench: Bench, { platform }: World): Promise<Served | undefined> => {
  if (bench.peer === undefined) return undefined;
  await platform.pool.query(`
    create schema peer;
    create table peer.line as
      select v.tenant, v.key as vedtak_id, f.key as follow_up_id, v.organ::text, v.date, v.year, v.sequence, v.title::text,
             v.document->'caseNumber'->>'asWritten' as as_written, f.status::text, f.kind::text, f.deadline,
             f."originalDeadline" as original_deadline, f."deadlineMoves" as deadline_moves,
             f.document->>'publicComment' as public_comment
        from read.vedtak v join read.follow_up f on f.tenant = v.tenant and f."vedtakId" = v.key collate read.norwegian
       where not v.shielded;
    create index on peer.line (tenant, date, vedtak_id);
    create index on peer.line (tenant, organ, date)`);
  await platform.pool.query('vacuum analyze peer.line');
  const script = new URL('../../../bench/peers/nest-express.mjs', import.meta.url);
  return openServed(script, [platform.databaseUrl]);
};
