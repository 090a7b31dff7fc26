/** What a column of a list can hold. The combined ones hold two things in one cell. */
export const columnNames = [
  'organ',
  'number',
  'numberAndDate',
  'numberAndTitle',
  'decisionPoint',
  'case',
  'year',
  'date',
  'point',
  'title',
  'text',
  'responsible',
  'unit',
  'deadline',
  'status',
  'comment',
  'shielding',
  'openness',
  'kind',
  'archiveCase',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** What we call each column. */
export const columnTitles: Readonly<Record<ColumnName, string>> = {
  organ: 'Utvalg',
  number: 'Saksnr',
  numberAndDate: 'Saksnr og dato',
  numberAndTitle: 'Saksnr og tittel',
  decisionPoint: 'Vedtakspunkt',
  case: 'Sak',
  year: 'År',
  date: 'Møtedato',
  point: 'Punkt',
  title: 'Tittel',
  text: 'Vedtak',
  responsible: 'Ansvarlig',
  unit: 'Enhet',
  deadline: 'Frist',
  status: 'Status',
  comment: 'Merknad',
  shielding: 'Skjerming',
  openness: 'Offentlig',
  kind: 'Type',
  archiveCase: 'Arkivsak',
};

/**
 * The headers municipalities use, folded to letters and digits; bokmål, nynorsk, English. Where two columns of a
 * file mean the same, the one named first here counts.
 */
export const columnSynonyms: Readonly<Record<ColumnName, readonly string[]>> = {
  organ: words(
    'utvalg utval utvalgnavn utvalsnamn organ politiskorgan vedtaksorgan folkevalgtorgan committee',
  ),
  number:
    words(`saksnr saksnummer saknr saknummer saksnummeret utvalgssak utvalssak utvalgssaksnr utvalssaksnr
    utvalgetssaksnummer utvalgssaksnummer motesaksnr motesak motesaknr vedtaksnr vedtaksnummer vedtaknr
    politisksak politisksaksnr pssak psnr casenumber number`),
  numberAndDate: words(`vedtakspunktogdato vedtaksdatopunkt vedtaksdatoogpunkt vedtakspunktdato vedtaksdatopkt
    saksnrogdato saksnrdato saknrogdato saknrdato saksnummerogdato saksnummerdato sakogdato sakdato datoogsaksnr
    datosaksnr datosaknr datosak datoogsak vedtaksnrogdato utvalgssakogdato motedatoogsaksnr motedatosaksnr`),
  numberAndTitle:
    words(`saksnrogtittel saksnrtittel saknrogtittel saknrtittel saksnummerogtittel saksnummertittel
    saksnrogtittelpasak saksnrogtitel saksnroginnhold saksnrogsakstittel saksnrogsak saknrogsak saksnrsak saknrsak
    saksnrogtekst`),
  decisionPoint: words('vedtakspunkt vedtakpunkt vedtakspunktnr vedtakspkt'),
  case: words('sak saker saken'),
  year: words('ar aar saksar saksaar arstall vedtaksar year'),
  date: words(`vedtaksdato vedtaksdag vedtatt vedtattdato datoforvedtak vedtakdato behandletdato behandlingsdato
    motedato moetedato motedag dato decisiondate date`),
  point: words('punkt pkt punktnr pktnr punktnummer punktivedtaket point'),
  title: words(`tittel sakstittel saktittel tittelpasak titel sakstitel
    beskrivelse beskriving skildring saksbeskrivelse overskrift emne gjelder gjeld saksnavn saksnamn innhold title`),
  text: words(`vedtak vedtakstekst vedtaktekst vedtakstilrading vedtaktilrading vedtaket vedtaksordlyd ordlyd tekst
    vedtakspunkttekst verbalvedtak verbalpunkt verbalforslag decision text`),
  responsible: words(`ansvarlig ansvarleg ansvar ansvarligperson ansvarlegperson saksbehandler saksbehandlar
    sakshandsamar saksansvarlig saksansvarleg oppfolgingsansvarlig oppfolgingsansvarleg utforer utforar
    ansvarligforoppfolging ansvarligsaksbehandler ansvarlegsakshandsamar responsible officer`),
  unit: words(`ansvarligenhet ansvarlegeining enhet eining avdeling sektor tjenesteomrade
    tenesteomrade virksomhet verksemd kommunalomrade etat stab ansvarligavdeling ansvarlegavdeling
    ansvarligvirksomhet ansvarligsektor unit department`),
  deadline:
    words(`frist fristdato tidsfrist frister gjennomforingsfrist ferdigdato forfall forfallsdato oppfolgingsfrist
    fristforgjennomforing fristforiverksetting deadline duedate`),
  status:
    words(`status statuskommentar statusogkommentar statusforvedtaket statusforvedtaketogaktiviteter statusivedtaket
    framdrift fremdrift oppfolging oppfolgingsstatus vedtaksstatus statusmerknad statusogmerknad kommentarstatus
    kommentarrapportering rapportering statusrapportering tilbakemelding`),
  comment: words(`kommentar kommentarer kommentarar merknad merknader merknadar anmerkning anmerkninger notat
    internkommentar forklaring hvaergjort kvaergjort comment comments`),
  shielding:
    words(`skjerming skjerma skjermet skjermes unntatt unntattoffentlighet unntoff unntattoffentlegheit unntattoff
    unntattoffentligheten unntekeoffentlegheit unntekefraoffentlegheit hjemmel heimel lovhjemmel lovheimel
    skjermingshjemmel skjermingsheimel uoff uoffentlig gradering tilgangskode tilgangsrestriksjon paragraf
    hjemmelforunntak unntakshjemmel lukket lukketsak lukka shielding`),
  openness: words('offentlig offentleg offentlighet offentlegheit apen apensak open public'),
  kind: words('type kind vedtakstype sakstype saktype slag vedtakskategori kategori'),
  archiveCase:
    words(`arkivsak arkivsaksnr arkivsaknr arkivsaksnummer arkivsaknummer arkivsakid arkivnr arkivref
    arkivreferanse saksmappe websaksnr jpid journalpostid ephortesak elementssak acossak archivecase`),
};

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
