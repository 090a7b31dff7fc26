import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, type ReactNode } from 'react';

export interface PageProps {
  readonly title: string;
  /** One sentence on what the page is for. */
  readonly lead?: ReactNode;
  /** What is done with all of it; beside the title. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** A view: its title stands in the window as well. */
export const Page = ({ title, lead, acts, children }: PageProps) => {
  useEffect(() => {
    document.title = `${title} – Iverk`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <div>
          <Heading level={1} data-size="md">
            {title}
          </Heading>
          {lead !== undefined && <Paragraph className="lead">{lead}</Paragraph>}
        </div>
        {acts !== undefined && <div className="acts">{acts}</div>}
      </div>
      {children}
    </>
  );
};
