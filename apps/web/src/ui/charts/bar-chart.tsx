import { scaleBand, scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { Chart, type ChartProps } from './chart.js';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** How much of it is of the sort that is hatched. */
  readonly part: number;
}

export interface BarChartProps extends Pick<ChartProps, 'title' | 'description' | 'table'> {
  readonly bars: readonly Bar[];
  readonly wholeName: string;
  readonly partName: string;
}

const width = 460;
const barHeight = 30;
const plot = { left: 186, right: width - 70, top: 36 };
const mostLetters = 23;

const short = (name: string) => (name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name);

/** Lines across: a part is told from the whole by more than its colour. */
const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect className="part-back" width={6} height={6} />
    <path className="part-line" d="M0,0V6" />
  </pattern>
);

const Legend = ({ names, hatch }: { readonly names: readonly [string, string]; readonly hatch: string }) => (
  <>
    <rect className="whole" x={0} y={6} width={16} height={14} />
    <text x={24} y={18}>
      {names[0]}
    </text>
    <rect className="part" x={200} y={6} width={16} height={14} fill={`url(#${hatch})`} />
    <text x={224} y={18}>
      {names[1]}
    </text>
  </>
);

/** Some numbers beside each other, and how much of each is of a sort, with the figures at the end. */
export const BarChart = ({ bars, wholeName, partName, ...rest }: BarChartProps) => {
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const height = plot.top + bars.length * barHeight + 8;
  const down = scaleBand()
    .domain(bars.map((_, index) => index.toString()))
    .range([plot.top, height - 8])
    .padding(0.3);
  const across = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value))])
    .range([0, plot.right - plot.left]);
  return (
    <Chart {...rest} width={width} height={height}>
      <defs>
        <Hatch id={hatch} />
      </defs>
      <Legend names={[wholeName, partName]} hatch={hatch} />
      {bars.map(({ name, value, part }, index) => {
        const y = down(index.toString()) ?? plot.top;
        const middle = y + down.bandwidth() / 2 + 4;
        return (
          <g key={name}>
            <text className="end" x={plot.left - 8} y={middle}>
              {short(name)}
            </text>
            <rect className="whole" x={plot.left} y={y} width={across(value)} height={down.bandwidth()} />
            <rect
              className="part"
              x={plot.left}
              y={y}
              width={across(part)}
              height={down.bandwidth()}
              fill={`url(#${hatch})`}
            />
            <text x={plot.left + across(value) + 8} y={middle}>
              {part > 0 ? `${value.toString()} (${part.toString()})` : value}
            </text>
          </g>
        );
      })}
    </Chart>
  );
};
