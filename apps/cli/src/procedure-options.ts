import { Option } from 'commander';
import { languages, type Language } from '#kernel';
import { openOutput } from './output.js';
import type { CommonOptions } from './session.js';

/** The options of commands that show a procedure. */
export interface ShowOptions extends CommonOptions {
  readonly language: Language;
}

export const languageOption = () =>
  new Option('--language <språk>', 'språket navnene vises på').choices(languages).default('nb');

export const whichProcedure =
  'en fil, eller navnet på en som følger med eller er publisert, gjerne med versjon: politisk-vedtak@1';

/** Writes a result of a command that has no session of its own. */
export const showResult = (
  { json = false }: CommonOptions,
  value: object,
  lines: readonly string[],
): void => {
  openOutput(json).result(value, lines);
};
