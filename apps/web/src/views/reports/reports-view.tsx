import { appTexts } from '../../app/app.texts.js';
import { useText } from '../../app/language.js';
import { Page } from '../../ui/page.js';

export const ReportsView = () => {
  const say = useText();
  return <Page title={say(appTexts.reports)}>{null}</Page>;
};
