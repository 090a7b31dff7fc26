import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { appTexts } from '../../app/app.texts.js';
import { useText } from '../../app/language.js';
import { Page } from '../../ui/page.js';
import { operationsTexts } from './operations.texts.js';

const parts = [
  { to: '/drift', text: operationsTexts.state },
  { to: '/drift/post', text: operationsTexts.mails },
  { to: '/drift/prosedyrer', text: operationsTexts.procedures },
  { to: '/drift/simulering', text: operationsTexts.simulation },
] as const;

/** What stands around each part of operations. */
export const OperationsPage = ({ children }: { readonly children: ReactNode }) => {
  const say = useText();
  return (
    <Page title={say(appTexts.operations)} lead={say(operationsTexts.lead)}>
      <nav aria-label={say(operationsTexts.parts)}>
        <ul className="row ways">
          {parts.map(({ to, text }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
                {say(text)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
};
