import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

export interface VirtualRowsProps<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all, those not fetched yet included. */
  readonly total: number;
  readonly keyOf: (row: Row) => string;
  readonly children: (row: Row) => ReactNode;
  /** Asks for more; called when the end of what is here comes near. */
  readonly more?: (() => void) | undefined;
  /** What the list is of, for a screen reader. */
  readonly label: string;
}

const usual = 112;
const ahead = 12;

/** A print has every row that is here; the rest of the time only those near the window are drawn. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const on = () => {
      setPrinting(true);
    };
    const off = () => {
      setPrinting(false);
    };
    window.addEventListener('beforeprint', on);
    window.addEventListener('afterprint', off);
    return () => {
      window.removeEventListener('beforeprint', on);
      window.removeEventListener('afterprint', off);
    };
  }, []);
  return printing;
};

/** A list of any length that scrolls with the page, drawing only what is near the window. */
export const VirtualRows = <Row,>({ rows, total, keyOf, children, more, label }: VirtualRowsProps<Row>) => {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const printing = usePrinting();
  useLayoutEffect(() => {
    setTop(list.current?.offsetTop ?? 0);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => usual,
    overscan: ahead,
    scrollMargin: top,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (more !== undefined && last >= rows.length - ahead) more();
  }, [last, rows.length, more]);
  if (printing)
    return (
      <ul className="rows" aria-label={label}>
        {rows.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
    );
  return (
    <ul
      ref={list}
      className="rows virtual"
      aria-label={label}
      style={{ height: `${virtual.getTotalSize().toString()}px` }}
    >
      {items.map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={total}
            style={{ transform: `translateY(${(start - top).toString()}px)` }}
          >
            {children(row)}
          </li>
        );
      })}
    </ul>
  );
};
