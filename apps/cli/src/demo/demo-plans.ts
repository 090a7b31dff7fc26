import { triaged, type DemoVedtak } from './demo-vedtak.js';

/** Plans, questions and what became of them. */
export const demoPlans: readonly DemoVedtak[] = [
  {
    organ: 'KS',
    sequence: 18,
    daysAgo: 290,
    title: 'Trafikksikringsplan – tiltak ved Prøveveien',
    text: 'Gang- og sykkelvei langs Prøveveien bygges.',
    points: [
      {
        text: 'Bygg gang- og sykkelvei langs Prøveveien',
        unit: 'VVA',
        coUnits: ['PN'],
        officer: 'vann',
        deadlineIn: 200,
      },
    ],
    told: [
      { daysAgo: 250, by: 'vann', status: 'UNDER_ARBEID', publicComment: 'Prosjektering pågår.' },
      {
        daysAgo: 110,
        by: 'koordinator',
        status: 'UTSATT',
        publicComment: 'Utsatt ved vedtaket om planstrategi.',
        reference: 'KS 33',
      },
    ],
  },
  {
    organ: 'KS',
    sequence: 33,
    daysAgo: 200,
    title: 'Planstrategi – prioritering av planarbeid',
    text: 'Planarbeidet prioriteres slik det framgår av saken. Tiltak ved Prøveveien utsettes.',
    points: [
      {
        text: 'Innarbeid prioriteringen i virksomhetsplanene',
        unit: 'PN',
        officer: 'areal',
        deputy: 'lederPN',
        deadlineIn: -90,
      },
    ],
    told: [
      {
        daysAgo: 130,
        by: 'areal',
        status: 'MELDT_IVERKSATT',
        publicComment: 'Prioriteringen er innarbeidet i alle virksomhetsplaner.',
      },
      {
        daysAgo: 35,
        by: 'sekretær',
        status: 'AVSLUTTET',
        publicComment: 'Kommunestyret har behandlet vedtaksrapporten.',
        treatedAs: 'KS 58',
      },
    ],
  },
  {
    organ: 'KS',
    sequence: 9,
    daysAgo: 330,
    title: 'Kommunedelplan for idrett – oppstart',
    text: 'Arbeidet med kommunedelplan for idrett settes i gang.',
    points: [{ text: 'Lag kommunedelplan for idrett', unit: 'PN', officer: 'areal', deadlineIn: -60 }],
    told: [
      { daysAgo: 270, by: 'areal', status: 'UNDER_ARBEID', publicComment: 'Planprogram er laget.' },
      {
        daysAgo: 140,
        by: 'koordinator',
        status: 'ERSTATTET',
        publicComment: 'Erstattet av vedtaket om felles plan.',
        reference: 'KS 41',
      },
    ],
  },
  {
    organ: 'KS',
    sequence: 41,
    daysAgo: 150,
    title: 'Felles plan for idrett, friluftsliv og folkehelse',
    text: 'Det lages én felles plan. Den erstatter vedtaket om egen kommunedelplan for idrett.',
    points: [
      {
        text: 'Lag felles plan for idrett, friluftsliv og folkehelse',
        unit: 'PN',
        coUnits: ['HO', 'OO'],
        officer: 'areal',
        deputy: 'lederPN',
        deadlineIn: 150,
      },
    ],
    told: [
      {
        daysAgo: 40,
        by: 'areal',
        status: 'DELVIS_IVERKSATT',
        publicComment: 'Folkehelsedelen er ferdig. Resten pågår.',
      },
    ],
  },
  {
    organ: 'FSK',
    sequence: 20,
    daysAgo: 240,
    title: 'Leieavtale for kulturhuset',
    text: 'Leieavtalen forlenges med fem år.',
    points: [{ text: 'Forleng leieavtalen', unit: 'TTE', officer: 'eiendom', deadlineIn: -120 }],
    told: [
      {
        daysAgo: 170,
        by: 'koordinator',
        status: 'OPPHEVET',
        publicComment: 'Opphevet etter lovlighetskontroll.',
        reference: 'KS 36',
      },
    ],
  },
  {
    organ: 'KS',
    sequence: 36,
    daysAgo: 180,
    title: 'Leieavtale for kulturhuset – opphevet etter lovlighetskontroll',
    text: 'Formannskapets vedtak om leieavtale oppheves.',
    dismissed: 'Formannskapets vedtak er opphevet. Det er ikke mer å gjøre.',
  },
  {
    organ: 'KS',
    sequence: 27,
    daysAgo: 230,
    title: 'Interpellasjon om trygg skolevei',
    text: 'Kommunedirektøren legger fram en oversikt over farlige kryss.',
    points: [
      {
        text: 'Legg fram en oversikt over farlige kryss',
        kind: 'INTERPELLASJON',
        unit: 'VVA',
        officer: 'vann',
        deadlineIn: 45,
      },
    ],
  },
  {
    organ: 'FSK',
    sequence: 26,
    daysAgo: 180,
    title: 'Digitaliseringsstrategi – flertallsmerknad om åpne data',
    text: 'Flertallet ber om at data som kan deles, deles.',
    points: [
      { text: 'Del data som kan deles', kind: 'MERKNAD', unit: 'IU', officer: 'digital', deadlineIn: -15 },
    ],
    told: [
      triaged(170, 'ACTIONABLE'),
      {
        daysAgo: 25,
        by: 'digital',
        status: 'MELDT_IVERKSATT',
        publicComment: 'Elleve datasett er publisert.',
      },
    ],
  },
  {
    organ: 'KS',
    sequence: 52,
    daysAgo: 60,
    title: 'Oversendelsesforslag: gratis leie for lag og foreninger',
    text: 'Forslaget oversendes til vurdering i neste budsjett.',
    points: [
      {
        text: 'Vurder gratis leie i neste budsjett',
        kind: 'OVERSENDELSE',
        unit: 'ØV',
        officer: 'økonomi',
        noDeadlineBecause: 'Følger budsjettarbeidet.',
      },
    ],
    told: [triaged(50, 'WISH')],
  },
  {
    organ: 'FSK',
    sequence: 44,
    daysAgo: 12,
    title: 'Oversendelsesforslag om lysløype',
    text: 'Forslaget oversendes kommunedirektøren.',
  },
];
