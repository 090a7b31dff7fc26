import type { OpenCase } from './case.commands.js';

type Opening = OpenCase['data'];

const bare: Omit<Opening, 'of' | 'title'> = {
  description: null,
  shares: [],
  officer: null,
  deputy: null,
  deadline: null,
  told: {},
  source: null,
  parent: null,
};

/** What is told of a case that begins of itself: what is known of it, and nothing else. */
export const openingOfItself = (
  known: Pick<Opening, 'of' | 'title'> & Partial<Opening>,
): OpenCase['data'] => ({ ...bare, ...known });
