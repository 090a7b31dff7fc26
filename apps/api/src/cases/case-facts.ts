import { caseEventTexts } from '#contexts';
import { dayOf, fillText, longDay, type Language } from '#kernel';
import { html, type Html } from '../pages/html.js';
import { casePageTexts } from './case.texts.js';
import type { ReadCase } from './read-case.js';

const fact = (term: string, words: string): Html =>
  words === ''
    ? html``
    : html`<dt>${term}</dt>
        <dd>${words}</dd>`;

const holders = (file: ReadCase, part: 'main' | 'part'): string =>
  [...new Set(file.shares.flatMap((share) => share[part].map(({ name }) => name)))].join(', ');

/** What the case is, how it stands, who has it and by when. */
export const caseFacts = (file: ReadCase, language: Language): Html => {
  const { deadline, officer, tasks } = file;
  const say = (name: keyof typeof casePageTexts) => casePageTexts[name][language];
  return html`<h1 class="ds-heading" data-size="md">
      <span class="quiet">${file.procedureName}</span> ${file.title}
    </h1>
    ${file.description !== null && html`<p class="prose">${file.description}</p>`}
    <dl class="facts">
      ${fact(say('state'), file.stateName)}
      ${fact(say('deadline'), deadline === null ? say('none') : longDay(deadline, language))}
      ${fact(say('officer'), officer?.name ?? say('none'))} ${fact(say('main'), holders(file, 'main'))}
      ${fact(say('part'), holders(file, 'part'))}
      ${fact(say('waits'), tasks.map(({ name }) => name).join(', '))}
      ${file.told.map(({ label, text }) => fact(label, text))}
    </dl>`;
};

type Line = ReadCase['history'][number];

const eventName = (type: string, language: Language): string =>
  Object.hasOwn(caseEventTexts, type) ? caseEventTexts[type as keyof typeof caseEventTexts][language] : type;

const lineOf = ({ at, type, step, to, comment, actor }: Line, language: Language): Html =>
  html`<li>
    ${longDay(dayOf(at), language)}:
    ${step ?? eventName(type, language)}${to !== null && html` → ${to}`}${
      actor?.name != null && html`, ${actor.name}`
    }
    ${comment !== null && html`<blockquote>${comment}</blockquote>`}
  </li>`;

const mostLines = 20;

/** The latest that has happened, newest first. */
export const caseHistory = ({ history }: ReadCase, language: Language): Html => {
  const lines = history.slice(-mostLines).toReversed();
  return html`<section class="stack" aria-labelledby="historie">
    <h2 class="ds-heading" data-size="xs" id="historie">${casePageTexts.history[language]}</h2>
    ${
      history.length > mostLines &&
      html`<p class="quiet">${fillText(casePageTexts.earlier, language, { count: mostLines })}</p>`
    }
    <ul class="timeline">
      ${lines.map((line) => lineOf(line, language))}
    </ul>
  </section>`;
};
