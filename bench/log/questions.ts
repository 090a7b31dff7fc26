import type { Asked } from './ask.js';

const page = `{ totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
  id status ageInDays
  vedtak { id title date organ { code name } caseNumber { asWritten } }
  followUp { id kind deadline originalDeadline deadlineMoves publicComment overdue }
} } }`;

const list = `query ($kommune: String!, $filter: VedtaksloggFilterInput, $orderBy: VedtaksloggOrderInput, $first: Int!) {
  vedtakslogg(kommune: $kommune, filter: $filter, orderBy: $orderBy, first: $first) ${page} }`;

const then = `query ($kommune: String!, $asOf: LocalDate!, $filter: VedtaksloggFilterInput, $orderBy: VedtaksloggOrderInput, $first: Int!) {
  vedtakslogg(kommune: $kommune, asOf: $asOf, filter: $filter, orderBy: $orderBy, first: $first) ${page} }`;

/** Every one of them finds more than a page. */
const filters = [
  { organ: 'KS' },
  { open: true },
  { from: '2024-02-01' },
  { to: '2024-11-30' },
  { status: ['UNDER_ARBEID', 'IKKE_STARTET'] },
  { open: true, from: '2024-01-05' },
  { organ: 'KS', to: '2024-12-20' },
];
const orders = ['DATE', 'CASE_NUMBER', 'DEADLINE', 'TITLE'];
const directions = ['ASCENDING', 'DESCENDING'];
const words = [
  'tiltak',
  'økonomiplan',
  'økonomiplanen tiltak',
  'nummeret',
  'sak øko',
  '45/24',
  'tiltakene 12',
];

const kommune = '9999';
const varied = (number: number) => ({
  kommune,
  filter: filters[number % filters.length],
  orderBy: { by: orders[number % orders.length], direction: directions[number % 2] },
  first: 50,
});

/** A page of 50, filtered and sorted otherwise each time. */
export const present = (number: number): Asked => ({ query: list, variables: varied(number) });

/** The same pages as they were on a day. */
export const onDay =
  (asOf: string) =>
  (number: number): Asked => ({ query: then, variables: { ...varied(number), asOf } });

/** A page of what says some words, best first. */
export const searched = (number: number): Asked => ({
  query: list,
  variables: { kommune, filter: { text: words[number % words.length] }, first: 50 },
});
