// `node bench/table.mjs`: the tables of docs/performance.md, in Markdown, from bench/results/*.json.
// With `--write` it puts them into that file, between its two marks.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = dirname(fileURLToPath(import.meta.url));
const results = join(bench, 'results');
const order = [
  'event-store',
  'projections',
  'live',
  'growth',
  'municipality',
  'engine',
  'reminders',
  'simulate',
  'mail',
  'plans',
  'reports',
];
const [from, to] = ['<!-- measured: node bench/table.mjs --write -->', '<!-- /measured -->'];

const found = readdirSync(results)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(results, file), 'utf8')))
  .sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));

const figure = (value) =>
  Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en').replaceAll(',', ' ')
    : Number(value.toPrecision(Math.abs(value) >= 100 ? 3 : 2)).toString();
const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
};
const spread = (values) =>
  `${figure(median(values))} [${figure(Math.min(...values))}–${figure(Math.max(...values))}]`;

const goal = ({ goal }) =>
  goal === undefined ? '' : `${goal.at === 'least' ? '≥' : '≤'} ${figure(goal.bound)}`;
const measured = (ratio) =>
  ratio === undefined ? '' : `${spread(ratio.values)}${ratio.reached === false ? ' – not reached' : ''}`;

/** One row for each piece of work: the goal and what was measured, against the peer, the limit and itself. */
const ratioTable = ({ ratios }) => {
  if (ratios.length === 0) return [];
  const works = [...new Set(ratios.map(({ work }) => work))];
  const columns = [
    'emmett',
    'XState',
    'Nest + Apollo + Express',
    'pdfmake',
    'exceljs',
    'docx',
    'raw limit',
    'itself',
  ].filter((against) => ratios.some((ratio) => ratio.against === against));
  const titles = {
    emmett: '÷ emmett',
    XState: '÷ XState',
    'Nest + Apollo + Express': '÷ Nest + Apollo + Express',
    pdfmake: '÷ pdfmake',
    exceljs: '÷ exceljs',
    docx: '÷ docx',
    'raw limit': '÷ the raw limit',
    itself: 'measured',
  };
  const rows = works.map((work) =>
    columns.flatMap((against) => {
      const ratio = ratios.find((each) => each.work === work && each.against === against);
      return [ratio === undefined ? '' : goal(ratio), measured(ratio)];
    }),
  );
  return [
    `| work | ${columns.map((against) => `goal | ${titles[against]}`).join(' | ')} |`,
    `| --- | ${columns.map(() => '--- | ---').join(' | ')} |`,
    ...works.map((work, index) => `| ${work} | ${rows[index].join(' | ')} |`),
  ];
};

const many = 12;

/** Long lists are folded away. */
const folded = ({ counts = [] }) => {
  const table = countTable({ counts });
  if (counts.length <= many) return table;
  const missed = counts.filter(({ reached }) => reached === false).length;
  const summary = `${counts.length} of them, ${missed} not as they should be`;
  return ['', `<details><summary>${summary}</summary>`, ...table, '', '</details>'];
};

const countTable = ({ counts }) =>
  counts.length === 0
    ? []
    : [
        '',
        '| every round | who | found |',
        '| --- | --- | --- |',
        ...counts.map(
          ({ work, against, values, reached }) =>
            `| ${work} | ${against} | ${values.join('<br>')}${reached === false ? ' – not reached' : ''} |`,
        ),
      ];

const cellTable = ({ cells }) =>
  cells.length === 0
    ? []
    : [
        '',
        `<details><summary>What the ratios came from</summary>`,
        '',
        '| | | |',
        '| --- | --- | --- |',
        ...cells.map(({ name, unit, values }) => `| ${name} | ${spread(values)} | ${unit} |`),
        '',
        '</details>',
      ];

const conditions = ({ machine, commit, date, rounds, seconds }) => {
  const settings = Object.entries(machine.settings).map(([name, value]) => `${name} ${value}`);
  return [
    `${rounds} rounds in ${seconds} s, ${date.slice(0, 10)}, commit ${commit ?? 'unknown'}: ${machine.cores} cores of`,
    `${machine.cpu}, ${machine.memoryGiB} GiB, ${machine.platform}, Node ${machine.node}, PostgreSQL ${machine.postgres}`,
    `(${settings.join(', ')}).`,
  ];
};

const text = found
  .flatMap((result) => [
    `### ${result.part}`,
    '',
    ...conditions(result),
    '',
    ...ratioTable(result),
    ...folded(result),
    ...cellTable(result),
    '',
  ])
  .join('\n');

const write = () => {
  const file = join(bench, '..', 'docs', 'performance.md');
  const document = readFileSync(file, 'utf8');
  const [start, end] = [document.indexOf(from), document.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`${file} has lost its marks`);
  writeFileSync(file, `${document.slice(0, start)}${from}\n\n${text}\n${document.slice(end)}`);
};

if (process.argv.includes('--write')) write();
else process.stdout.write(text);
