import type { LocalDate } from '#kernel';
import { DemoScript, type DemoStep, type DemoVedtak } from './demo-step.js';

const barnehage: DemoVedtak = {
  organ: 'KS',
  sequence: 4,
  daysAgo: 340,
  title: 'Ny barnehage i sentrum – valg av tomt',
  text: '1. Ny barnehage bygges på tomt B. 2. Byggestart skal være senest innen to år.',
};
const budsjett: DemoVedtak = {
  organ: 'KS',
  sequence: 71,
  daysAgo: 348,
  title: 'Budsjett og økonomiplan – verbalvedtak',
  text: 'Kommunestyret ber kommunedirektøren følge opp punktene under.',
};
const skolebygg: DemoVedtak = {
  organ: 'FSK',
  sequence: 12,
  daysAgo: 300,
  title: 'Salg av tidligere skolebygg på Eksempelneset',
  text: 'Skolebygget legges ut for salg i åpen budrunde.',
};
const trafikk: DemoVedtak = {
  organ: 'KS',
  sequence: 18,
  daysAgo: 290,
  title: 'Trafikksikringsplan – tiltak ved Prøveveien',
  text: 'Gang- og sykkelvei langs Prøveveien bygges.',
};
const planstrategi: DemoVedtak = {
  organ: 'KS',
  sequence: 33,
  daysAgo: 200,
  title: 'Planstrategi – prioritering av planarbeid',
  text: 'Planarbeidet prioriteres slik det framgår av saken. Tiltak ved Prøveveien utsettes.',
};
const idrettGammel: DemoVedtak = {
  organ: 'KS',
  sequence: 9,
  daysAgo: 330,
  title: 'Kommunedelplan for idrett – oppstart',
  text: 'Arbeidet med kommunedelplan for idrett settes i gang.',
};
const idrettNy: DemoVedtak = {
  organ: 'KS',
  sequence: 41,
  daysAgo: 150,
  title: 'Felles plan for idrett, friluftsliv og folkehelse',
  text: 'Det lages én felles plan. Den erstatter vedtaket om egen kommunedelplan for idrett.',
};
const gebyr: DemoVedtak = {
  organ: 'KS',
  sequence: 22,
  daysAgo: 260,
  title: 'Gebyrregulativ for vann og avløp – fritak for hytter',
  text: 'Hytter uten innlagt vann fritas for gebyr.',
};
const kulturhus: DemoVedtak = {
  organ: 'FSK',
  sequence: 20,
  daysAgo: 240,
  title: 'Leieavtale for kulturhuset',
  text: 'Leieavtalen forlenges med fem år.',
};
const omgjøring: DemoVedtak = {
  organ: 'KS',
  sequence: 36,
  daysAgo: 180,
  title: 'Leieavtale for kulturhuset – opphevet etter lovlighetskontroll',
  text: 'Formannskapets vedtak om leieavtale oppheves.',
};
const skolevei: DemoVedtak = {
  organ: 'KS',
  sequence: 27,
  daysAgo: 230,
  title: 'Interpellasjon om trygg skolevei',
  text: 'Svaret tas til orientering.',
};
const turløype: DemoVedtak = {
  organ: 'FSK',
  sequence: 44,
  daysAgo: 12,
  title: 'Oversendelsesforslag om lysløype',
  text: 'Forslaget oversendes kommunedirektøren.',
};
const sykehjem: DemoVedtak = {
  organ: 'KS',
  sequence: 15,
  daysAgo: 310,
  title: 'Utredning av framtidig sykehjemsstruktur',
  text: 'Kommunedirektøren utreder tre alternativer og legger saken fram på nytt.',
};
const eiendom: DemoVedtak = {
  organ: 'FSK',
  sequence: 31,
  daysAgo: 120,
  title: 'Kjøp av eiendom (unntatt offentlighet)',
  text: 'Kommunedirektøren får fullmakt til å kjøpe eiendommen innenfor rammen.',
  shieldingBasis: 'offl. § 23 første ledd',
};
const åpneData: DemoVedtak = {
  organ: 'FSK',
  sequence: 26,
  daysAgo: 180,
  title: 'Digitaliseringsstrategi – flertallsmerknad om åpne data',
  text: 'Flertallet ber om at data som kan deles, deles.',
};
const lag: DemoVedtak = {
  organ: 'KS',
  sequence: 52,
  daysAgo: 60,
  title: 'Oversendelsesforslag: gratis leie for lag og foreninger',
  text: 'Forslaget oversendes til vurdering i neste budsjett.',
};

const children = (demo: DemoScript): readonly DemoStep[] => [
  demo.register(barnehage),
  demo.split(barnehage, [
    {
      text: 'Ny barnehage bygges på tomt B',
      unit: 'OO',
      coUnits: ['TTE'],
      officer: 'oppvekst',
      deputy: 'lederOO',
      deadlineIn: 120,
    },
    { text: 'Byggestart innen to år', unit: 'TTE', officer: 'eiendom', deadlineIn: 300 },
  ]),
  demo.report(barnehage, 1, {
    daysAgo: 280,
    by: 'oppvekst',
    status: 'UNDER_ARBEID',
    publicComment: 'Reguleringsarbeidet er i gang.',
  }),
  demo.report(barnehage, 1, {
    daysAgo: 150,
    by: 'oppvekst',
    status: 'UNDER_ARBEID',
    publicComment: 'Planforslaget er på høring.',
  }),
  demo.report(barnehage, 2, {
    daysAgo: 145,
    by: 'eiendom',
    status: 'IKKE_STARTET',
    publicComment: 'Avventer reguleringsplanen.',
  }),
  demo.register(budsjett),
  demo.split(budsjett, [
    {
      text: 'Legg fram en sak om kortere ventetid i PP-tjenesten',
      kind: 'VERBAL',
      unit: 'OO',
      officer: 'oppvekst',
      deadlineIn: -40,
    },
    {
      text: 'Innfør felles innkjøpssystem',
      kind: 'VERBAL',
      unit: 'ØV',
      officer: 'økonomi',
      deadlineIn: -100,
    },
    { text: 'Vurder salg av ledige tomter', kind: 'VERBAL', unit: 'TTE', officer: 'eiendom', deadlineIn: 60 },
  ]),
  demo.report(budsjett, 1, {
    daysAgo: 200,
    by: 'oppvekst',
    status: 'UNDER_ARBEID',
    publicComment: 'Saken er under arbeid.',
    internalComment: 'Mangler tall fra tjenesten.',
  }),
  demo.report(budsjett, 2, {
    daysAgo: 90,
    by: 'økonomi',
    status: 'MELDT_IVERKSATT',
    publicComment: 'Innkjøpssystemet er tatt i bruk i alle enheter.',
  }),
];

const property = (demo: DemoScript): readonly DemoStep[] => [
  demo.register(skolebygg),
  demo.split(skolebygg, [
    { text: 'Legg skolebygget ut for salg', unit: 'TTE', officer: 'eiendom', deadlineIn: -20 },
  ]),
  demo.report(skolebygg, 1, {
    daysAgo: 220,
    by: 'eiendom',
    status: 'UNDER_ARBEID',
    publicComment: 'Takst er bestilt.',
  }),
  demo.report(skolebygg, 1, {
    daysAgo: 95,
    by: 'eiendom',
    status: 'PAA_VENT',
    publicComment: 'Stilt i bero grunnet mangel på kapasitet.',
    holdReasons: ['KAPASITET'],
    holdUntilIn: 90,
  }),
  demo.register(trafikk),
  demo.split(trafikk, [
    {
      text: 'Bygg gang- og sykkelvei langs Prøveveien',
      unit: 'VVA',
      coUnits: ['PN'],
      officer: 'vann',
      deadlineIn: 200,
    },
  ]),
  demo.report(trafikk, 1, {
    daysAgo: 250,
    by: 'vann',
    status: 'UNDER_ARBEID',
    publicComment: 'Prosjektering pågår.',
  }),
  demo.register(planstrategi),
  demo.split(planstrategi, [
    {
      text: 'Innarbeid prioriteringen i virksomhetsplanene',
      unit: 'PN',
      officer: 'areal',
      deputy: 'lederPN',
      deadlineIn: -90,
    },
  ]),
  demo.report(planstrategi, 1, {
    daysAgo: 130,
    by: 'areal',
    status: 'MELDT_IVERKSATT',
    publicComment: 'Prioriteringen er innarbeidet i alle virksomhetsplaner.',
  }),
  demo.report(trafikk, 1, {
    daysAgo: 110,
    by: 'koordinator',
    status: 'UTSATT',
    publicComment: 'Utsatt ved vedtak om planstrategi.',
    reference: demo.id(planstrategi),
  }),
  demo.report(planstrategi, 1, {
    daysAgo: 35,
    by: 'sekretær',
    status: 'AVSLUTTET',
    publicComment: 'Kommunestyret har behandlet vedtaksrapporten.',
    treatment: { organ: 'KS', caseNumber: 'KS 58', date: demo.day(-36) },
  }),
  demo.register(eiendom),
  demo.split(eiendom, [{ text: 'Gjennomfør kjøpet', unit: 'TTE', officer: 'eiendom', deadlineIn: 30 }]),
  demo.report(eiendom, 1, {
    daysAgo: 50,
    by: 'eiendom',
    status: 'UNDER_ARBEID',
    internalComment: 'Forhandlinger pågår.',
  }),
];

const plans = (demo: DemoScript): readonly DemoStep[] => [
  demo.register(idrettGammel),
  demo.split(idrettGammel, [
    { text: 'Lag kommunedelplan for idrett', unit: 'PN', officer: 'areal', deadlineIn: -60 },
  ]),
  demo.report(idrettGammel, 1, {
    daysAgo: 270,
    by: 'areal',
    status: 'UNDER_ARBEID',
    publicComment: 'Planprogram er laget.',
  }),
  demo.register(idrettNy),
  demo.split(idrettNy, [
    {
      text: 'Lag felles plan for idrett, friluftsliv og folkehelse',
      unit: 'PN',
      coUnits: ['HO', 'OO'],
      officer: 'areal',
      deputy: 'lederPN',
      deadlineIn: 150,
    },
  ]),
  demo.report(idrettGammel, 1, {
    daysAgo: 140,
    by: 'koordinator',
    status: 'ERSTATTET',
    publicComment: 'Erstattet av vedtaket om felles plan.',
    reference: demo.id(idrettNy),
  }),
  demo.report(idrettNy, 1, {
    daysAgo: 40,
    by: 'areal',
    status: 'DELVIS_IVERKSATT',
    publicComment: 'Folkehelsedelen er ferdig. Resten pågår.',
  }),
  demo.register(sykehjem),
  demo.split(sykehjem, [
    {
      text: 'Utred tre alternativer for sykehjem',
      kind: 'UTREDNING',
      unit: 'HO',
      coUnits: ['ØV', 'NAV'],
      officer: 'helse',
      deputy: 'lederHO',
      deadlineIn: -150,
    },
  ]),
  demo.report(sykehjem, 1, {
    daysAgo: 260,
    by: 'helse',
    status: 'UNDER_ARBEID',
    publicComment: 'Arbeidsgruppe er satt ned.',
  }),
  demo.moveDeadline(
    sykehjem,
    { daysAgo: 160, by: 'helse' },
    { deadlineIn: -70, reason: 'Tallgrunnlaget ble forsinket.' },
  ),
  demo.moveDeadline(
    sykehjem,
    { daysAgo: 80, by: 'helse' },
    { deadlineIn: -10, reason: 'Avventer befolkningsframskriving.' },
  ),
  demo.report(sykehjem, 1, {
    daysAgo: 75,
    by: 'helse',
    status: 'UNDER_ARBEID',
    publicComment: 'To av tre alternativer er ferdig utredet.',
  }),
  demo.register(lag),
  demo.split(lag, [
    {
      text: 'Vurder gratis leie i neste budsjett',
      kind: 'OVERSENDELSE',
      unit: 'ØV',
      officer: 'økonomi',
      noDeadlineBecause: 'Følger budsjettarbeidet.',
    },
  ]),
];

const rest = (demo: DemoScript): readonly DemoStep[] => [
  demo.register(gebyr),
  demo.split(gebyr, [
    { text: 'Frita hytter uten innlagt vann for gebyr', unit: 'VVA', officer: 'vann', deadlineIn: -30 },
  ]),
  demo.report(gebyr, 1, {
    daysAgo: 190,
    by: 'vann',
    status: 'UNDER_ARBEID',
    publicComment: 'Forskriften gjennomgås.',
  }),
  demo.report(gebyr, 1, {
    daysAgo: 100,
    by: 'vann',
    status: 'KAN_IKKE_IVERKSETTES',
    publicComment: 'Selvkostreglene gir ikke rom for fritaket. Kommunestyret må orienteres.',
  }),
  demo.deviation(
    gebyr,
    { daysAgo: 99, by: 'vann' },
    'Vedtaket strider mot selvkostreglene.',
    'Ny sak legges fram for kommunestyret.',
  ),
  demo.register(kulturhus),
  demo.split(kulturhus, [{ text: 'Forleng leieavtalen', unit: 'TTE', officer: 'eiendom', deadlineIn: -120 }]),
  demo.report(kulturhus, 1, {
    daysAgo: 170,
    by: 'koordinator',
    status: 'OPPHEVET',
    publicComment: 'Opphevet etter lovlighetskontroll.',
    reference: demo.id(omgjøring),
  }),
  demo.register(omgjøring),
  demo.dismiss(omgjøring, 'Formannskapets vedtak er opphevet. Det er ikke mer å gjøre.'),
  demo.register(skolevei),
  demo.dismiss(skolevei, 'Tatt til orientering.'),
  demo.register(åpneData),
  demo.split(åpneData, [
    { text: 'Del data som kan deles', kind: 'MERKNAD', unit: 'IU', officer: 'digital', deadlineIn: -15 },
  ]),
  demo.report(åpneData, 1, {
    daysAgo: 25,
    by: 'digital',
    status: 'MELDT_IVERKSATT',
    publicComment: 'Elleve datasett er publisert.',
  }),
  demo.register(turløype),
];

/** A year of made-up vedtak across all kinds and statuses, oldest first. */
export const demoYear = (today: LocalDate): readonly DemoStep[] => {
  const demo = new DemoScript(today);
  const steps = [...children(demo), ...property(demo), ...plans(demo), ...rest(demo)];
  return [...steps].sort((a, b) => b.daysAgo - a.daysAgo);
};
