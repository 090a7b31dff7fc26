import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { FrontDocument, type FrontQuery } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useViewer } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { waysFor } from '../../app/navigation.js';
import { Figure, Figures } from '../../ui/figures.js';
import { Failure } from '../../ui/failure.js';
import { Page } from '../../ui/page.js';
import { frontTexts, stepTexts } from './front.texts.js';
import { Latest } from './latest.js';
import { PlayRoles } from './play-roles.js';

type Totals = FrontQuery['vedtaksloggStatistics']['total'];

const Standing = ({ figures }: { readonly figures: Totals }) => {
  const say = useText();
  const { open, overdue, oldestAge, carriedOutPercent } = figures;
  return (
    <Figures>
      <Figure value={open.toString()} what={say(frontTexts.open)} />
      <Figure value={overdue.toString()} what={say(frontTexts.overdue)} />
      {oldestAge !== null && <Figure value={oldestAge.toString()} what={say(frontTexts.oldest)} />}
      {carriedOutPercent !== null && (
        <Figure value={`${carriedOutPercent.toString()} %`} what={say(frontTexts.carriedOut)} />
      )}
    </Figures>
  );
};

const How = () => {
  const say = useText();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(frontTexts.how)}
      </Heading>
      <ol className="cards steps">
        {stepTexts.map(({ name, what }) => (
          <li key={name.nb}>
            <Card>
              <Card.Block>
                <Heading level={3} data-size="2xs">
                  {say(name)}
                </Heading>
                <Paragraph>{say(what)}</Paragraph>
              </Card.Block>
            </Card>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Yours = () => {
  const say = useText();
  const viewer = useViewer();
  const own = waysFor(viewer?.roles ?? []).filter(({ roles }) => roles !== undefined);
  if (own.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(frontTexts.yours)}
      </Heading>
      <ul className="row ways">
        {own.map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{say(text)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What Iverk is for, within a minute. */
export const FrontView = () => {
  const say = useText();
  const { data, error, refetch } = useRead(FrontDocument, {});
  return (
    <Page title={say(frontTexts.title)} lead={say(frontTexts.lead)}>
      <Yours />
      <section className="stack">
        <Heading level={2} data-size="sm">
          {say(frontTexts.figures)}
        </Heading>
        {data !== undefined && <Standing figures={data.vedtaksloggStatistics.total} />}
        {error !== null && data === undefined && <Failure problem={error} again={() => void refetch()} />}
        <p className="row">
          <Link to="/vedtakslogg">{say(frontTexts.toLog)}</Link>
          <Link to="/vedtakslogg" search={{ show: 'over-frist' }}>
            {say(frontTexts.toOverdue)}
          </Link>
        </p>
      </section>
      <PlayRoles />
      <How />
      {data !== undefined && <Latest rows={data.vedtakslogg.edges.map(({ node }) => node)} />}
    </Page>
  );
};
