import { Alert, Link } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { AskFailed } from '../api/ask.js';
import { signInAddress } from '../ui/failure.js';
import { appTexts } from './app.texts.js';
import { useEntry } from './entry.js';
import { useText } from './language.js';

interface Settled {
  readonly type: string;
  readonly action?: { readonly type: string; readonly error?: unknown };
}

/** Whether the last query or command that came to an end reached the server; undefined for what tells nothing. */
const reached = ({ type, action }: Settled): boolean | undefined => {
  if (type !== 'updated' || action === undefined) return undefined;
  if (action.type === 'success') return true;
  if (action.type !== 'failed' && action.type !== 'error') return undefined;
  return !(action.error instanceof AskFailed && action.error.code === 'UNREACHABLE');
};

const useOffline = (): boolean => {
  const client = useQueryClient();
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const note = (event: Settled) => {
      const outcome = reached(event);
      if (outcome !== undefined) setOffline(!outcome);
    };
    const stops = [client.getQueryCache().subscribe(note), client.getMutationCache().subscribe(note)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client]);
  return offline;
};

/** Says when nothing reaches the server, or the session has ended, and that nothing typed is lost. */
export const Connection = ({ heard }: { readonly heard: 'live' | 'polling' }) => {
  const say = useText();
  const offline = useOffline();
  const { expired } = useEntry();
  return (
    <div role="status" className="connection">
      {offline && <Alert data-color="warning">{say(appTexts.offline)}</Alert>}
      {expired && (
        <Alert data-color="warning">
          {say(appTexts.signedOut)} <Link href={signInAddress()}>{say(appTexts.signInAgain)}</Link>
        </Alert>
      )}
      {!offline && heard === 'polling' && <span className="visually-hidden">{say(appTexts.polling)}</span>}
    </div>
  );
};
