import type { Command, Option } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Bruk:',
  'Arguments:': 'Det du gir inn:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
};

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, 'Valget $1 finnes ikke.'],
  [/^error: unknown command '(.+?)'/, 'Kommandoen $1 finnes ikke.'],
  [/^error: required option '(.+?)' not specified/, 'Valget $1 må være med.'],
  [/^error: missing required argument '(.+?)'/, 'Du må gi inn: $1.'],
  [/^error: option '(.+?)' cannot be used with option '(.+?)'/, 'Valget $1 kan ikke brukes sammen med $2.'],
  [/^error: option '(.+?)' argument missing/, 'Valget $1 mangler en verdi.'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\./, 'Valget $1 kan ikke være «$2».'],
  [/^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\./, '$2 kan ikke være «$1».'],
  [/^error: too many arguments.*/, 'Det er gitt inn for mye.'],
  [/Allowed choices are (.+)\./, 'Velg blant: $1.'],
  [/\(Did you mean one of (.+)\?\)/, 'Mente du en av disse: $1?'],
  [/\(Did you mean (.+)\?\)/, 'Mente du $1?'],
];

/** A sentence of the library's own, in bokmål; one we do not know stays as it is. */
export const inBokmaal = (text: string): string =>
  sentences.reduce((said, [english, norwegian]) => said.replace(english, norwegian), text);

/** What an option is, which values it may have, and what it is when it is not given. */
const optionDescription = ({ description, argChoices, defaultValue }: Option): string => {
  const choices = argChoices === undefined ? '' : ` (${argChoices.join(', ')})`;
  const unsaid = defaultValue === undefined || typeof defaultValue === 'boolean';
  return `${description}${choices}${unsaid ? '' : ` (ellers ${String(defaultValue)})`}`;
};

const usage = (text: string) => text.replace('[options]', '[valg]').replace('[command]', '[kommando]');

/** Headings of help and messages of wrong usage in bokmål, for a command and all below it. */
export const speakNorwegian = (each: Command): void => {
  each
    .configureHelp({
      ...each.configureHelp(),
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: usage,
      styleSubcommandTerm: usage,
      optionDescription,
    })
    .configureOutput({
      outputError: (text, write) => {
        write(`iverk: ${inBokmaal(text)}`);
      },
    })
    .commands.forEach(speakNorwegian);
};
