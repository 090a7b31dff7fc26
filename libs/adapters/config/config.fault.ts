import { Fault, fillText } from '#kernel';
import { configTexts, type ConfigProblem } from './config.texts.js';

/** A setting cannot be used. The message, one line of bokmål, names the setting, the problem and the remedy. */
export class ConfigFault extends Fault {
  readonly retryable = false;

  constructor(
    readonly problem: ConfigProblem,
    /** The setting's name. */
    readonly key: string,
    details: Readonly<Record<string, string>> = {},
  ) {
    super(fillText(configTexts[problem], 'nb', { key, ...details }));
  }
}
