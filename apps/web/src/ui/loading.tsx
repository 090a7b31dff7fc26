import { Spinner } from '@digdir/designsystemet-react';
import { useText } from '../app/language.js';
import { uiTexts } from './ui.texts.js';

/** Until the answer is here. */
export const Loading = () => {
  const say = useText();
  return (
    <div className="loading" role="status">
      <Spinner aria-hidden data-size="md" />
      <span>{say(uiTexts.loading)}</span>
    </div>
  );
};
