import { Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { OwnCasesDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Day } from '../../ui/day.js';
import { pointsTexts } from './points.texts.js';

/** Orders and other cases of the reader's; each has a page of the server's. Nothing where there are none. */
export const OwnCases = ({ person }: { readonly person: string }) => {
  const say = useText();
  const { data } = useRead(OwnCasesDocument, { officer: person });
  const cases = data?.cases ?? [];
  if (cases.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(pointsTexts.cases)}
      </Heading>
      <Paragraph className="quiet">{say(pointsTexts.casesLead)}</Paragraph>
      <ul className="rows">
        {cases.map(({ id, title, procedureName, stateName, deadline }) => (
          <li key={id} className="own-case">
            <Link href={`/saker/${id}`}>{title}</Link>
            <span className="row quiet">
              <span>{procedureName}</span>
              <span>{stateName}</span>
              {deadline !== null && <Day of={deadline} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
