import { Link } from '@tanstack/react-router';
import { OldestDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { overviewTexts } from './overview.texts.js';
import { Things } from './things.js';

/** What has been open the longest, wherever it lies. */
export const OldestPart = () => {
  const say = useText();
  const { data } = useRead(OldestDocument, {});
  if (data === undefined) return null;
  const { edges } = data.vedtakslogg;
  return (
    <Things
      id="eldste"
      title={say(overviewTexts.oldestList)}
      count={edges.length}
      beside={
        <Link to="/vedtakslogg" search={{ show: 'apne', order: 'DATE' }}>
          {say(overviewTexts.allOverdue)}
        </Link>
      }
    >
      {edges.map(({ node: { id, ageInDays, vedtak, followUp } }) => (
        <li key={id} className="thing">
          <Link to="/vedtak/$id" params={{ id: vedtak.id }}>
            {[vedtak.caseNumber?.asWritten, vedtak.title].filter((each) => each !== undefined).join(': ')}
          </Link>
          <span>{say(overviewTexts.ageOf, { days: ageInDays })}</span>
          <span className="quiet">
            {followUp !== null &&
              [say(overviewTexts.point, { point: followUp.point }), followUp.unit?.name]
                .filter((each) => each !== undefined)
                .join(', ')}
          </span>
        </li>
      ))}
    </Things>
  );
};
