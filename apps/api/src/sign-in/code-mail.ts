import { fillText, plainLine, type Language, type Mail } from '#kernel';
import { html } from '../pages/html.js';
import { signInTexts } from './sign-in.texts.js';

interface Letter extends Pick<Mail, 'to' | 'language'> {
  readonly code: string;
  readonly minutes: number;
}

const sentences = ({ code, minutes, to, language }: Letter) => {
  const say = (name: keyof typeof signInTexts) =>
    fillText(signInTexts[name], language, { code, minutes, name: plainLine(to.name) });
  return {
    subject: say('mailSubject'),
    greeting: say('mailGreeting'),
    lead: say('mailCode'),
    rest: [say('mailLife'), say('mailNotYou')],
  };
};

const document = (
  language: Language,
  { subject, greeting, lead, rest }: ReturnType<typeof sentences>,
  code: string,
) =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
      </head>
      <body style="font: 16px/1.5 sans-serif; max-width: 36em; overflow-wrap: anywhere">
        <div role="main">
          <h1 style="font-size: 20px">${subject}</h1>
          <p>${greeting}</p>
          <p>${lead}</p>
          <p style="font-size: 28px; letter-spacing: 4px"><strong>${code}</strong></p>
          ${rest.map((words) => html`<p>${words}</p>`)}
        </div>
      </body>
    </html> `.markup;

/** The mail with a code. It has no address to follow: whoever asked has the page open. */
export const codeMail = (letter: Letter): Omit<Mail, 'key' | 'plannedAt'> => {
  const { to, language, code } = letter;
  const said = sentences(letter);
  const text = `${[said.greeting, said.lead, `    ${code}`, ...said.rest].join('\n\n')}\n`;
  return { to, language, subject: said.subject, text, html: document(language, said, code) };
};
