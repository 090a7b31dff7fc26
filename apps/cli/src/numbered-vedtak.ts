import { numberedVedtakId, vedtakProjection } from '#contexts/vedtak';
import type { TenantId } from '#kernel';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

/** Years are written with two digits or four. */
const yearsOf = (written: string): readonly number[] =>
  written.length === 4 ? [Number(written)] : [2000 + Number(written), 1900 + Number(written)];

const idsOf = (tenant: TenantId, written: string): readonly string[] => {
  const [, organ, sequence, year] = /^(\S+)\s+(\d{1,6})\/(\d{4}|\d{2})$/.exec(written.trim()) ?? [];
  if (organ === undefined || sequence === undefined || year === undefined) return [written];
  return yearsOf(year).map((each) =>
    numberedVedtakId(tenant, { organ: organ.toUpperCase(), year: each, sequence: Number(sequence) }),
  );
};

/** The id of the vedtak that somebody means by its id or its number (`KS 12/26`). Throws `CommandStopped` when it is not here. */
export const vedtakCalled = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  written: string,
): Promise<string> => {
  const keys = idsOf(tenant, written).map((key) => ({ tenant, key }));
  const found = (await documents.getMany(vedtakProjection, keys)).find((each) => each !== undefined);
  if (found !== undefined) return found.vedtakId;
  throw new CommandStopped(`Fant ikke vedtaket «${written}». Skriv organ og nummer, slik: «KS 12/26».`);
};
