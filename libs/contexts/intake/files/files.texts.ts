import type { Text } from '#kernel';
import { tableTexts, type FileProblemCode } from '#toolkit/tables';
import { columnTexts } from '../core/rows/rows.texts.js';
import type { FiksProblemCode } from './read-fiks.js';

/** Puts the file's name before a text that does not know it. */
const inFile = (text: Text): Text => ({
  nb: `{file}: ${text.nb}`,
  nn: `{file}: ${text.nn}`,
  en: `{file}: ${text.en}`,
});

/** Why a file cannot be read: where, what is wrong, what to do. */
export const fileProblemTexts = {
  ...tableTexts,
  'unknown-columns': inFile(columnTexts['unknown-columns']),
  'unreadable-json': {
    nb: '{file}: filen er ikke lesbar JSON ({reason}). Hent den ut på nytt fra møtesystemet.',
    nn: '{file}: fila er ikkje leseleg JSON ({reason}). Hent ho ut på nytt frå møtesystemet.',
    en: '{file}: the file is not readable JSON ({reason}). Export it again from the meeting system.',
  },
  'not-fiks': {
    nb: '{file}: {path} mangler eller er feil, så dette er ingen Fiks-melding (vedtakfrautvalg.send eller einnsyn.vedtak.send). Rett feltet, eller hent meldingen ut på nytt fra møtesystemet.',
    nn: '{file}: {path} manglar eller er feil, så dette er inga Fiks-melding (vedtakfrautvalg.send eller einnsyn.vedtak.send). Rett feltet, eller hent meldinga ut på nytt frå møtesystemet.',
    en: '{file}: {path} is missing or wrong, so this is no Fiks message (vedtakfrautvalg.send or einnsyn.vedtak.send). Correct the field, or export the message again from the meeting system.',
  },
} as const satisfies Record<FileProblemCode | FiksProblemCode, Text>;
