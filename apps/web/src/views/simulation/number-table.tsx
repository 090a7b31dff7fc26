import { Table } from '@digdir/designsystemet-react';
import { WideTable } from '../../ui/wide-table.js';

export interface NumberTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  /** What each row is of, and its cells. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | number)[] }[];
}

/** A table whose first column says what each row is of. */
export const NumberTable = ({ label, columns, rows }: NumberTableProps) => (
  <WideTable label={label}>
    <Table data-size="sm">
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell key={column}>{column}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map(({ key, cells: [what, ...cells] }) => (
          <Table.Row key={key}>
            <Table.HeaderCell scope="row">{what}</Table.HeaderCell>
            {cells.map((cell, index) => (
              <Table.Cell key={columns[index + 1]}>{cell}</Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </WideTable>
);
