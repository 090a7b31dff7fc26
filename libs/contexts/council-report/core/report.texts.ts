import type { Text } from '#kernel';
import type { CouncilReportRefusal } from './report.rejections.js';

/** What a report's case is called. */
export const reportTitle: Text = {
  nb: 'Vedtaksrapport {from}–{to}',
  nn: 'Vedtaksrapport {from}–{to}',
  en: 'Vedtaksrapport {from}–{to}',
};

/** What people read when the rules of a report to the council say no. */
export const councilReportTexts = {
  'report-not-found': {
    nb: 'Rapporten finnes ikke. Se hvilke som er bestilt med iverk vedtaksrapport list.',
    nn: 'Rapporten finst ikkje. Sjå kva for nokre som er tinga med iverk vedtaksrapport list.',
    en: 'There is no such report. See which have been ordered with iverk vedtaksrapport list.',
  },
  'report-period-backwards': {
    nb: 'Perioden slutter ({to}) før den begynner ({from}).',
    nn: 'Perioden sluttar ({to}) før han byrjar ({from}).',
    en: 'The period ends ({to}) before it begins ({from}).',
  },
  'report-period-overlaps': {
    nb: 'Perioden overlapper med rapporten for {from}–{to}. Velg en periode ved siden av, eller avlys den andre først.',
    nn: 'Perioden overlappar med rapporten for {from}–{to}. Vel ein periode ved sida av, eller avlys den andre først.',
    en: 'The period overlaps with the report of {from}–{to}. Choose one beside it, or call the other off first.',
  },
  'report-already-ordered': {
    nb: 'Rapporten for {from}–{to} er bestilt allerede.',
    nn: 'Rapporten for {from}–{to} er tinga alt.',
    en: 'The report of {from}–{to} has been ordered already.',
  },
  'report-already-treated': {
    nb: 'Rapporten for {from}–{to} er behandlet allerede.',
    nn: 'Rapporten for {from}–{to} er handsama alt.',
    en: 'The report of {from}–{to} has been considered already.',
  },
  'report-already-frozen': {
    nb: 'Rapporten for {from}–{to} er frosset allerede, og endres ikke.',
    nn: 'Rapporten for {from}–{to} er frosen alt, og blir ikkje endra.',
    en: 'The report of {from}–{to} has been frozen already, and does not change.',
  },
  'report-not-frozen': {
    nb: 'Rapporten for {from}–{to} er ikke frosset ennå.',
    nn: 'Rapporten for {from}–{to} er ikkje frosen enno.',
    en: 'The report of {from}–{to} has not been frozen yet.',
  },
  'report-parts-missing': {
    nb: 'Rapporten ble ikke lagt vekk i sin helhet. Frys den på nytt.',
    nn: 'Rapporten vart ikkje lagd vekk i sin heilskap. Frys han på nytt.',
    en: 'The report was not put away whole. Freeze it again.',
  },
  'report-freeze-abandoned': {
    nb: 'Noen andre frøs rapporten i mellomtiden. Se på den og prøv igjen.',
    nn: 'Nokon andre fraus rapporten i mellomtida. Sjå på han og prøv igjen.',
    en: 'Somebody else froze the report in the meantime. Look at it and try again.',
  },
  'report-models-parked': {
    nb: 'Lesemodellen {follower} står stille for kommunen, så rapporten ville manglet noe. Se iverk status.',
    nn: 'Lesemodellen {follower} står stille for kommunen, så rapporten ville mangla noko. Sjå iverk status.',
    en: 'The read model {follower} stands still for the municipality, so that the report would lack something. See iverk status.',
  },
  'report-models-moving': {
    nb: 'Det kom inn så mye på én gang at rapporten ikke kunne fryses på ett punkt i loggen. Prøv igjen om litt.',
    nn: 'Det kom inn så mykje på ein gong at rapporten ikkje kunne frysast på eitt punkt i loggen. Prøv igjen om litt.',
    en: 'So much came in at once that the report could not be frozen at one point of the log. Try again in a while.',
  },
  'report-case-number-required': {
    nb: 'Si hvilket saksnummer behandlingen har.',
    nn: 'Sei kva saksnummer handsaminga har.',
    en: 'Say which case number the treatment has.',
  },
  'report-treated-in-future': {
    nb: '{day} er ikke kommet ennå. Rapporten kan behandles til og med {today}.',
    nn: '{day} er ikkje komen enno. Rapporten kan handsamast til og med {today}.',
    en: '{day} has not come yet. The report can be considered up to {today}.',
  },
  'report-point-unknown': {
    nb: '{point} er ikke med i rapporten, så behandlingen av den kan ikke gjelde det.',
    nn: '{point} er ikkje med i rapporten, så handsaminga av han kan ikkje gjelde det.',
    en: '{point} is not in the report, so that its treatment cannot be about it.',
  },
  'report-point-twice': {
    nb: 'Et punkt er nevnt to ganger i behandlingen ({followUpId}). Lukk det eller send det tilbake, ikke begge deler.',
    nn: 'Eit punkt er nemnt to gonger i handsaminga ({followUpId}). Lukk det eller send det tilbake, ikkje begge delar.',
    en: 'A point is named twice in the treatment ({followUpId}). Close it or send it back, not both.',
  },
  'report-point-refused': {
    nb: '{point}: {because} Ingenting av behandlingen er skrevet.',
    nn: '{point}: {because} Ingenting av handsaminga er skrive.',
    en: '{point}: {because} Nothing of the treatment has been written.',
  },
  'report-edition-missing': {
    nb: 'Rapporten har ingen slik utgave ({edition}) som kan leses.',
    nn: 'Rapporten har inga slik utgåve ({edition}) som kan lesast.',
    en: 'The report has no such edition ({edition}) that can be read.',
  },
  'report-edition-broken': {
    nb: 'Utgaven ({edition}) er ikke den som ble frosset: kontrollsummen stemmer ikke. Se iverk vedtaksrapport verify.',
    nn: 'Utgåva ({edition}) er ikkje den som vart frosen: kontrollsummen stemmer ikkje. Sjå iverk vedtaksrapport verify.',
    en: 'The edition ({edition}) is not the one that was frozen: its checksum differs. See iverk vedtaksrapport verify.',
  },
  'report-export-formats': {
    nb: 'Si hvilke formater rapporten skal lages i.',
    nn: 'Sei kva format rapporten skal lagast i.',
    en: 'Say which formats the report is to be made in.',
  },
} as const satisfies Record<CouncilReportRefusal, Text>;
