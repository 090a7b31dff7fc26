import { Alert, Heading } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { VedtakDocument, type VedtakQuery } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Day } from '../../ui/day.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { StatusTag } from '../../ui/status-tag.js';
import { PointCard } from './point-card.js';
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
        <Alert data-color="warning">{say(vedtakTexts.withdrawn, { because: withdrawnBecause ?? '' })}</Alert>
      )}
    </>
  );
};

const Unopened = ({ vedtak: { needsFollowUp, triageReason } }: { readonly vedtak: Vedtak }) => {
  const say = useText();
  if (needsFollowUp === null) return <Empty>{say(vedtakTexts.untriaged)}</Empty>;
  return (
    <Empty>
      {needsFollowUp
        ? say(vedtakTexts.unsplit)
        : say(vedtakTexts.noFollowUp, { because: triageReason ?? '' })}
    </Empty>
  );
};

const Whole = ({ vedtak }: { readonly vedtak: Vedtak }) => {
  const say = useText();
  return (
    <Page title={vedtak.title} lead={<Lead vedtak={vedtak} />}>
      <Notes vedtak={vedtak} />
      {vedtak.strategy !== null && (
        <p>
          {say(vedtakTexts.strategy)}: {vedtak.strategy}
        </p>
      )}
      {vedtak.text !== null && (
        <section>
          <Heading level={2} data-size="sm">
            {say(vedtakTexts.decision)}
          </Heading>
          <p className="prose">{vedtak.text}</p>
        </section>
      )}
      <section className="stack">
        <Heading level={2} data-size="sm">
          {say(vedtakTexts.points)}
        </Heading>
        {vedtak.points.length === 0 && <Unopened vedtak={vedtak} />}
        {vedtak.points.map((each) => (
          <PointCard key={each.point} vedtakspunkt={each} />
        ))}
      </section>
    </Page>
  );
};

/** One vedtak from the meeting to its closing: what was decided, who answers, and every event in words. */
export const VedtakView = () => {
  const say = useText();
  const { id } = route.useParams();
  const { data, error, refetch } = useRead(VedtakDocument, { id });
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  if (data.vedtak === null)
    return (
      <Page title={say(vedtakTexts.decision)}>
        <Empty>{say(vedtakTexts.missing)}</Empty>
      </Page>
    );
  return <Whole vedtak={data.vedtak} />;
};
