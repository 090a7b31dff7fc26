import { oneLine } from '#kernel';

/** Letters and digits only, lower case and without marks: `Møtedato:` and `motedato` become the same. */
export const fold = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
