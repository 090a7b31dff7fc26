import { Fault, fillText, type Text } from '#kernel';
import { backupTexts, type BackupProblem } from './backup.texts.js';

/**
 * An archive cannot be made, or not be taken as it is. Thrown by `backUp`, `checkArchive` and `restore`, before anything is
 * written unless the problem is `log-unlike`. The message is the bokmål text.
 */
export class ArchiveFault extends Fault {
  readonly retryable = false;
  readonly text: Text;

  constructor(
    readonly problem: BackupProblem,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    const { nb, nn, en } = backupTexts[problem];
    super(fillText({ nb, nn, en }, 'nb', details));
    this.text = {
      nb: this.message,
      nn: fillText({ nb, nn, en }, 'nn', details),
      en: fillText({ nb, nn, en }, 'en', details),
    };
  }
}
