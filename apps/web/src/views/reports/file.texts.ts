import type { Text } from '#kernel/text';

export const languageNames: Readonly<Record<string, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

export const formatTexts: Readonly<Record<string, Text>> = {
  pdf: { nb: 'PDF', nn: 'PDF', en: 'PDF' },
  docx: { nb: 'Word', nn: 'Word', en: 'Word' },
  html: { nb: 'Nettside', nn: 'Nettside', en: 'Web page' },
  xlsx: { nb: 'Excel', nn: 'Excel', en: 'Excel' },
  csv: { nb: 'CSV', nn: 'CSV', en: 'CSV' },
  json: { nb: 'JSON', nn: 'JSON', en: 'JSON' },
  jsonld: { nb: 'JSON-LD (åpne data)', nn: 'JSON-LD (opne data)', en: 'JSON-LD (open data)' },
};

export const editionTexts: Readonly<Record<string, Text>> = {
  public: { nb: 'Offentlig', nn: 'Offentleg', en: 'Public' },
  internal: { nb: 'Intern', nn: 'Intern', en: 'Internal' },
  closed: { nb: 'Til lukket møte', nn: 'Til lukka møte', en: 'For a closed meeting' },
};
