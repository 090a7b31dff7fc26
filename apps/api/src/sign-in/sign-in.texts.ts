import type { Text } from '#kernel';

/** The words of signing in, on the pages and in the mail with the code. */
export const signInTexts = {
  title: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  how: {
    nb: 'Vi sender deg en kode på seks siffer. Den gjelder i {minutes} minutter.',
    nn: 'Vi sender deg ein kode på seks siffer. Han gjeld i {minutes} minutt.',
    en: 'We send you a code of six digits. It holds for {minutes} minutes.',
  },
  kept: {
    nb: 'Innloggingen er utløpt. Det du skrev, er ikke sendt ennå, men det er tatt vare på: Du får det igjen når du har logget inn.',
    nn: 'Innlogginga har gått ut. Det du skreiv, er ikkje sendt enno, men det er teke vare på: Du får det att når du har logga inn.',
    en: 'You have been signed out. What you wrote has not been sent yet, but it is kept: You get it back when you have signed in.',
  },
  address: {
    nb: 'E-postadressen din i kommunen',
    nn: 'E-postadressa di i kommunen',
    en: 'Your e-mail address in the municipality',
  },
  send: { nb: 'Send meg en kode', nn: 'Send meg ein kode', en: 'Send me a code' },
  addressMissing: {
    nb: 'Skriv e-postadressen din, som i navn@kommune.no.',
    nn: 'Skriv e-postadressa di, som i namn@kommune.no.',
    en: 'Write your e-mail address, as in name@kommune.no.',
  },
  codeTitle: { nb: 'Skriv koden', nn: 'Skriv koden', en: 'Write the code' },
  codeSent: {
    nb: 'Er {address} registrert i kommunen, har vi nå sendt en kode dit. Det kan ta et minutt. Se også i søppelposten.',
    nn: 'Er {address} registrert i kommunen, har vi no sendt ein kode dit. Det kan ta eit minutt. Sjå òg i søppelposten.',
    en: 'If {address} is registered in the municipality, we have now sent a code there. It may take a minute. Look among spam, too.',
  },
  code: { nb: 'Kode på seks siffer', nn: 'Kode på seks siffer', en: 'Code of six digits' },
  signIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  again: { nb: 'Send en ny kode', nn: 'Send ein ny kode', en: 'Send a new code' },
  otherAddress: { nb: 'Bruk en annen adresse', nn: 'Bruk ei anna adresse', en: 'Use another address' },
  noCode: {
    nb: 'Kommer koden ikke? Da er adressen kanskje ikke registrert. Spør vedtakskoordinatoren i kommunen.',
    nn: 'Kjem koden ikkje? Då er adressa kanskje ikkje registrert. Spør vedtakskoordinatoren i kommunen.',
    en: 'Does the code not come? Then the address may not be registered. Ask the coordinator in the municipality.',
  },
  wrong: {
    nb: 'Koden er ikke riktig. Se etter i den siste e-posten fra oss.',
    nn: 'Koden er ikkje rett. Sjå etter i den siste e-posten frå oss.',
    en: 'The code is not right. Look in the last mail from us.',
  },
  locked: {
    nb: 'Koden er prøvd for mange ganger og gjelder ikke lenger. Be om en ny.',
    nn: 'Koden er prøvd for mange gonger og gjeld ikkje lenger. Be om ein ny.',
    en: 'The code has been tried too many times and no longer holds. Ask for a new one.',
  },
  gone: {
    nb: 'Koden gjelder ikke lenger. Be om en ny.',
    nn: 'Koden gjeld ikkje lenger. Be om ein ny.',
    en: 'The code no longer holds. Ask for a new one.',
  },
  tooMany: {
    nb: 'Det er bedt om for mange koder. Vent et kvarter, og prøv igjen.',
    nn: 'Det er bede om for mange kodar. Vent eit kvarter, og prøv igjen.',
    en: 'Too many codes have been asked for. Wait a quarter of an hour, and try again.',
  },
  whereTitle: { nb: 'Velg kommune', nn: 'Vel kommune', en: 'Choose municipality' },
  where: {
    nb: 'Adressen din er registrert i flere kommuner. Hvor vil du logge inn?',
    nn: 'Adressa di er registrert i fleire kommunar. Kvar vil du logge inn?',
    en: 'Your address is registered in several municipalities. Where do you want to sign in?',
  },
  signedOut: { nb: 'Du er logget ut.', nn: 'Du er logga ut.', en: 'You are signed out.' },
  mailSubject: {
    nb: '{code} er koden din til Iverk',
    nn: '{code} er koden din til Iverk',
    en: '{code} is your code for Iverk',
  },
  mailGreeting: { nb: 'Hei, {name}!', nn: 'Hei, {name}!', en: 'Hello {name},' },
  mailCode: {
    nb: 'Skriv denne koden på siden der du ba om den:',
    nn: 'Skriv denne koden på sida der du bad om han:',
    en: 'Write this code on the page where you asked for it:',
  },
  mailLife: {
    nb: 'Koden gjelder i {minutes} minutter, og bare én gang.',
    nn: 'Koden gjeld i {minutes} minutt, og berre éin gong.',
    en: 'The code holds for {minutes} minutes, and only once.',
  },
  mailNotYou: {
    nb: 'Har du ikke bedt om den? Da trenger du ikke gjøre noe. Gi aldri koden til noen: Vi spør aldri etter den på telefon eller e-post.',
    nn: 'Har du ikkje bede om han? Då treng du ikkje gjere noko. Gi aldri koden til nokon: Vi spør aldri etter han på telefon eller e-post.',
    en: 'Did you not ask for it? Then you need do nothing. Never give the code to anybody: We never ask for it by phone or mail.',
  },
} as const satisfies Record<string, Text>;
