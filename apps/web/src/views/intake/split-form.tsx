import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { IntakeSplitDocument } from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useViewer } from '../../app/entry.js';
import { useText, type Say } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { useDraft } from '../../ui/use-draft.js';
import type { JudgedVedtak } from './decision.js';
import { DecisionText } from './decision-text.js';
import { Faults, type Fault } from './faults.js';
import { PointFields } from './point-fields.js';
import { inputOf, lacksOf, moved, newPoint, type DraftPoint, type Lack } from './split-points.js';
import { splitTexts } from './split.texts.js';
import { suggestPoints } from './suggest-points.js';

const lackTexts = {
  text: splitTexts.textRequired,
  unit: splitTexts.unitRequired,
  deadline: splitTexts.deadlineRequired,
} as const satisfies Readonly<Record<Lack, unknown>>;

const faultsOf = (points: readonly DraftPoint[], first: number, say: Say): readonly Fault[] =>
  points.flatMap((point, index) =>
    lacksOf(point).map((lack) => ({
      at: `${point.key}-${lack}`,
      message: say(lackTexts[lack], { point: first + index }),
    })),
  );

/** The points of the form, suggested from the text until somebody changes them, and kept in this browser. */
const usePoints = ({ id, text, points: known }: JudgedVedtak) => {
  const viewer = useViewer();
  const suggested = () => (known.length > 0 ? [] : suggestPoints(text ?? '').map(newPoint));
  const [present] = useState<{ readonly points: readonly DraftPoint[] }>(() => ({ points: suggested() }));
  const { draft, change, drop, isDirty } = useDraft(`del:${viewer?.id ?? ''}:${id}`, present);
  const { points } = draft;
  const set = (next: readonly DraftPoint[]) => {
    change({ points: next });
  };
  return {
    points,
    drop,
    isDirty,
    first: Math.max(0, ...known.map(({ point }) => point)) + 1,
    set,
    suggest: () => {
      set(suggestPoints(text ?? '').map(newPoint));
    },
    changeAt: (index: number, part: Partial<DraftPoint>) => {
      set(points.map((point, at) => (at === index ? { ...point, ...part } : point)));
    },
  };
};

const useSplit = (vedtak: JudgedVedtak, form: ReturnType<typeof usePoints>, done: () => void) => {
  const say = useText();
  const split = useCommand(IntakeSplitDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = () => {
    const { points, first, drop } = form;
    const found =
      points.length === 0
        ? [{ at: 'legg-til', message: say(splitTexts.pointsRequired) }]
        : faultsOf(points, first, say);
    setFaults(found);
    if (found.length > 0 || split.isPending) return;
    split.mutate(
      { vedtakId: vedtak.id, points: points.map((point, index) => inputOf(point, first + index)) },
      {
        onSuccess: (answer) => {
          if (isRefused(answer)) return;
          drop();
          done();
        },
      },
    );
  };
  const refused = split.data !== undefined && isRefused(split.data) ? split.data.message : undefined;
  return { faults, send, refused, problem: split.error };
};

const Points = ({
  form,
  faults,
}: {
  readonly form: ReturnType<typeof usePoints>;
  readonly faults: readonly Fault[];
}) => {
  const say = useText();
  const { points, first, set, changeAt } = form;
  return (
    <>
      {points.map((point, index) => (
        <PointFields
          key={point.key}
          point={point}
          number={first + index}
          faults={faults}
          change={(part) => {
            changeAt(index, part);
          }}
          move={(by) => {
            set(moved(points, index, index + by));
          }}
          remove={() => {
            set(points.filter(({ key }) => key !== point.key));
          }}
        />
      ))}
      <div className="row">
        <Button
          id="legg-til"
          type="button"
          variant="secondary"
          onClick={() => {
            set([...points, newPoint('')]);
          }}
        >
          {say(splitTexts.add)}
        </Button>
      </div>
    </>
  );
};

/** The decision at one side, its points to be at the other. */
export const SplitForm = ({ vedtak, done }: { readonly vedtak: JudgedVedtak; readonly done: () => void }) => {
  const say = useText();
  const form = usePoints(vedtak);
  const { faults, send, refused, problem } = useSplit(vedtak, form, done);
  const { points, first, set, suggest, isDirty } = form;
  return (
    <div className="intake-split">
      <DecisionText
        text={vedtak.text ?? vedtak.title}
        suggest={suggest}
        make={(words) => {
          set([...points, newPoint(words)]);
          return first + points.length;
        }}
      />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Heading level={2} data-size="sm">
          {say(splitTexts.points)}
        </Heading>
        <Paragraph className="quiet" data-size="sm">
          {say(vedtak.points.length > 0 ? splitTexts.known : splitTexts.suggested)}{' '}
          {isDirty && say(uiTexts.savedHere)}
        </Paragraph>
        <Faults faults={faults} />
        {refused !== undefined && (
          <Alert data-color="danger" role="alert">
            <Paragraph>{refused}</Paragraph>
          </Alert>
        )}
        {problem !== null && <Failure problem={problem} />}
        <Points form={form} faults={faults} />
        <div className="row">
          <Button type="submit">{say(splitTexts.send)}</Button>
        </div>
      </form>
    </div>
  );
};
