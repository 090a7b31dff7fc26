import { Alert, Heading } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import '../../styles/vedtak.css';
import { VedtakDocument, type VedtakQuery } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { vedtakRelationTexts } from '../../texts/codes.generated.js';
import { Day } from '../../ui/day.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { StatusTag } from '../../ui/status-tag.js';
import { PastField, PastNote, type PastProps } from './past.js';
import { PointCard } from './point-card.js';
import { Timeline } from './timeline.js';
import { vedtakTexts } from './vedtak.texts.js';

const route = getRouteApi('/vedtak/$id');

type Vedtak = NonNullable<VedtakQuery['vedtak']>;

const Lead = ({ vedtak }: { readonly vedtak: Vedtak }) => (
  <span className="row">
    <StatusTag status={vedtak.status} label={vedtak.statusLabel} />
    <span>{vedtak.caseNumber?.asWritten}</span>
    <span>{vedtak.organ.name}</span>
    {vedtak.date !== null && <Day of={vedtak.date} long />}
  </span>
);

/** What a reader must know before the rest. */
const Notes = ({ vedtak }: { readonly vedtak: Vedtak }) => {
  const say = useText();
  const { shielded, shieldingBasis, withdrawn, withdrawnBecause } = vedtak;
  return (
    <>
      {shielded && (
        <Alert data-color="warning">{say(vedtakTexts.shielded, { basis: shieldingBasis ?? '' })}</Alert>
      )}
      {withdrawn && (
        <Alert data-color="warning">
          {withdrawnBecause === null
            ? say(vedtakTexts.withdrawnOnly)
            : say(vedtakTexts.withdrawn, { because: withdrawnBecause })}
        </Alert>
      )}
    </>
  );
};

const unopenedText = ({ needsFollowUp, triageReason }: Vedtak) => {
  if (needsFollowUp === null) return vedtakTexts.untriaged;
  if (needsFollowUp) return vedtakTexts.unsplit;
  return triageReason === null ? vedtakTexts.noFollowUpOnly : vedtakTexts.noFollowUp;
};

const Unopened = ({ vedtak }: { readonly vedtak: Vedtak }) => {
  const say = useText();
  return <Empty>{say(unopenedText(vedtak), { because: vedtak.triageReason ?? '' })}</Empty>;
};

/** The other vedtak it belongs with, those that the reader may know of. */
const Related = ({ links }: Pick<Vedtak, 'links'>) => {
  const say = useText();
  const known = links.flatMap(({ relation, vedtak }) => (vedtak === null ? [] : [{ relation, vedtak }]));
  if (known.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="sm">
        {say(vedtakTexts.related)}
      </Heading>
      <ul className="related">
        {known.map(({ relation, vedtak: { id, title, caseNumber } }) => (
          <li key={`${relation}/${id}`}>
            {`${say(vedtakRelationTexts[relation])} `}
            <Link to="/vedtak/$id" params={{ id }}>
              {[caseNumber?.asWritten, title].filter(Boolean).join(' ')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Decision = ({ vedtak: { text, strategy } }: { readonly vedtak: Vedtak }) => {
  const say = useText();
  if (text === null && strategy === null) return null;
  return (
    <section className="decision">
      <Heading level={2} data-size="sm">
        {say(vedtakTexts.decision)}
      </Heading>
      {text !== null && <p className="prose">{text}</p>}
      {strategy !== null && (
        <p className="quiet">
          {say(vedtakTexts.strategy)}: {strategy}
        </p>
      )}
    </section>
  );
};

const Whole = ({ vedtak }: { readonly vedtak: Vedtak }) => {
  const say = useText();
  return (
    <>
      <Notes vedtak={vedtak} />
      <Decision vedtak={vedtak} />
      <Related links={vedtak.links} />
      <section className="stack">
        <Heading level={2} data-size="sm">
          {say(vedtakTexts.points)}
        </Heading>
        {vedtak.points.length === 0 && <Unopened vedtak={vedtak} />}
        {vedtak.points.map((each) => (
          <PointCard key={each.point} vedtakspunkt={each} />
        ))}
      </section>
      <section className="stack">
        <Heading level={2} data-size="sm">
          {say(vedtakTexts.history)}
        </Heading>
        <Timeline history={vedtak.history} />
      </section>
    </>
  );
};

/** The day stands above whatever was so on it, also where the log had nothing yet. */
const Shown = ({ vedtak, past }: { readonly vedtak: Vedtak | null; readonly past: PastProps }) => {
  const say = useText();
  const isThere = vedtak !== null || past.day !== undefined;
  return (
    <Page
      title={vedtak?.title ?? say(vedtakTexts.decision)}
      lead={vedtak === null ? undefined : <Lead vedtak={vedtak} />}
      acts={isThere ? <PastField {...past} /> : undefined}
    >
      {past.day !== undefined && <PastNote day={past.day} go={past.go} />}
      {vedtak === null ? (
        <Empty>{say(past.day === undefined ? vedtakTexts.missing : vedtakTexts.notYet)}</Empty>
      ) : (
        <Whole vedtak={vedtak} />
      )}
    </Page>
  );
};

/** One vedtak from the meeting to its closing: what was decided, who answers, and every event in words. */
export const VedtakView = () => {
  const { id } = route.useParams();
  const { asOf } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useRead(VedtakDocument, { id, asOf: asOf ?? null }, { keep: true });
  const past: PastProps = {
    day: asOf,
    go: (day) => void navigate({ search: day === undefined ? {} : { asOf: day }, replace: true }),
  };
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  return <Shown vedtak={data.vedtak} past={past} />;
};
