import { Alert, Button, Checkbox, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { IntakeVedtakDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { useDraft } from '../../ui/use-draft.js';
import { Origin } from './decision.js';
import { IntakePage, triagers } from './intake-page.js';
import { TriageForm, type Judged, type TriageFormProps } from './triage-form.js';
import { triageTexts } from './triage.texts.js';
import { useKeys } from './use-keys.js';
import { useWaiting, type Waiting } from './use-waiting.js';

const Last = ({ last }: { readonly last: Judged | undefined }) => {
  const say = useText();
  return (
    <div role="status">
      {last !== undefined && (
        <Alert data-color="success">
          <Paragraph>
            {say(last.needsFollowUp ? triageTexts.saidYes : triageTexts.saidNo, { title: last.title })}{' '}
            {last.needsFollowUp && (
              <Link to="/inn-og-ut/del/$id" params={{ id: last.id }}>
                {say(triageTexts.split)}
              </Link>
            )}
          </Paragraph>
        </Alert>
      )}
    </div>
  );
};

const Judging = ({ id, ...form }: Omit<TriageFormProps, 'vedtak'> & { readonly id: string }) => {
  const say = useText();
  const { data, error, refetch } = useRead(IntakeVedtakDocument, { id });
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = data?.vedtak?.id;
  useEffect(() => {
    if (shown !== undefined) heading.current?.focus();
  }, [shown]);
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  if (data.vedtak === null) return null;
  const { vedtak } = data;
  return (
    <article className="stack">
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {vedtak.title}
      </Heading>
      <Origin vedtak={vedtak} />
      <p className="prose">{vedtak.text ?? say(triageTexts.noText)}</p>
      <TriageForm {...form} vedtak={vedtak} />
    </article>
  );
};

interface Place {
  readonly at: number;
  readonly total: number;
  readonly move: (by: number) => void;
}

const Moves = ({ at, total, move }: Place) => {
  const say = useText();
  return (
    <div className="row">
      <span>{say(triageTexts.of, { at: at + 1, total })}</span>
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() => {
          move(-1);
        }}
      >
        {say(triageTexts.previous)}
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() => {
          move(1);
        }}
      >
        {say(triageTexts.next)}
      </Button>
    </div>
  );
};

const usePlace = (waiting: readonly Waiting[]): Place & { readonly id: string | undefined } => {
  const [wanted, setWanted] = useState(0);
  const total = waiting.length;
  // What has been judged leaves the list, and the next takes its place.
  const at = Math.min(wanted, Math.max(0, total - 1));
  const move = (by: number) => {
    setWanted(total === 0 ? 0 : (at + by + total) % total);
  };
  return { at, total, move, id: waiting[at]?.id };
};

/** Keys of single letters must be possible to turn off, for those whose tools type them. */
const useKeysWanted = () => {
  const { draft, change } = useDraft('sortering-taster', { on: true });
  return [draft.on, change] as const;
};

const Triage = ({ waiting }: { readonly waiting: readonly Waiting[] }) => {
  const say = useText();
  const [last, setLast] = useState<Judged>();
  const [keysOn, changeKeys] = useKeysWanted();
  const place = usePlace(waiting);
  const { id, move } = place;
  useKeys(
    {
      arrowright: () => {
        move(1);
      },
      arrowleft: () => {
        move(-1);
      },
    },
    keysOn,
  );
  return (
    <>
      <Last last={last} />
      {id === undefined ? (
        <Empty>{say(triageTexts.empty)}</Empty>
      ) : (
        <>
          <Moves {...place} />
          <Judging key={id} id={id} keysOn={keysOn} judged={setLast} />
          <section className="stack">
            <Checkbox
              data-size="sm"
              label={say(triageTexts.keysOn)}
              checked={keysOn}
              onChange={({ target }) => {
                changeKeys({ on: target.checked });
              }}
            />
            {keysOn && <Paragraph data-size="sm">{say(triageTexts.keys)}</Paragraph>}
          </section>
        </>
      )}
      <Link to="/inn-og-ut">{say(triageTexts.toList)}</Link>
    </>
  );
};

const Waited = () => {
  const { untriaged, problem, again } = useWaiting();
  if (untriaged === undefined)
    return problem === null ? <Loading /> : <Failure problem={problem} again={again} />;
  return <Triage waiting={untriaged} />;
};

/** One vedtak at a time, judged with a key: does it need follow-up? */
export const TriageView = () => {
  const say = useText();
  return (
    <IntakePage title={say(triageTexts.title)} lead={say(triageTexts.lead)} roles={triagers}>
      <Waited />
    </IntakePage>
  );
};
