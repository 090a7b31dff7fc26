import '../../styles/intake.css';
import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { appTexts } from '../../app/app.texts.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Doubts } from './doubts.js';
import { importers, triagers } from './intake-page.js';
import { intakeTexts } from './intake.texts.js';
import { Unsplit } from './unsplit.js';
import { useWaiting } from './use-waiting.js';

const Way = ({ link, children }: { readonly link: ReactNode; readonly children: ReactNode }) => (
  <li>
    <Card>
      <Heading level={3} data-size="xs">
        {link}
      </Heading>
      <Paragraph data-size="sm">{children}</Paragraph>
    </Card>
  </li>
);

const In = () => {
  const say = useText();
  const imports = useRole(...importers);
  const triages = useRole(...triagers);
  const { untriagedTotal } = useWaiting();
  return (
    <ul className="intake-ways">
      {imports && (
        <>
          <Way link={<Link to="/inn-og-ut/import">{say(intakeTexts.importTitle)}</Link>}>
            {say(intakeTexts.importLead)}
          </Way>
          <Way link={<Link to="/inn-og-ut/registrer">{say(intakeTexts.registerTitle)}</Link>}>
            {say(intakeTexts.registerLead)}
          </Way>
        </>
      )}
      {triages && (
        <Way link={<Link to="/inn-og-ut/sortering">{say(intakeTexts.triageTitle)}</Link>}>
          {untriagedTotal === 0
            ? say(intakeTexts.triageNone)
            : say(intakeTexts.triageLead, { count: untriagedTotal })}
        </Way>
      )}
    </ul>
  );
};

const ToSplit = () => {
  const { unsplit, problem, again } = useWaiting();
  if (unsplit === undefined)
    return problem === null ? <Loading /> : <Failure problem={problem} again={again} />;
  return <Unsplit vedtak={unsplit} />;
};

/** The way of a vedtak through the administration's hands: what comes in, what waits, what goes out. */
export const IntakeView = () => {
  const say = useText();
  const imports = useRole(...importers);
  const triages = useRole(...triagers);
  if (!imports && !triages)
    return (
      <Page title={say(appTexts.intake)}>
        <Empty>{say(intakeTexts.notYours)}</Empty>
      </Page>
    );
  return (
    <Page title={say(appTexts.intake)} lead={say(intakeTexts.lead)}>
      <section className="stack">
        <Heading level={2} data-size="sm">
          {say(intakeTexts.in)}
        </Heading>
        <In />
      </section>
      {triages && <ToSplit />}
      {imports && <Doubts />}
      <section className="stack">
        <Heading level={2} data-size="sm">
          {say(intakeTexts.out)}
        </Heading>
        <ul className="intake-ways">
          <Way link={<Link to="/rapporter">{say(intakeTexts.reportsTitle)}</Link>}>
            {say(intakeTexts.reportsLead)}
          </Way>
        </ul>
      </section>
    </Page>
  );
};
