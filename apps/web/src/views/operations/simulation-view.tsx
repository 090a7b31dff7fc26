import { Heading } from '@digdir/designsystemet-react';
import { useText } from '../../app/language.js';
import { SimulationPart } from '../simulation/simulation-part.js';
import { OperationsPage } from './operations-page.js';
import { operationsTexts } from './operations.texts.js';

/** A year of the rules in a moment: what has been, as it would have gone, or what is to come. */
export const SimulationView = () => {
  const say = useText();
  return (
    <OperationsPage>
      <Heading level={2} data-size="sm">
        {say(operationsTexts.simulation)}
      </Heading>
      <SimulationPart ways={['ahead', 'past']} />
    </OperationsPage>
  );
};
