const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as they stand in HTML and XML, between tags or in a quoted attribute: no tag, attribute or entity comes of them. */
export const escapeMarkup = (words: string): string =>
  words.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
