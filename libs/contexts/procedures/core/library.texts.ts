import type { Text } from '#kernel';
import type { LibraryRejection } from './library.decider.js';

/** What people read when a procedure cannot be published. */
export const libraryTexts = {
  'procedure-unsound': {
    nb: 'Prosedyren kan ikke publiseres: {problem} I tillegg er det {more} feil til.',
    nn: 'Prosedyren kan ikkje publiserast: {problem} I tillegg er det {more} feil til.',
    en: 'The procedure cannot be published: {problem} Beside that there are {more} more.',
  },
  'version-not-next': {
    nb: 'Den neste versjonen av «{id}» er {next}, ikke {version}. Endre version i filen.',
    nn: 'Den neste versjonen av «{id}» er {next}, ikkje {version}. Endre version i fila.',
    en: 'The next version of “{id}” is {next}, not {version}. Change version in the file.',
  },
} as const satisfies Record<
  Exclude<LibraryRejection['rejected'], 'not-yours' | 'text-too-long' | 'national-id-in-text'>,
  Text
>;
