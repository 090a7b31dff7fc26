import { appTexts } from '../../app/app.texts.js';
import { useText } from '../../app/language.js';
import { Page } from '../../ui/page.js';

export const OverviewView = () => {
  const say = useText();
  return <Page title={say(appTexts.overview)}>{null}</Page>;
};
