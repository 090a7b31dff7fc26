import type { MailState } from '../../api/operations.generated.js';
import { mailStateTexts } from '../../texts/codes.generated.js';

export const mailStates = Object.keys(mailStateTexts) as MailState[];

/** Whose mail, and how it went; as it stands in the address. */
export interface MailSearch {
  readonly person?: string;
  readonly state?: MailState;
}

export const readMailSearch = ({ person, state }: Record<string, unknown>): MailSearch => {
  const known = mailStates.find((each) => each === state);
  return {
    ...(typeof person === 'string' && person !== '' && { person }),
    ...(known !== undefined && { state: known }),
  };
};
