import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../app/language.js';
import '../../styles/simulation.css';
import { Failure } from '../../ui/failure.js';
import { SimulationForm } from './simulation-form.js';
import { SimulationResult } from './simulation-result.js';
import { simulationTexts } from './simulation.texts.js';
import { useSimulation, type Span } from './use-simulation.js';

/** What reminders and escalations come to, by the rules as they are or by a ladder that nobody has switched on. */
export const SimulationPart = ({ ways }: { readonly ways: readonly Span['way'][] }) => {
  const say = useText();
  const { mutate, data, error, isPending } = useSimulation();
  return (
    <div className="stack">
      <Paragraph data-size="sm">{say(simulationTexts.lead)}</Paragraph>
      <SimulationForm ways={ways} isPending={isPending} onAsk={mutate} />
      {error !== null && <Failure problem={error} />}
      {data !== undefined && <SimulationResult answer={data} />}
    </div>
  );
};
