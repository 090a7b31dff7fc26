import { enumOf } from '#toolkit/graphql';
import { editions } from '../core/report.events.js';

export const ReportEditionEnum = enumOf(
  'VedtaksrapportEdition',
  editions,
  'For everybody; for the administration; for the closed part of a meeting.',
);
