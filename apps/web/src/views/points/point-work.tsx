import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { OnePointDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { DeadlineForm } from './deadline-form.js';
import { DeviationForm } from './deviation-form.js';
import { OrganForm } from './organ-form.js';
import type { ListedPoint, OwnPoint } from './own-point.js';
import { PointFacts } from './point-facts.js';
import { pointsTexts } from './points.texts.js';
import { StatusForm } from './status-form.js';
import type { ActName, PointActs } from './point-acts.js';
import { hasDraft, usePointActs } from './use-point-acts.js';

/** Whoever sees to it that the organ is told. */
const tellers = ['COORDINATOR', 'SECRETARY', 'DIRECTOR'] as const;

interface ToldProps {
  readonly point: OwnPoint;
  readonly acts: PointActs;
}

/** What was written of a point that has been given to others, or has ended, stays to be read. */
const NotYours = ({ acts: { report } }: Pick<ToldProps, 'acts'>) => {
  const say = useText();
  const { act, because, publicComment, internalComment } = report.fields;
  const words = act === 'same' ? [because] : [publicComment, internalComment];
  return (
    <>
      <Paragraph>{say(pointsTexts.notYours)}</Paragraph>
      {report.isDirty && (
        <div>
          <p>{say(pointsTexts.unsent)}</p>
          {words.map((each) => each !== '' && <blockquote key={each}>{each}</blockquote>)}
        </div>
      )}
    </>
  );
};

const Forms = ({ point, acts }: ToldProps) => {
  const tells = useRole(...tellers);
  const { allowed, status, organTold } = point.followUp;
  return (
    <div className="point-body">
      <PointFacts point={point} />
      {allowed.length === 0 ? (
        <NotYours acts={acts} />
      ) : (
        <>
          <StatusForm point={point} act={acts.report} />
          <DeadlineForm point={point} act={acts.deadline} />
          <DeviationForm point={point} act={acts.deviation} />
        </>
      )}
      {tells && status === 'KAN_IKKE_IVERKSETTES' && organTold === null && (
        <OrganForm point={point} act={acts.organ} />
      )}
    </div>
  );
};

interface WorkProps {
  readonly person: string;
  readonly isOpen: boolean;
  readonly onSent: (act: ActName) => void;
}

const Told = ({ point, person, isOpen, onSent }: WorkProps & Pick<ToldProps, 'point'>) => {
  const say = useText();
  const acts = usePointActs(point, person, onSent);
  return (
    <>
      {hasDraft(acts) && (
        <Tag data-color="warning" className="draft-mark">
          {say(pointsTexts.isDraft)}
        </Tag>
      )}
      {isOpen && <Forms point={point} acts={acts} />}
    </>
  );
};

/** All that can be told of a point. It stays when the point is closed, so that what is on its way gets there. */
export const PointWork = ({ listed, ...work }: WorkProps & { readonly listed: ListedPoint }) => {
  const { id, vedtakId } = listed.followUp;
  const { data, error, refetch } = useRead(OnePointDocument, { id, vedtakId });
  const { followUp, vedtak } = data ?? {};
  if (followUp != null && vedtak != null) return <Told point={{ followUp, vedtak }} {...work} />;
  if (!work.isOpen) return null;
  return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
};
