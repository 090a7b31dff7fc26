import type { Issued } from '#kernel';
import type { OpenCase } from '../core/case.commands.js';

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

/** A case that begins of itself, with what is known of it. */
export const opening = (
  issued: Issued,
  known: Pick<Opening, 'of' | 'title'> & Partial<Opening>,
): OpenCase => ({ type: 'OpenCase', data: { ...bare, ...known }, issued });
