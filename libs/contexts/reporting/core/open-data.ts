import { z } from 'zod';
import { languages, type Text } from '#kernel';
import { holdReasons, holdReasonTexts } from '#contexts/follow-up';
import { statuses, statusTexts } from '#contexts/procedures';
import { changes } from './change-since.js';
import { statusDefinitions } from './open-data.texts.js';
import { changeTexts } from './reporting.texts.js';
import { reportSchema } from './vedtaksrapport.js';
import { vedtaksrapportSchema } from './vedtaksrapport.schema.js';

/** Names the vocabulary for ever. A UUID, because no domain is promised to stand as long as a report is read. */
export const vocabulary = 'urn:uuid:0c1d0a6e-3b7e-4f55-9d0c-6a5b8a9a4e21#';

const day = (id: string) => ({ '@id': id, '@type': 'xsd:date' });
const moment = (id: string) => ({ '@id': id, '@type': 'xsd:dateTime' });
const code = (id: string) => ({ '@id': id, '@type': '@vocab' });
const listed = (id: string) => ({ '@id': id, '@container': '@list' });

const days = ['today', 'to', 'from', 'on', 'withdrawn', 'holdUntil', 'deadline', 'originalDeadline'];
const moreDays = ['opened', 'ended', 'unchangedSince', 'missingSince'];

/**
 * What turns the report's JSON into linked data. Keys without a line of their own are terms of the vocabulary; codes are
 * terms too, so that a status is the same thing in every municipality's report.
 */
export const jsonLdContext = {
  '@version': 1.1,
  '@vocab': vocabulary,
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'dcterms:conformsTo',
  language: 'dcterms:language',
  title: 'dcterms:title',
  date: day('dcterms:date'),
  name: 'dcterms:title',
  number: 'dcterms:identifier',
  municipality: 'dcterms:publisher',
  period: 'dcterms:temporal',
  generatedAt: moment('dcterms:created'),
  at: moment('at'),
  ...Object.fromEntries([...days, ...moreDays].map((name) => [name, day(name)])),
  month: { '@id': 'month', '@type': 'xsd:gYearMonth' },
  edition: code('edition'),
  status: code('status'),
  fate: code('fate'),
  holdReasons: code('holdReasons'),
  changes: code('changes'),
  onHoldBy: { '@id': 'onHoldBy', '@context': { reason: code('holdReasons') } },
  sections: listed('sections'),
  rows: listed('rows'),
  moves: listed('moves'),
  statusByOrgan: listed('statusByOrgan'),
  age: listed('age'),
  flow: {
    ...listed('flow'),
    '@context': {
      opened: { '@id': 'openedPoints', '@type': 'xsd:integer' },
      closed: { '@id': 'closedPoints', '@type': 'xsd:integer' },
    },
  },
} as const;

const inEachLanguage = (text: Text) =>
  languages.map((language) => ({ '@language': language, '@value': text[language] }));

const concept = (id: string, scheme: string, label: Text, definition?: Text) => ({
  '@id': `${vocabulary}${id}`,
  '@type': 'skos:Concept',
  'skos:notation': id,
  'skos:inScheme': { '@id': `${vocabulary}${scheme}` },
  'skos:prefLabel': inEachLanguage(label),
  ...(definition === undefined ? {} : { 'skos:definition': inEachLanguage(definition) }),
});

/** The code lists as SKOS: statuses with what they mean, reasons for being on hold, and what has become of a point. */
const codeLists = () => ({
  '@context': { skos: 'http://www.w3.org/2004/02/skos/core#' },
  '@graph': [
    ...statuses.map((each) => concept(each, 'Status', statusTexts[each], statusDefinitions[each])),
    ...holdReasons.map((each) => concept(each, 'HoldReason', holdReasonTexts[each])),
    ...changes.map((each) => concept(each, 'Change', changeTexts[each])),
  ],
});

/** The files of `docs/open-data`, by name. */
export const openDataFiles = (): Readonly<Record<string, object>> => ({
  [`${reportSchema}.schema.json`]: {
    title: reportSchema,
    ...z.toJSONSchema(vedtaksrapportSchema, { unrepresentable: 'any' }),
  },
  [`${reportSchema}.context.jsonld`]: { '@context': jsonLdContext },
  'code-lists.jsonld': codeLists(),
});
