import type { DemoVedtak } from './demo-vedtak.js';

/** Schools, health, property and pipes. */
export const demoServices: readonly DemoVedtak[] = [
  {
    organ: 'KS',
    sequence: 4,
    daysAgo: 340,
    title: 'Ny barnehage i sentrum – valg av tomt',
    text: '1. Ny barnehage bygges på tomt B. 2. Byggestart skal være senest innen to år.',
    points: [
      {
        text: 'Ny barnehage bygges på tomt B',
        unit: 'OO',
        coUnits: ['TTE'],
        officer: 'oppvekst',
        deputy: 'lederOO',
        deadlineIn: 120,
      },
      { text: 'Byggestart innen to år', unit: 'TTE', officer: 'eiendom', deadlineIn: 300 },
    ],
    told: [
      {
        daysAgo: 280,
        by: 'oppvekst',
        status: 'UNDER_ARBEID',
        publicComment: 'Reguleringsarbeidet er i gang.',
      },
      { daysAgo: 150, by: 'oppvekst', status: 'UNDER_ARBEID', publicComment: 'Planforslaget er på høring.' },
      {
        daysAgo: 145,
        by: 'eiendom',
        point: 2,
        status: 'IKKE_STARTET',
        publicComment: 'Avventer reguleringsplanen.',
      },
    ],
  },
  {
    organ: 'KS',
    sequence: 71,
    daysAgo: 348,
    title: 'Budsjett og økonomiplan – verbalvedtak',
    text: 'Kommunestyret ber kommunedirektøren følge opp punktene under.',
    points: [
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
      {
        text: 'Vurder salg av ledige tomter',
        kind: 'VERBAL',
        unit: 'TTE',
        officer: 'eiendom',
        deadlineIn: 60,
      },
    ],
    told: [
      {
        daysAgo: 200,
        by: 'oppvekst',
        status: 'UNDER_ARBEID',
        publicComment: 'Saken er under arbeid.',
        internalComment: 'Mangler tall fra tjenesten.',
      },
      {
        daysAgo: 90,
        by: 'økonomi',
        point: 2,
        status: 'MELDT_IVERKSATT',
        publicComment: 'Innkjøpssystemet er tatt i bruk i alle enheter.',
      },
    ],
  },
  {
    organ: 'FSK',
    sequence: 12,
    daysAgo: 300,
    title: 'Salg av tidligere skolebygg på Eksempelneset',
    text: 'Skolebygget legges ut for salg i åpen budrunde.',
    points: [{ text: 'Legg skolebygget ut for salg', unit: 'TTE', officer: 'eiendom', deadlineIn: -20 }],
    told: [
      { daysAgo: 220, by: 'eiendom', status: 'UNDER_ARBEID', publicComment: 'Takst er bestilt.' },
      {
        daysAgo: 95,
        by: 'eiendom',
        status: 'PAA_VENT',
        publicComment: 'Stilt i bero grunnet mangel på kapasitet.',
        holdReasons: ['KAPASITET'],
        holdUntilIn: 90,
      },
    ],
  },
  {
    organ: 'KS',
    sequence: 22,
    daysAgo: 260,
    title: 'Gebyrregulativ for vann og avløp – fritak for hytter',
    text: 'Hytter uten innlagt vann fritas for gebyr.',
    points: [
      { text: 'Frita hytter uten innlagt vann for gebyr', unit: 'VVA', officer: 'vann', deadlineIn: -30 },
    ],
    told: [
      { daysAgo: 190, by: 'vann', status: 'UNDER_ARBEID', publicComment: 'Forskriften gjennomgås.' },
      {
        daysAgo: 100,
        by: 'vann',
        status: 'KAN_IKKE_IVERKSETTES',
        publicComment: 'Selvkostreglene gir ikke rom for fritaket. Kommunestyret må orienteres.',
      },
      {
        daysAgo: 99,
        by: 'vann',
        what: 'Vedtaket strider mot selvkostreglene.',
        measure: 'Ny sak legges fram for kommunestyret.',
      },
    ],
  },
  {
    organ: 'KS',
    sequence: 15,
    daysAgo: 310,
    title: 'Utredning av framtidig sykehjemsstruktur',
    text: 'Kommunedirektøren utreder tre alternativer og legger saken fram på nytt.',
    points: [
      {
        text: 'Utred tre alternativer for sykehjem',
        kind: 'UTREDNING',
        unit: 'HO',
        coUnits: ['ØV', 'NAV'],
        officer: 'helse',
        deputy: 'lederHO',
        deadlineIn: -150,
      },
    ],
    told: [
      { daysAgo: 260, by: 'helse', status: 'UNDER_ARBEID', publicComment: 'Arbeidsgruppe er satt ned.' },
      { daysAgo: 160, by: 'helse', deadlineIn: -70, reason: 'Tallgrunnlaget ble forsinket.' },
      { daysAgo: 80, by: 'helse', deadlineIn: -10, reason: 'Avventer befolkningsframskriving.' },
      {
        daysAgo: 75,
        by: 'helse',
        status: 'UNDER_ARBEID',
        publicComment: 'To av tre alternativer er ferdig utredet.',
      },
    ],
  },
  {
    organ: 'FSK',
    sequence: 31,
    daysAgo: 120,
    title: 'Kjøp av eiendom (unntatt offentlighet)',
    text: 'Kommunedirektøren får fullmakt til å kjøpe eiendommen innenfor rammen.',
    shieldingBasis: 'offl. § 23 første ledd',
    points: [{ text: 'Gjennomfør kjøpet', unit: 'TTE', officer: 'eiendom', deadlineIn: 30 }],
    told: [{ daysAgo: 50, by: 'eiendom', status: 'UNDER_ARBEID', internalComment: 'Forhandlinger pågår.' }],
  },
];
