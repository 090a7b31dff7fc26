import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { LaddersDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { nameOfLadders, procedureToTry, timersToTry, type SaidOfRungs } from './other-rungs.js';
import { RungFields } from './rung-fields.js';
import { simulationTexts } from './simulation.texts.js';
import type { SimulationQuestion, Span } from './use-simulation.js';

const months = [12, 6, 3] as const;
type SpanId = `${Span['way']}${(typeof months)[number]}`;

export interface SimulationFormProps {
  /** What has been, what is to come, or both to choose between. */
  readonly ways: readonly Span['way'][];
  readonly isPending: boolean;
  readonly onAsk: (question: SimulationQuestion) => void;
}

/** In which months, by which ladder. */
export const SimulationForm = ({ ways, isPending, onAsk }: SimulationFormProps) => {
  const say = useText();
  const { data } = useRead(LaddersDocument, {});
  const spans = ways.flatMap((way) =>
    months.map((each) => ({ way, months: each, id: `${way}${each.toString()}` as SpanId })),
  );
  const [spanId, setSpan] = useState<string | undefined>(spans[0]?.id);
  const [name, setName] = useState<string>();
  const [said, setSaid] = useState<SaidOfRungs>({});
  const procedures = (data?.procedures ?? []).filter((each) => timersToTry(each).length > 0);
  const ladders = procedures.find((each) => nameOfLadders(each) === name);
  const span = spans.find(({ id }) => id === spanId);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (span === undefined || isPending) return;
        const procedure = ladders === undefined ? null : procedureToTry(ladders, said);
        onAsk({ way: span.way, months: span.months, procedure });
      }}
    >
      <div className="filters">
        <Choice
          label={say(simulationTexts.when)}
          value={spanId}
          options={spans.map(({ id }) => ({ value: id, label: say(simulationTexts[id]) }))}
          onChange={setSpan}
        />
        <Choice
          label={say(simulationTexts.procedure)}
          none={say(simulationTexts.asItIs)}
          value={name}
          options={procedures.map((each) => ({
            value: nameOfLadders(each),
            label: say(simulationTexts.version, { name: each.name, version: each.version }),
          }))}
          onChange={(chosen) => {
            setName(chosen);
            setSaid({});
          }}
        />
      </div>
      {ladders !== undefined && (
        <>
          <Heading level={3} data-size="2xs">
            {say(simulationTexts.rungs)}
          </Heading>
          <RungFields ladders={ladders} said={said} onChange={setSaid} />
        </>
      )}
      <div>
        <Button type="submit" data-size="sm" aria-disabled={isPending}>
          {say(isPending ? simulationTexts.running : simulationTexts.run)}
        </Button>
      </div>
    </form>
  );
};
