import type { Findings, Goal } from './result.js';
import { inWords, spread } from './statistics.js';

const line = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const heading = (text: string): void => {
  line(`\n${text}`);
};

const goalIn = (goal: Goal | undefined, reached: boolean | undefined): string =>
  goal === undefined
    ? ''
    : `${reached === true ? 'reached' : 'NOT reached'}: ${goal.at === 'least' ? '≥' : '≤'} ${inWords(goal.bound)}`;

/** Medians and spreads of what was measured, then the ratios and whether they are as they should be. */
export const tell = ({ cells, ratios, counts = [] }: Findings): void => {
  for (const { name, unit, values } of cells)
    line(`  ${name.padEnd(58)} ${spread(values).padEnd(30)} ${unit}`);
  line('');
  for (const { cell, against, values, goal, reached } of ratios)
    line(`  ${cell.padEnd(46)} ÷ ${against.padEnd(9)} ${spread(values).padEnd(30)} ${goalIn(goal, reached)}`);
  for (const { work, against, values, reached } of counts) {
    const verdict = reached === undefined ? '' : reached ? 'reached' : 'NOT reached';
    line(`  ${work.padEnd(46)}   ${against.padEnd(9)} ${values.join(' · ')} ${verdict}`);
  }
};
