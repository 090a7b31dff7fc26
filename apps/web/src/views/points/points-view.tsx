import '../../styles/points.css';
import { Heading } from '@digdir/designsystemet-react';
import { longMonth } from '#kernel/text';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { appTexts } from '../../app/app.texts.js';
import { useViewer } from '../../app/entry.js';
import { useLanguage, useText } from '../../app/language.js';
import { Day } from '../../ui/day.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { deadlineTexts, deviationTexts, organTexts } from './act.texts.js';
import { OwnCases } from './own-cases.js';
import type { ListedPoint } from './own-point.js';
import { PointItem, pointName, toggleIdOf, type PointItemProps } from './point-item.js';
import { pointsTexts } from './points.texts.js';
import { reportTexts } from './report.texts.js';
import { isListed, nextAfter, type OwnPoints } from './own-points.js';
import { useOwnPoints, usePointByAddress } from './use-own-points.js';
import type { ActName } from './point-acts.js';

const route = getRouteApi('/punkter');

const monthPeriod = /^\d{4}-\d{2}$/;

const Left = ({ own }: { readonly own: OwnPoints }) => {
  const say = useText();
  const all = own.answered.size;
  const told = [...own.answered.values()].filter((answered) => answered).length;
  if (all === 0) return own.others.length > 0 && <p>{say(pointsTexts.notAsked)}</p>;
  return (
    <>
      <strong>{say(pointsTexts.progress, { told, all })}</strong>
      {told === all && <p>{say(pointsTexts.allTold)}</p>}
    </>
  );
};

/** What was told a moment ago, and how much is left of what was asked. */
const Progress = ({ own, notice }: { readonly own: OwnPoints; readonly notice: string }) => (
  <div id="fremdrift" role="status" tabIndex={-1} className="progress">
    {notice !== '' && <p>{notice}</p>}
    <Left own={own} />
  </div>
);

const AskedHeading = ({ round }: { readonly round: NonNullable<OwnPoints['round']> }) => {
  const say = useText();
  const { language } = useLanguage();
  const { period, answerBy } = round;
  const words = monthPeriod.test(period) ? longMonth(period, language) : say(pointsTexts.round);
  return (
    <div className="row">
      <Heading level={2} data-size="sm">
        {say(pointsTexts.asked, { period: words })}
      </Heading>
      <span className="quiet">
        {say(pointsTexts.answerBy)} <Day of={answerBy} long />
      </span>
    </div>
  );
};

type Shared = Pick<PointItemProps, 'person'> & {
  readonly open: string | undefined;
  readonly toggle: (id: string) => void;
  readonly onSent: (point: ListedPoint, act: ActName) => void;
  readonly answered: OwnPoints['answered'];
};

const List = ({ points, shared }: { readonly points: readonly ListedPoint[]; readonly shared: Shared }) => (
  <ul className="stack">
    {points.map((point) => {
      const { id } = point.followUp;
      return (
        <PointItem
          key={id}
          point={point}
          person={shared.person}
          answered={shared.answered.get(id)}
          isOpen={id === shared.open}
          toggle={() => {
            shared.toggle(id);
          }}
          onSent={(act) => {
            shared.onSent(point, act);
          }}
        />
      );
    })}
  </ul>
);

const Lists = ({ own, shared }: { readonly own: OwnPoints; readonly shared: Shared }) => {
  const say = useText();
  const { round, asked, others } = own;
  return (
    <>
      {round !== null && asked.length > 0 && (
        <section className="stack">
          <AskedHeading round={round} />
          <List points={asked} shared={shared} />
        </section>
      )}
      {others.length > 0 && (
        <section className="stack">
          <Heading level={2} data-size="sm">
            {say(asked.length > 0 ? pointsTexts.others : pointsTexts.all)}
          </Heading>
          <List points={others} shared={shared} />
        </section>
      )}
    </>
  );
};

const Elsewhere = ({ id, shared }: { readonly id: string; readonly shared: Shared }) => {
  const say = useText();
  const point = usePointByAddress(id);
  if (point === undefined) return <Loading />;
  if (point === null) return <Empty>{say(pointsTexts.gone)}</Empty>;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(pointsTexts.sentHere)}
      </Heading>
      <List points={[point]} shared={shared} />
    </section>
  );
};

const sentTexts = {
  deadline: deadlineTexts.sent,
  deviation: deviationTexts.sent,
  organ: organTexts.sent,
} as const;

const Points = ({ own, person }: { readonly own: OwnPoints; readonly person: string }) => {
  const say = useText();
  const { punkt: open } = route.useSearch();
  const navigate = route.useNavigate();
  const [notice, setNotice] = useState('');
  const goTo = useRef<string>(undefined);
  useEffect(() => {
    if (goTo.current === undefined) return;
    document.getElementById(goTo.current)?.focus();
    goTo.current = undefined;
  });
  const show = (punkt: string | undefined) =>
    void navigate({ search: punkt === undefined ? {} : { punkt }, replace: true, resetScroll: false });
  const onSent = (point: ListedPoint, act: ActName) => {
    const { id } = point.followUp;
    setNotice(
      act === 'report' ? say(reportTexts.sent, { point: pointName(point, say) }) : say(sentTexts[act]),
    );
    if (act !== 'report' || open !== id || !isListed(own, id)) return;
    const next = nextAfter(own, id);
    goTo.current = next === undefined ? 'fremdrift' : toggleIdOf(next);
    show(next);
  };
  const toggle = (id: string) => {
    show(id === open ? undefined : id);
  };
  const shared = { person, open, toggle, onSent, answered: own.answered };
  const isEmpty = own.asked.length + own.others.length === 0;
  return (
    <>
      <Progress own={own} notice={notice} />
      {isEmpty && open === undefined && <Empty>{say(pointsTexts.none)}</Empty>}
      {open !== undefined && !isListed(own, open) && <Elsewhere id={open} shared={shared} />}
      <Lists own={own} shared={shared} />
      <OwnCases person={person} />
    </>
  );
};

/** What an officer is asked for, most pressing first, with all that can be told of it in one place. */
export const PointsView = () => {
  const say = useText();
  const viewer = useViewer();
  const { own, problem, again } = useOwnPoints();
  return (
    <Page title={say(appTexts.points)} lead={say(pointsTexts.lead)}>
      {own === undefined && problem === null && <Loading />}
      {own === undefined && problem !== null && <Failure problem={problem} again={again} />}
      {own !== undefined && viewer !== null && <Points own={own} person={viewer.id} />}
    </Page>
  );
};
