import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { IntakeVedtakDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Origin, type JudgedVedtak } from './decision.js';
import { IntakePage, triagers } from './intake-page.js';
import { intakeTexts } from './intake.texts.js';
import { SplitForm } from './split-form.js';
import { splitTexts } from './split.texts.js';

const route = getRouteApi('/inn-og-ut/del/$id');

const Done = ({ id }: { readonly id: string }) => {
  const say = useText();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    told.current?.focus();
  }, []);
  return (
    <div className="stack" role="status" tabIndex={-1} ref={told}>
      <Alert data-color="success">
        <Paragraph>{say(splitTexts.done)}</Paragraph>
      </Alert>
      <div className="row">
        <Link to="/vedtak/$id" params={{ id }}>
          {say(intakeTexts.toVedtak)}
        </Link>
        <Link to="/inn-og-ut">{say(intakeTexts.back)}</Link>
      </div>
    </div>
  );
};

const Splitting = ({ vedtak }: { readonly vedtak: JudgedVedtak }) => {
  const say = useText();
  const [done, setDone] = useState(false);
  if (done) return <Done id={vedtak.id} />;
  if (!vedtak.final) return <Empty>{say(splitTexts.notFinal)}</Empty>;
  if (vedtak.needsFollowUp === false) return <Empty>{say(splitTexts.needsNone)}</Empty>;
  return (
    <>
      <div>
        <strong>{vedtak.title}</strong>
        <Origin vedtak={vedtak} />
      </div>
      <SplitForm
        vedtak={vedtak}
        done={() => {
          setDone(true);
        }}
      />
    </>
  );
};

const Found = () => {
  const say = useText();
  const { id } = route.useParams();
  const { data, error, refetch } = useRead(IntakeVedtakDocument, { id });
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  if (data.vedtak === null) return <Empty>{say(splitTexts.missing)}</Empty>;
  return <Splitting key={id} vedtak={data.vedtak} />;
};

/** A vedtak becomes points, each with who answers and by when. */
export const SplitView = () => {
  const say = useText();
  return (
    <IntakePage title={say(splitTexts.title)} roles={triagers}>
      <Found />
    </IntakePage>
  );
};
