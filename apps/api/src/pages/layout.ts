import type { Language } from '#kernel';
import { html, type Html } from './html.js';
import { pageTexts } from './page.texts.js';
import { stylesVersion } from './styles.js';

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** Shown with a way out; null for who is not signed in. */
  readonly signedIn: { readonly csrf: string } | null;
}

const signOut = ({ csrf }: NonNullable<Page['signedIn']>, language: Language): Html => html`
  <form method="post" action="/logg-ut" class="account">
    <input type="hidden" name="csrf" value="${csrf}" />
    <button type="submit" class="ds-button" data-variant="tertiary" data-size="sm">
      ${pageTexts.signOut[language]}
    </button>
  </form>
`;

/**
 * A whole page, in the same dress as that of apps/web. Its styles come from a file and there are no scripts: the policy in
 * its headers allows neither inline.
 */
export const layout = ({ language, title, body, signedIn }: Page, municipality = ''): string =>
  html`<!doctype html>
    <html lang="${language}" data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Iverk</title>
        <link rel="stylesheet" href="/iverk.css?v=${stylesVersion}" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="ds-skip-link" href="#innhold">${pageTexts.skip[language]}</a>
        <header class="head">
          <a href="/" class="brand">Iverk <span class="municipality">${municipality}</span></a>
          ${signedIn !== null && signOut(signedIn, language)}
        </header>
        <main id="innhold" tabindex="-1">${body}</main>
      </body>
    </html> `.markup;

export interface Problem {
  /** Of the field that it is about. */
  readonly at: string;
  readonly message: string;
}

/** What is to be mended, first on the page, each with a way to its field. */
export const errorSummary = (problems: readonly Problem[], language: Language): Html =>
  problems.length === 0
    ? html``
    : html`<div class="ds-error-summary" role="alert" tabindex="-1">
        <h2 class="ds-heading" data-size="2xs">${pageTexts.mend[language]}</h2>
        <ul class="ds-list">
          ${problems.map(({ at, message }) => html`<li><a href="#${at}" class="ds-link">${message}</a></li>`)}
        </ul>
      </div>`;

/** What is wrong with a field, beside it. */
export const fieldProblem = (problems: readonly Problem[], at: string): Html => {
  const found = problems.filter((each) => each.at === at);
  return found.length === 0
    ? html``
    : html`<p class="ds-validation-message" data-field="validation" id="${at}-feil">
        ${found.map(({ message }) => message).join(' ')}
      </p>`;
};

export const hasProblem = (problems: readonly Problem[], at: string): boolean =>
  problems.some((each) => each.at === at);
