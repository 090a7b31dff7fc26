import { fillText, type Language } from '#kernel';
import { lineField } from '../pages/fields.js';
import { html, type Html } from '../pages/html.js';
import { errorSummary, type Page, type Problem } from '../pages/layout.js';
import { codeMinutes } from './session-cookie.js';
import { signInTexts } from './sign-in.texts.js';
import type { Place } from './sign-in.service.js';

/** What goes along from page to page until somebody is signed in. */
export interface Carried {
  readonly language: Language;
  /** The page to go to. */
  readonly to: string;
  /** What was typed before the session was over, packed; empty when nothing was. */
  readonly draft: string;
}

type SignInProblem = 'addressMissing' | 'wrong' | 'locked' | 'gone' | 'tooMany';

const hidden = (fields: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;

const carriedFields = ({ to, draft }: Carried) => hidden({ til: to, ...(draft !== '' && { utkast: draft }) });

const problemsAt = (
  at: string,
  problem: SignInProblem | undefined,
  language: Language,
): readonly Problem[] => (problem === undefined ? [] : [{ at, message: signInTexts[problem][language] }]);

const page = ({ language }: Carried, title: keyof typeof signInTexts, body: Html): Page => ({
  language,
  title: signInTexts[title][language],
  body: html`<div class="stack narrow">${body}</div>`,
  signedIn: null,
});

/** Asks for the address. */
export const addressPage = (
  carried: Carried,
  {
    address = '',
    problem,
    notice,
  }: { address?: string; problem?: SignInProblem | undefined; notice?: 'signedOut' } = {},
): Page => {
  const { language, draft } = carried;
  const problems = problemsAt('adresse', problem, language);
  return page(
    carried,
    'title',
    html`${errorSummary(problems, language)}
      <h1 class="ds-heading" data-size="md">${signInTexts.title[language]}</h1>
      ${notice !== undefined && html`<p class="ds-alert" data-color="info" role="status">${signInTexts[notice][language]}</p>`}
      ${draft !== '' && html`<p class="ds-alert" data-color="info" role="status">${signInTexts.kept[language]}</p>`}
      <p>${fillText(signInTexts.how, language, { minutes: codeMinutes })}</p>
      <form method="post" action="/logg-inn" class="act" novalidate>
        ${carriedFields(carried)}
        ${lineField(problems, {
          id: 'adresse',
          label: signInTexts.address[language],
          value: address,
          type: 'email',
          has: html`class="ds-input" autocomplete="email" required`,
        })}
        <button type="submit" class="ds-button" data-variant="primary">${signInTexts.send[language]}</button>
      </form>`,
  );
};

/** Asks for the code. The same, to the last byte but the address, for every address. */
export const codePage = (carried: Carried, address: string, problem?: SignInProblem): Page => {
  const { language } = carried;
  const problems = problemsAt('kode', problem, language);
  return page(
    carried,
    'codeTitle',
    html`${errorSummary(problems, language)}
      <h1 class="ds-heading" data-size="md">${signInTexts.codeTitle[language]}</h1>
      <p>${fillText(signInTexts.codeSent, language, { address })}</p>
      <form method="post" action="/logg-inn/kode" class="act" novalidate>
        ${carriedFields(carried)} ${hidden({ adresse: address })}
        ${lineField(problems, {
          id: 'kode',
          label: signInTexts.code[language],
          value: '',
          has: html`class="ds-input code" inputmode="numeric" autocomplete="one-time-code" maxlength="12"
          required autofocus`,
        })}
        <button type="submit" class="ds-button" data-variant="primary">
          ${signInTexts.signIn[language]}
        </button>
      </form>
      <form method="post" action="/logg-inn" class="row">
        ${carriedFields(carried)} ${hidden({ adresse: address })}
        <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
          ${signInTexts.again[language]}
        </button>
        <a href="/logg-inn?til=${encodeURIComponent(carried.to)}">${signInTexts.otherAddress[language]}</a>
      </form>
      <p class="quiet">${signInTexts.noCode[language]}</p>`,
  );
};

/** Asks where, of somebody whose address is known in several municipalities and who has shown that it is theirs. */
export const placePage = (carried: Carried, address: string, places: readonly Place[]): Page => {
  const { language } = carried;
  return page(
    carried,
    'whereTitle',
    html`<h1 class="ds-heading" data-size="md">${signInTexts.whereTitle[language]}</h1>
      <p>${signInTexts.where[language]}</p>
      <form method="post" action="/logg-inn/kommune">
        ${carriedFields(carried)} ${hidden({ adresse: address })}
        <div class="stack">
          ${places.map(
            ({ tenant, municipality }) =>
              html`<button
                type="submit"
                name="kommune"
                value="${tenant}"
                class="ds-button"
                data-variant="secondary"
              >
                ${municipality}
              </button>`,
          )}
        </div>
      </form>`,
  );
};
