import { z } from 'zod';
import type { Instant, LocalDate, TenantId } from './brands.js';
import { isLocalDate } from './calendar.js';
import { languages } from './text.js';

// Zod has its own brand; the casts state that a checked string is ours.
/** A day that exists, `2026-02-03`. */
export const localDate = z.string().refine(isLocalDate) as unknown as z.ZodType<LocalDate, LocalDate>;

/** An instant in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 }) as unknown as z.ZodType<Instant, Instant>;

/** A municipality's key, for ever the same. */
export const tenantId = z.string().regex(/^[a-z0-9]{1,20}$/) as unknown as z.ZodType<TenantId, TenantId>;

/** The language somebody reads. */
export const language = z.enum(languages);

/** Text that people write about their work. Marked, so that the codec can find every such field. */
export const freeText = z.string().meta({ freeText: true });
