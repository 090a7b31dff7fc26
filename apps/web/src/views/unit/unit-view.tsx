import { appTexts } from '../../app/app.texts.js';
import { useText } from '../../app/language.js';
import { Page } from '../../ui/page.js';

export const UnitView = () => {
  const say = useText();
  return <Page title={say(appTexts.unit)}>{null}</Page>;
};
