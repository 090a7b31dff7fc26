import { uuid5, type LocalDate, type TenantId } from '#kernel';

/**
 * The id of the vedtak that this organ made under this number in this year. The same everywhere, so registering it
 * twice meets the same stream, also under two imports at once.
 */
export const numberedVedtakId = (
  tenant: TenantId,
  { organ, year, sequence }: { readonly organ: string; readonly year: number; readonly sequence: number },
): string => uuid5('vedtak', tenant, organ, year, sequence);

/** The id of a vedtak without a number: its organ, day and title (normalised by the caller) tell it apart. */
export const unnumberedVedtakId = (
  tenant: TenantId,
  { organ, date, title }: { readonly organ: string; readonly date: LocalDate | null; readonly title: string },
): string => uuid5('vedtak-without-number', tenant, organ, date ?? '', title);
