import { Details, Table } from '@digdir/designsystemet-react';
import { useId, type ReactNode } from 'react';
import { useText } from '../../app/language.js';
import { uiTexts } from '../ui.texts.js';
import { WideTable } from '../wide-table.js';

export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly ReactNode[])[];
}

export interface ChartProps {
  readonly title: string;
  /** What it shows, in a sentence: read in its place by who does not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly table: ChartTable;
  /** The drawing. */
  readonly children: ReactNode;
}

const Rows = ({ title, columns, rows }: ChartTable & { readonly title: string }) => (
  <WideTable label={title}>
    <Table data-size="sm">
      <caption className="visually-hidden">{title}</caption>
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell key={column}>{column}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map(([name, ...cells], row) => (
          <Table.Row key={row}>
            <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
            {cells.map((cell, column) => (
              <Table.Cell key={column}>{cell}</Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </WideTable>
);

/** A picture of figures, with the figures themselves in a table beside it. */
export const Chart = ({ title, description, width, height, table, children }: ChartProps) => {
  const say = useText();
  const id = useId();
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-about`}
        viewBox={`0 0 ${width.toString()} ${height.toString()}`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-about`}>{description}</desc>
        {children}
      </svg>
      <Details data-size="sm">
        <Details.Summary>{say(uiTexts.asTable)}</Details.Summary>
        <Details.Content>
          <Rows title={title} {...table} />
        </Details.Content>
      </Details>
    </figure>
  );
};
