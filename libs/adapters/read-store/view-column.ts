import type { ColumnType } from '#kernel';

/** A column that a view can be asked by. */
export interface ViewColumn {
  readonly sql: string;
  readonly type: ColumnType;
  readonly indexed: boolean;
}
