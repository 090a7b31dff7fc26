import type { MailState } from '../../api/operations.generated.js';

export const mailStates = [
  'PLANNED',
  'ACCEPTED',
  'REFUSED',
  'GIVEN_UP',
  'WITHDRAWN',
] as const satisfies readonly MailState[];

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
