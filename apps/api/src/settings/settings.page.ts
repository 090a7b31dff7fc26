import type { Language } from '#kernel';
import { settingsChoices } from './settings-choices.js';
import { choiceField, selectField } from '../pages/fields.js';
import { html } from '../pages/html.js';
import { errorSummary, type Page, type Problem } from '../pages/layout.js';
import { pageTexts } from '../pages/page.texts.js';
import { settingsTexts } from './settings.texts.js';

export const settingsPath = '/innstillinger';

/** What stands in the fields. */
export interface FilledSettings {
  readonly delivery: string;
  /** 1 to 5; empty for no day in particular. */
  readonly weekday: string;
  /** Empty for the municipality's own. */
  readonly language: string;
}

export interface SettingsPage {
  readonly language: Language;
  readonly csrf: string;
  /** Of the page: sending it twice sets it once. */
  readonly commandId: string;
  readonly filled: FilledSettings;
  readonly problems: readonly Problem[];
  readonly saved: boolean;
}

const fields = ({ language, filled, problems }: SettingsPage) => {
  const choices = settingsChoices(language);
  return html`${choiceField(
    problems,
    {
      name: 'levering',
      legend: settingsTexts.delivery[language],
      type: 'radio',
      chosen: [filled.delivery],
    },
    choices.delivery,
  )}
  ${selectField(
    problems,
    {
      id: 'ukedag',
      label: settingsTexts.weekday[language],
      hint: settingsTexts.weekdayHint[language],
      value: filled.weekday,
    },
    choices.weekday,
  )}
  ${selectField(
    problems,
    {
      id: 'sprak',
      label: settingsTexts.language[language],
      hint: settingsTexts.languageHint[language],
      value: filled.language,
    },
    choices.language,
  )}`;
};

/** How somebody wants mail, with a form to say it otherwise. */
export const settingsPage = (page: SettingsPage): Page => {
  const { language, csrf, commandId, problems, saved } = page;
  return {
    language,
    title: settingsTexts.title[language],
    signedIn: { csrf },
    body: html`${errorSummary(problems, language)}
      ${saved && html`<p class="ds-alert" data-color="success" role="status">${settingsTexts.saved[language]}</p>`}
      <h1 class="ds-heading" data-size="md">${settingsTexts.title[language]}</h1>
      <p class="lead">${settingsTexts.lead[language]}</p>
      <form method="post" action="${settingsPath}" class="act" novalidate>
        <input type="hidden" name="csrf" value="${csrf}" />
        <input type="hidden" name="kommando" value="${commandId}" />
        ${fields(page)}
        <button type="submit" class="ds-button" data-variant="primary">
          ${settingsTexts.save[language]}
        </button>
      </form>
      <p><a href="/mine-punkter">${pageTexts.toOwnPoints[language]}</a></p>`,
  };
};
