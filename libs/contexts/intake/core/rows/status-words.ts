import type { HoldReason } from '#contexts/follow-up';
import type { Relation } from '#contexts/vedtak';
import type { Status } from '#contexts/procedures';
import type { StatusDoubtCode } from './doubts.texts.js';

// `\b` knows only ASCII letters: without this `\bøkonomi` would never match.
const edge = '(?:(?<!\\p{L})(?=\\p{L})|(?<=\\p{L})(?!\\p{L}))';
const says = (pattern: RegExp): RegExp => new RegExp(pattern.source.replaceAll('\\b', edge), 'u');

/** What a pattern says. Patterns are tried in order on words in lower case without punctuation; the first counts. */
export interface StatusPattern {
  readonly words: RegExp;
  readonly status: Status | null;
  readonly relation?: Relation;
  /** Why a person is asked although the words are known. */
  readonly doubt?: StatusDoubtCode;
}

/** The codes' own labels, bokmål and nynorsk. */
export const statusLabels: Readonly<Record<Status, readonly string[]>> = {
  REGISTRERT: ['registrert'],
  INGEN_OPPFOLGING: [
    'krever ikke oppfølging',
    'krev ikkje oppfølging',
    'ingen oppfølging',
    'inga oppfølging',
  ],
  IKKE_STARTET: ['ikke påbegynt', 'ikkje påbyrja', 'ikke startet', 'ikkje starta'],
  UNDER_ARBEID: ['under arbeid'],
  PAA_VENT: ['satt på vent', 'sett på vent', 'på vent'],
  UTSATT: ['utsatt ved vedtak', 'utsett ved vedtak'],
  DELVIS_IVERKSATT: ['delvis iverksatt', 'delvis iverksett', 'delvis sett i verk'],
  MELDT_IVERKSATT: ['meldt iverksatt', 'meldt iverksett'],
  AVSLUTTET: ['avsluttet', 'avslutta'],
  KAN_IKKE_IVERKSETTES: ['kan ikke iverksettes som vedtatt', 'kan ikkje iverksetjast som vedtatt'],
  ERSTATTET: ['erstattet av nytt vedtak', 'erstatta av nytt vedtak'],
  OPPHEVET: ['opphevet', 'oppheva'],
};

/** Words of real lists (status vocabulary §3), and the same in nynorsk. */
export const statusPatterns: readonly StatusPattern[] = [
  {
    words: says(
      /(?:^|\b(?:tas|tatt|tar|tok|tek|teke|teken|tatt saken) (?:\p{L}+ )?)til (?:orientering|etterretning|etterretting|vitende|vitande)\b/u,
    ),
    status: 'INGEN_OPPFOLGING',
  },
  {
    words: says(/\b(?:krever|krev|treng|trenger) (?:ikke|ikkje) (?:noen |noka )?oppfølging\b/u),
    status: 'INGEN_OPPFOLGING',
  },
  {
    words: says(
      /\b(?:kan|let seg|lar seg|lét seg|lot seg) (?:ikke|ikkje) (?:la seg )?(?:iverks|gjennomfør|sett|effektuer)/u,
    ),
    status: 'KAN_IKKE_IVERKSETTES',
  },
  { words: says(/\b(?:opphevet|oppheva|annullert|omgjort)\b/u), status: 'OPPHEVET' },
  {
    words: says(/\b(?:erstattet|erstatta|avløst|avløyst) (?:av|med|gjennom)\b/u),
    status: 'ERSTATTET',
    relation: 'ERSTATTET_AV',
  },
  {
    words: says(
      /\b(?:ikke|ikkje)\b(?: \p{L}+)? (?:avsluttet|avslutta|utkvittert|utkvitterast|utkvitteres|sluttført)\b/u,
    ),
    status: 'UNDER_ARBEID',
    doubt: 'says-nothing-on-progress',
  },
  { words: says(/\butkvittert\b|\brapportering\p{L}* (?:er |blir |kan )?avslut/u), status: 'AVSLUTTET' },
  {
    words: says(
      /\b(?:ikke|ikkje|ennå ikke|enno ikkje) (?:er )?(?:påbegynt|påbyrja|startet|starta|startet opp|begynt|byrja|igangsatt|igangsett|satt i gang|sett i gang)\b/u,
    ),
    status: 'IKKE_STARTET',
  },
  {
    words: says(/\b(?:påbegynt igjen|påbyrja att|gjenopptatt|tatt opp igjen|teke opp att|tatt opp att)\b/u),
    status: 'UNDER_ARBEID',
  },
  { words: says(/\b(?:ikke|ikkje) (?:blitt |vorte )?prioritert\b/u), status: 'PAA_VENT' },
  {
    words: says(
      /\bdelvis\b|\btil dels\b|\bdels (?:iverks|gjennomfør|utført)|\b(?:ikke|ikkje) (?:\p{L}+ )?(?:fullt ut|heilt ut|fullt)\b/u,
    ),
    status: 'DELVIS_IVERKSATT',
  },
  {
    words: says(
      /\b(?:utsatt|utsett|utsettes|utsettast)\b.*\b(?:vedtak|vedtok|vedtatt|vedteke|behandling i|handsaming i)\b/u,
    ),
    status: 'UTSATT',
    relation: 'UTSETTER',
  },
  {
    words: says(/\b(?:saken|saka) (?:utsettes|vert utsett|blir utsatt|blir utsett|utsettast)\b/u),
    status: null,
    doubt: 'meeting-fate',
  },
  {
    words: says(
      /\b(?:utsatt|utsett)\b.*\b(?:grunnet|grunna|på grunn|pga|som følge|som følgje|i påvente|fordi)\b/u,
    ),
    status: 'PAA_VENT',
  },
  { words: says(/\b(?:utsatt|utsett)\b/u), status: 'UTSATT', doubt: 'postponed-by-whom' },
  {
    words: says(
      /\bbero\b|\bpå vent\b|\blagt på is\b|\bavvent(?:er|ar|es|ast)\b|\bventer på\b|\bventar på\b|\bi påvente\b|\bstanset\b|\bstoppa\b|\bstilt i ro\b/u,
    ),
    status: 'PAA_VENT',
  },
  {
    words: says(
      /\b(?:ikke|ikkje)\b(?: \p{L}+)? (?:iverksatt|iverksett|satt i verk|sett i verk|gjennomført|utført|effektuert)\b/u,
    ),
    status: 'IKKE_STARTET',
    doubt: 'not-started-or-on-hold',
  },
  {
    words: says(
      /\b(?:blir|vert|vil bli|søkes|skal|planlegges|planlagt|vil) (?:å )?(?:iverksatt|iverksett|iverksettes|iverksetjast|satt i verk|sett i verk|gjennomført|startet|starta|igangsatt|bli iverks\p{L}+)\b.*\b(?:i henhold til|i samsvar med|i tråd med)\b.*(?:vedtak|plan)/u,
    ),
    status: 'IKKE_STARTET',
    relation: 'FORUTSETTER',
  },
  {
    words: says(
      /\b(?:blir|vert|vil bli|søkes|søkest|skal|planlegges|planlagt|vil) (?:å |bli )?(?:iverks|satt i verk|sett i verk|gjennomfør|start|igangs|påbeg)/u,
    ),
    status: 'IKKE_STARTET',
  },
  {
    words: says(/\binng(?:år|ått|ikk|å)\b|\b(?:går|gått|gjekk|gikk|tas|tatt|teke) inn i\b|\bein? del av\b/u),
    status: 'UNDER_ARBEID',
    relation: 'INNGAAR_I',
  },
  {
    words: says(
      /\b(?:ikke|ikkje|forventes|forventa|forventet|ventes|ventast|blir|vert|skal|antas|planlagt|planlegges|vil|snart|nesten|være|vere) (?:\p{L}+ )?(?:ferdig|fullfør|slutt)|\bferdigstill(?:es|ast|else)\b/u,
    ),
    status: 'UNDER_ARBEID',
  },
  {
    words: says(
      /\b(?:pågår|pågåande|pågående|påbegynt|påbyrja|i arbeid|under arbeid|igangsatt|igangsett|i gang|startet|starta|oppstartet|arbeides|arbeidast|under utarbeid\p{L}+|under behandling|under handsaming|i prosess|i rute)\b|\barbei(?:der|dar|dd) (?:\p{L}+ )?med\b/u,
    ),
    status: 'UNDER_ARBEID',
  },
  { words: says(/\b(?:oversendes|oversendt|oversendast)\b/u), status: 'REGISTRERT' },
  {
    words: says(
      /\b(?:ferdig|ferdigstilt|ferdigbehandlet|fullført|sluttført|iverksatt|iverksett|gjennomført|utført|effektuert|oppfylt|satt i verk|sett i verk|avsluttet|avslutta|utført)\b/u,
    ),
    status: 'MELDT_IVERKSATT',
  },
  {
    words: says(/^(?:behandlet|behandla|handsama|ferdig behandlet av utvalget|be|ut|tb)$/u),
    status: null,
    doubt: 'meeting-fate',
  },
];

/** Why work stands still, told by words beside the status; every reason that is named counts. */
export const holdPatterns: readonly (readonly [RegExp, HoldReason])[] = [
  [says(/\bkapasitet|\bressurs|\bbemanning|\bpersonell/u), 'KAPASITET'],
  [says(/\bkompetanse|\bfagkompetanse/u), 'KOMPETANSE'],
  [says(/\bfinansiering|\bmidl(?:er|ar)\b|\bbudsjett|\bøkonomi/u), 'FINANSIERING'],
  [
    says(
      /(?:påvente av|avvent\p{L}+|vent\p{L}+ på|på vent til)(?: \p{L}+){0,4} \p{L}*plan(?:en|er|ar|arbeid\p{L}*|prosess\p{L}*)?\b/u,
    ),
    'AVVENTER_PLAN',
  ],
  [
    says(
      /(?:påvente av|avvent\p{L}+|vent\p{L}+ på)(?: \p{L}+){0,4} (?:\p{L}*vedtak|\p{L}*sak|behandling|handsaming)\b/u,
    ),
    'AVVENTER_ANNET_VEDTAK',
  ],
  [
    says(/\bpolitisk (?:avklaring|prioritering|behandling)|\bpolitisk avklar/u),
    'AVVENTER_POLITISK_AVKLARING',
  ],
  [says(/\bklage|\blovlig\p{L}*kontroll|\blovleg\p{L}*kontroll/u), 'KLAGE_ELLER_LOVLIGHETSKONTROLL'],
  [
    says(
      /\brespons|\bekstern|\bleverandør|\bentreprenør|\bfylke|\bstatsforvalt|\bstatlig|\bstatleg|\bstaten\b|\bdepartement|\bdirektorat|\bkonsulent|\bgrunneig|\bgrunneier|\bnabokommune/u,
    ),
    'AVVENTER_EKSTERN',
  ],
  [says(/\b(?:ikke|ikkje) (?:blitt |vorte )?prioritert/u), 'IKKE_PRIORITERT'],
];
