import { AskFailed, type FailureCode } from '../../api/ask.js';
import type { ImportAnswer } from './import-answer.js';

/** Another content of one cell, as a person has answered. */
export interface Mend {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

export interface ImportOrder {
  readonly files: readonly File[];
  readonly asOf: string;
  readonly organ: string;
  readonly published: boolean;
  /** Our column for each heading that somebody has explained. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly mends: readonly Mend[];
  readonly dryRun: boolean;
}

const addressOf = ({ asOf, organ, published, mapping, dryRun }: ImportOrder): string => {
  const asked = new URLSearchParams({ dryRun: dryRun.toString(), skipRejected: 'true' });
  if (asOf !== '') asked.set('asOf', asOf);
  if (organ !== '') asked.set('organ', organ);
  if (published) asked.set('published', 'true');
  if (Object.keys(mapping).length > 0) asked.set('map', JSON.stringify(mapping));
  return `/import?${asked.toString()}`;
};

const formOf = ({ files, mends }: ImportOrder): FormData => {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  if (mends.length > 0) form.append('mends', JSON.stringify(mends));
  return form;
};

const codes: Readonly<Record<number, FailureCode | undefined>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN' };

const fetched = async (order: ImportOrder): Promise<Response> => {
  try {
    return await fetch(addressOf(order), { method: 'POST', body: formOf(order) });
  } catch {
    throw new AskFailed('UNREACHABLE', '');
  }
};

/** Sends files to be judged, or taken in. Throws `AskFailed` where the whole is refused. */
export const sendImport = async (order: ImportOrder): Promise<ImportAnswer> => {
  const response = await fetched(order);
  const answer = (await response.json().catch(() => ({}))) as ImportAnswer & { readonly message?: string };
  if (response.ok) return answer;
  throw new AskFailed(codes[response.status] ?? 'OTHER', answer.message ?? '');
};
