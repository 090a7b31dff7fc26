import { Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { SimulationPart } from '../simulation/simulation-part.js';
import { simulationTexts } from '../simulation/simulation.texts.js';

/** What a ladder would have done, for who is about to switch it on. Nothing is asked before it is opened. */
export const LadderPart = () => {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const maySimulate = useRole('COORDINATOR', 'DIRECTOR', 'AUDITOR');
  if (!maySimulate) return null;
  return (
    <Details
      data-size="sm"
      onToggle={() => {
        setOpen(true);
      }}
    >
      <Details.Summary>{say(simulationTexts.title)}</Details.Summary>
      <Details.Content>{isOpen && <SimulationPart ways={['past']} />}</Details.Content>
    </Details>
  );
};
