import { Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page.js';
import { appTexts } from './app.texts.js';
import { useText } from './language.js';

export const NotFound = () => {
  const say = useText();
  return (
    <Page title={say(appTexts.notFoundTitle)}>
      <Paragraph>{say(appTexts.notFound)}</Paragraph>
      <Link to="/">{say(appTexts.toFront)}</Link>
    </Page>
  );
};
