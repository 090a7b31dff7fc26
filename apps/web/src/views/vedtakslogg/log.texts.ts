import type { Text } from '#kernel/text';
import type { PointKind, VedtaksloggGrouping, VedtaksloggOrder } from '../../api/operations.generated.js';
import type { Show } from './log-search.js';

export const logTexts = {
  title: { nb: 'Vedtakslogg', nn: 'Vedtakslogg', en: 'Vedtakslogg' },
  lead: {
    nb: 'Alt de folkevalgte har vedtatt, og hvor langt arbeidet er kommet.',
    nn: 'Alt dei folkevalde har vedteke, og kor langt arbeidet er kome.',
    en: 'All that the elected organs have decided, and how far the work has come.',
  },
  search: { nb: 'Søk', nn: 'Søk', en: 'Search' },
  searchHelp: {
    nb: 'Ord i tittel, vedtak eller kommentar, eller saksnummer (KS 15/26)',
    nn: 'Ord i tittel, vedtak eller kommentar, eller saksnummer (KS 15/26)',
    en: 'Words in title, decision or comment, or a case number (KS 15/26)',
  },
  organ: { nb: 'Organ', nn: 'Organ', en: 'Organ' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  status: { nb: 'Status', nn: 'Status', en: 'Status' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' },
  from: { nb: 'Vedtatt fra', nn: 'Vedteke frå', en: 'Decided from' },
  to: { nb: 'Vedtatt til', nn: 'Vedteke til', en: 'Decided to' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  order: { nb: 'Sorter etter', nn: 'Sorter etter', en: 'Order by' },
  down: { nb: 'Siste først', nn: 'Siste først', en: 'Last first' },
  asOf: { nb: 'Slik det var den', nn: 'Slik det var den', en: 'As it was on' },
  asOfNote: {
    nb: 'Slik det var {day}. Det som er skjermet i dag, vises ikke.',
    nn: 'Slik det var {day}. Det som er skjerma i dag, blir ikkje vist.',
    en: 'As it was on {day}. What is shielded today is not shown.',
  },
  backToNow: { nb: 'Tilbake til i dag', nn: 'Tilbake til i dag', en: 'Back to today' },
  clear: { nb: 'Nullstill', nn: 'Nullstill', en: 'Clear' },
  count: { nb: '{count} punkter', nn: '{count} punkt', en: '{count} points' },
  one: { nb: '1 punkt', nn: '1 punkt', en: '1 point' },
  none: {
    nb: 'Ingen punkter passer. Ta bort et filter, eller søk med færre ord.',
    nn: 'Ingen punkt passar. Ta bort eit filter, eller søk med færre ord.',
    en: 'No point matches. Remove a filter, or search for fewer words.',
  },
  moreFilters: { nb: 'Flere filtre', nn: 'Fleire filter', en: 'More filters' },
  moved: {
    nb: 'Frist flyttet {times} ganger',
    nn: 'Frist flytta {times} gonger',
    en: 'Deadline moved {times} times',
  },
  movedOnce: { nb: 'Frist flyttet 1 gang', nn: 'Frist flytta 1 gong', en: 'Deadline moved once' },
  still: {
    nb: 'Uendret i {days} dager',
    nn: 'Uendra i {days} dagar',
    en: 'Unchanged for {days} days',
  },
  shielded: {
    nb: 'Unntatt offentlighet ({basis})',
    nn: 'Unnateke offentlegheit ({basis})',
    en: 'Not public ({basis})',
  },
  follow: { nb: 'Følg med', nn: 'Følg med', en: 'Follow' },
  feed: { nb: 'Nyheter (Atom)', nn: 'Nyheiter (Atom)', en: 'News (Atom)' },
  calendar: { nb: 'Frister i kalenderen', nn: 'Fristar i kalenderen', en: 'Deadlines in your calendar' },
  group: { nb: 'Tell opp etter', nn: 'Tel opp etter', en: 'Count by' },
  notGrouped: { nb: 'Ikke tell opp', nn: 'Ikkje tel opp', en: 'Do not count' },
  groups: { nb: 'Opptelling', nn: 'Oppteljing', en: 'Counts' },
  noGroup: { nb: 'Ikke oppgitt', nn: 'Ikkje oppgitt', en: 'Not given' },
  points: { nb: 'Punkter', nn: 'Punkt', en: 'Points' },
  medianAge: {
    nb: 'Alder i dager, midterste åpne',
    nn: 'Alder i dagar, midtarste opne',
    en: 'Age in days, median open',
  },
  oldestAge: {
    nb: 'Alder i dager, eldste åpne',
    nn: 'Alder i dagar, eldste opne',
    en: 'Age in days, oldest open',
  },
  medianUnchanged: {
    nb: 'Dager uendret, midterste åpne',
    nn: 'Dagar uendra, midtarste opne',
    en: 'Days unchanged, median open',
  },
  carriedOut: {
    nb: 'Iverksatt som vedtatt, av avsluttede',
    nn: 'Sett i verk som vedteke, av avslutta',
    en: 'Carried out as decided, of ended',
  },
  download: { nb: 'Last ned', nn: 'Last ned', en: 'Download' },
} as const satisfies Record<string, Text>;

export const showTexts: Readonly<Record<Show, Text>> = {
  apne: { nb: 'Åpne', nn: 'Opne', en: 'Open' },
  'over-frist': { nb: 'Over fristen', nn: 'Over fristen', en: 'Overdue' },
  'i-rute': { nb: 'Åpne, ikke over fristen', nn: 'Opne, ikkje over fristen', en: 'Open, not overdue' },
  avsluttede: { nb: 'Avsluttede', nn: 'Avslutta', en: 'Ended' },
};

export const orderTexts: Readonly<Record<VedtaksloggOrder, Text>> = {
  DATE: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  CASE_NUMBER: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  TITLE: { nb: 'Tittel', nn: 'Tittel', en: 'Title' },
  STATUS: { nb: 'Status', nn: 'Status', en: 'Status' },
  DEADLINE: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  UNCHANGED: { nb: 'Lengst uendret', nn: 'Lengst uendra', en: 'Longest unchanged' },
};

export const kindTexts: Readonly<Record<PointKind, Text>> = {
  VEDTAK: { nb: 'Vedtak', nn: 'Vedtak', en: 'Vedtak' },
  VERBAL: { nb: 'Verbalvedtak', nn: 'Verbalvedtak', en: 'Verbal vedtak' },
  UTREDNING: { nb: 'Utredning', nn: 'Utgreiing', en: 'Study' },
  OVERSENDELSE: { nb: 'Oversendelsesforslag', nn: 'Oversendingsforslag', en: 'Proposal passed on' },
  INTERPELLASJON: { nb: 'Interpellasjon', nn: 'Interpellasjon', en: 'Interpellation' },
  MERKNAD: { nb: 'Merknad', nn: 'Merknad', en: 'Remark' },
};

export const groupingTexts: Readonly<Record<VedtaksloggGrouping, Text>> = {
  ORGAN: logTexts.organ,
  UNIT: logTexts.unit,
  KIND: logTexts.kind,
  STRATEGY: { nb: 'Mål i planen', nn: 'Mål i planen', en: 'Goal in the plan' },
  OFFICER: { nb: 'Saksbehandler', nn: 'Saksbehandlar', en: 'Case officer' },
};
