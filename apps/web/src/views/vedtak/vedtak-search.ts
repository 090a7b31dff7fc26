/** How a vedtak is looked at, as it stands in the address. */
export interface VedtakSearch {
  /** As things were at the end of this day. */
  readonly asOf?: string;
}

export const readVedtakSearch = ({ asOf }: Record<string, unknown>): VedtakSearch =>
  typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {};
