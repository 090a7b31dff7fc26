import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ApolloServerPlugin } from '@apollo/server';

const file = fileURLToPath(new URL('./query-page.html', import.meta.url));

/**
 * What a browser gets at `/graphql`: a page of our own to ask from. It fetches nothing from elsewhere, so it works
 * without the Internet and no token or answer leaves this server.
 */
export const queryPage: ApolloServerPlugin = {
  serverWillStart: () =>
    Promise.resolve({ renderLandingPage: () => Promise.resolve({ html: () => readFile(file, 'utf8') }) }),
};
