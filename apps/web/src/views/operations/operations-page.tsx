import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { appTexts } from '../../app/app.texts.js';
import { useRole } from '../../app/entry.js';
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
  const mayQueues = useRole('OPERATOR');
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
          {mayQueues && (
            <li>
              <a href="/drift/koer">{say(operationsTexts.queues)}</a>
            </li>
          )}
        </ul>
      </nav>
      {children}
    </Page>
  );
};
