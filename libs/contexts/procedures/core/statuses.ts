import { z } from 'zod';

/** The canonical statuses (status vocabulary §2, field 1): what every state of every procedure stands for. */
export const statuses = [
  'REGISTRERT',
  'INGEN_OPPFOLGING',
  'IKKE_STARTET',
  'UNDER_ARBEID',
  'PAA_VENT',
  'UTSATT',
  'DELVIS_IVERKSATT',
  'MELDT_IVERKSATT',
  'AVSLUTTET',
  'KAN_IKKE_IVERKSETTES',
  'ERSTATTET',
  'OPPHEVET',
] as const;
export const status = z.enum(statuses);
export type Status = z.output<typeof status>;
