import '@digdir/designsystemet-css';
import '@digdir/designsystemet-css/theme';
import './styles/iverk.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client.js';
import { EntryProvider } from './app/entry.js';
import { LanguageProvider } from './app/language.js';
import { router } from './router.js';

const root = document.getElementById('root');
if (root === null) throw new TypeError('The page has no root');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={makeQueryClient()}>
        <EntryProvider>
          <RouterProvider router={router} />
        </EntryProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
