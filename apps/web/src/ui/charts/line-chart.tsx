import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { Chart, type ChartProps } from './chart.js';

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

export interface LineChartProps extends Pick<ChartProps, 'title' | 'description' | 'table'> {
  /** What stands under each place: short. */
  readonly places: readonly string[];
  /** At most two: a whole line with rings, and a dashed one with squares. They are told apart without colours. */
  readonly series: readonly Series[];
}

const width = 460;
const height = 230;
const plot = { left: 36, right: width - 16, top: 40, bottom: height - 28 };
const styles = ['first', 'second'] as const;

const Mark = ({ at: [x, y], style }: { readonly at: readonly [number, number]; readonly style: string }) =>
  style === 'first' ? (
    <circle className={style} cx={x} cy={y} r={4} />
  ) : (
    <rect className={style} x={x - 3.5} y={y - 3.5} width={7} height={7} />
  );

const Legend = ({ series }: Pick<LineChartProps, 'series'>) => (
  <>
    {series.map(({ name }, index) => {
      const [x, style] = [plot.left + index * 200, styles[index] ?? 'second'];
      return (
        <g key={name}>
          <path className={style} d={`M${x.toString()},16h28`} />
          <Mark at={[x + 14, 16]} style={style} />
          <text x={x + 36} y={20}>
            {name}
          </text>
        </g>
      );
    })}
  </>
);

/** Numbers through time, as lines. */
export const LineChart = ({ places, series, ...rest }: LineChartProps) => {
  const across = scalePoint()
    .domain(places.map((_, index) => index.toString()))
    .range([plot.left, plot.right])
    .padding(0.4);
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const up = scaleLinear().domain([0, most]).nice(4).range([plot.bottom, plot.top]);
  const x = (index: number) => across(index.toString()) ?? plot.left;
  return (
    <Chart {...rest} width={width} height={height}>
      {up
        .ticks(4)
        .filter(Number.isInteger)
        .map((value) => (
          <g key={value}>
            <path
              className="grid"
              d={`M${plot.left.toString()},${up(value).toString()}H${plot.right.toString()}`}
            />
            <text className="end" x={plot.left - 6} y={up(value) + 4}>
              {value}
            </text>
          </g>
        ))}
      {places.map((place, index) => (
        <text key={index} className="middle" x={x(index)} y={plot.bottom + 18}>
          {place}
        </text>
      ))}
      {series.map(({ name, values }, index) => {
        const points = values.map((value, place) => [x(place), up(value)] as const);
        const style = styles[index] ?? 'second';
        return (
          <g key={name}>
            <path className={style} d={line()(points.map(([px, py]) => [px, py])) ?? ''} />
            {points.map((at, place) => (
              <Mark key={place} at={at} style={style} />
            ))}
          </g>
        );
      })}
      <Legend series={series} />
    </Chart>
  );
};
