import { reject, type Issued } from '#kernel';

/** True when a policy or a timer asks, or whoever may run commands on the machine. */
export const isSystem = ({ roles }: Issued): boolean => roles.includes('SYSTEM');

/** The refusal that says whose it is. */
export const notYours = (by: readonly string[]) => reject('not-yours', { by: by.join(', ') });
