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

/**
 * Text that people write about their work. Marked: the log stores it sealed with a key of its own, so that it can be
 * erased while the log stays whole; where the key is gone it reads `[slettet]`.
 */
export const sealedText = z.string().meta({ sealedText: true });
