import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { StaffQuery } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { BulkForm } from './bulk-form.js';
import { PickList } from './pick-list.js';
import { pointsTexts } from './points.texts.js';
import { useUnitPoints, type UnitPoint } from './use-unit-points.js';

interface Picked {
  readonly points: readonly UnitPoint[];
  readonly unit: string;
  readonly staff: StaffQuery;
}

const Picking = ({ points, unit, staff }: Picked) => {
  const say = useText();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // Only what is shown: a point that has left the list is picked no more.
  const those = points.map(({ followUp }) => followUp.id).filter((id) => picked.has(id));
  return (
    <>
      <PickList
        points={points}
        picked={picked}
        pick={(ids, isPicked) => {
          setPicked(
            (before) =>
              new Set(isPicked ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))),
          );
        }}
      />
      <Paragraph role="status" className="quiet">
        {those.length === 0 ? say(pointsTexts.pickFirst) : say(pointsTexts.picked, { count: those.length })}
      </Paragraph>
      <BulkForm
        {...{ unit, staff, points, picked: those }}
        whenDone={() => {
          setPicked(new Set());
        }}
      />
    </>
  );
};

/** What is open in the unit, and what is done with many of them at once. */
export const PointsPart = ({ unit, staff }: Omit<Picked, 'points'>) => {
  const say = useText();
  const { points, total, problem, again, more } = useUnitPoints(unit);
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(pointsTexts.title)}
      </Heading>
      {problem !== null && <Failure problem={problem} again={again} />}
      {points === undefined && problem === null && <Loading />}
      {points?.length === 0 && <Empty>{say(pointsTexts.none)}</Empty>}
      {points !== undefined && points.length > 0 && <Picking {...{ points, unit, staff }} />}
      {more !== undefined && points !== undefined && (
        <div className="row">
          <span className="quiet">{say(uiTexts.shown, { shown: points.length, total })}</span>
          <Button variant="tertiary" data-size="sm" onClick={more}>
            {say(uiTexts.more)}
          </Button>
        </div>
      )}
    </section>
  );
};
