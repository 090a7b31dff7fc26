import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A table that scrolls by itself where the window is narrow; by keyboard as well. */
export const WideTable = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      setScrolls(current.scrollWidth > current.clientWidth);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={frame}
      className="wide-table"
      {...(scrolls && { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  );
};
