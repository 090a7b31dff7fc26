import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ChangedDocument } from './operations.generated.js';

/** Changes come in bunches: one refresh for each bunch. */
const bunch = 400;
/** How often to ask instead, where the socket is not let through. */
const fallback = 30_000;

const socketAddress = () => `${window.location.origin.replace(/^http/, 'ws')}/graphql`;

/** Tells of what happens in the vedtakslogg; answers whether it is told at once, or asked for now and then. */
export const useLive = (who: string | undefined): 'live' | 'polling' => {
  const client = useQueryClient();
  const [connected, setConnected] = useState(false);

  useEffect(() => {
    let refreshing: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      refreshing ??= setTimeout(() => {
        refreshing = undefined;
        void client.invalidateQueries();
      }, bunch);
    };
    let stop = () => {};
    let gone = false;
    void import('graphql-ws').then(({ createClient }) => {
      if (gone) return;
      const socket = createClient({
        url: socketAddress(),
        retryAttempts: Infinity,
        shouldRetry: () => true,
        on: {
          connected: () => {
            setConnected(true);
          },
          closed: () => {
            setConnected(false);
          },
        },
      });
      const end = socket.subscribe(
        { query: ChangedDocument.toString() },
        { next: refresh, error: () => undefined, complete: () => undefined },
      );
      stop = () => {
        end();
        void socket.dispose();
      };
    });
    return () => {
      gone = true;
      clearTimeout(refreshing);
      stop();
    };
  }, [client, who]);

  useEffect(() => {
    if (connected) return;
    const asking = setInterval(() => void client.invalidateQueries(), fallback);
    return () => {
      clearInterval(asking);
    };
  }, [client, connected]);

  return connected ? 'live' : 'polling';
};
