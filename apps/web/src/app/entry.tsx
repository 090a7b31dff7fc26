import { createContext, use, useState, type ReactNode } from 'react';
import { EntryDocument, type EntryQuery } from '../api/operations.generated.js';
import { useRead } from '../api/use-read.js';
import { Failure } from '../ui/failure.js';
import { Loading } from '../ui/loading.js';

export type Viewer = NonNullable<EntryQuery['viewer']>;

export interface Entry extends EntryQuery {
  /** The session has ended while the page was open: what it shows stays, and nothing can be sent. */
  readonly expired: boolean;
}

const EntryContext = createContext<Entry>({
  viewer: null,
  demoPeople: [],
  municipality: null,
  expired: false,
});

/** Who reads, and where: asked first, and again when it may have changed. */
export const EntryProvider = ({ children }: { readonly children: ReactNode }) => {
  const { data, error, refetch } = useRead(EntryDocument, {});
  const [known, setKnown] = useState<Viewer | null>(null);
  if (data?.viewer != null && data.viewer !== known) setKnown(data.viewer);
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  const entry = { ...data, viewer: data.viewer ?? known, expired: data.viewer === null && known !== null };
  return <EntryContext value={entry}>{children}</EntryContext>;
};

export const useEntry = (): Entry => use(EntryContext);
export const useViewer = (): Viewer | null => useEntry().viewer;

/** Whether the reader has one of the roles. */
export const useRole = (...roles: readonly string[]): boolean =>
  useViewer()?.roles.some((role) => roles.includes(role)) ?? false;
