import { statuses } from '#contexts/procedures';
import { describe, expect, it } from '@jest/globals';
import { statusDoubtTexts } from './doubts.texts.js';
import { mapStatusWords } from './map-status-words.js';
import { statusLabels, statusPatterns } from './status-words.js';

const meaning = (words: string) => {
  const { status, holdReasons, relation, doubt } = mapStatusWords(words);
  return [status, ...holdReasons, ...[relation, doubt].filter((part) => part !== null)];
};

describe('the words of real lists', () => {
  it.each([
    ['pågår', ['UNDER_ARBEID']],
    ['Prosjektet pågår', ['UNDER_ARBEID']],
    ['Planarbeidet pågår', ['UNDER_ARBEID']],
    ['Saken er fortsatt i arbeid', ['UNDER_ARBEID']],
    ['påbegynt igjen 3. tertial 2018 og pågår', ['UNDER_ARBEID']],
    [
      'Arbeidet blir iverksatt i henhold til vedtak for planstrategien 2016-2019',
      ['IKKE_STARTET', 'FORUTSETTER'],
    ],
    ['søkes iverksatt høsthalvåret 2021', ['IKKE_STARTET']],
    ['stilt i bero', ['PAA_VENT']],
    ['stilt i bero grunnet mangel på kapasitet', ['PAA_VENT', 'KAPASITET']],
    [
      'stilt i bero grunnet mangel på kapasitet og personell med kompetanse',
      ['PAA_VENT', 'KAPASITET', 'KOMPETANSE'],
    ],
    ['satt på vent i påvente av kulturminneplan', ['PAA_VENT', 'AVVENTER_PLAN']],
    ['ikke prioritert iverksatt', ['PAA_VENT', 'IKKE_PRIORITERT']],
    ['utsatt grunnet liten respons', ['PAA_VENT', 'AVVENTER_EKSTERN']],
    ['utsatt på ubestemt tid som følge av vedtak i FSK', ['UTSATT', 'UTSETTER']],
    ['utsatt på ubestemt tid', ['UTSATT', 'postponed-by-whom']],
    ['Saken utsettes', [null, 'meeting-fate']],
    ['Inngår som en del av byplanen', ['UNDER_ARBEID', 'INNGAAR_I']],
    ['Har inngått som en del av byplanen', ['UNDER_ARBEID', 'INNGAAR_I']],
    ['Inngår i byplanarbeidet – 2015', ['UNDER_ARBEID', 'INNGAAR_I']],
    ['Saken er ikke avsluttet', ['UNDER_ARBEID', 'says-nothing-on-progress']],
    ['kan ikke utkvitteres', ['UNDER_ARBEID', 'says-nothing-on-progress']],
    ['iverksatt som forutsatt', ['MELDT_IVERKSATT']],
    ['til dels iverksatt', ['DELVIS_IVERKSATT']],
    ['ikke iverksatt fullt ut i tråd med forutsetningene', ['DELVIS_IVERKSATT']],
    ['ikke iverksatt', ['IKKE_STARTET', 'not-started-or-on-hold']],
    ['ikke iverksatt på grunn av manglende kapasitet', ['PAA_VENT', 'KAPASITET']],
    ['i\u00a0verksatt', ['MELDT_IVERKSATT']],
    ['Ferdig', ['MELDT_IVERKSATT']],
    ['Ferdig 2018', ['MELDT_IVERKSATT']],
    ['Forventes ferdig i 2027', ['UNDER_ARBEID']],
    ['Rapporteringen avsluttes', ['AVSLUTTET']],
    ['utkvittert', ['AVSLUTTET']],
    ['Tas til orientering', ['INGEN_OPPFOLGING']],
    ['tatt til etterretning', ['INGEN_OPPFOLGING']],
    ['Oversendes', ['REGISTRERT']],
    ['Behandlet', [null, 'meeting-fate']],
    ['Lar seg ikke gjennomføre', ['KAN_IKKE_IVERKSETTES']],
    ['Erstattet av KS 12/19', ['ERSTATTET', 'ERSTATTET_AV']],
    ['Vedtaket er opphevet', ['OPPHEVET']],
    ['Stilt i bero, men deler av arbeidet pågår', ['PAA_VENT', 'says-two-things']],
    ['grønn', [null, 'unknown-status']],
    ['', [null]],
    ['–', [null]],
  ])('%j means %j', (words, expected) => {
    expect(meaning(words)).toEqual(expected);
  });

  it.each([
    ['teke til vitande', ['INGEN_OPPFOLGING']],
    ['ikkje påbyrja', ['IKKE_STARTET']],
    ['Saka er ikkje avslutta', ['UNDER_ARBEID', 'says-nothing-on-progress']],
    ['sett på vent, manglar ressursar', ['PAA_VENT', 'KAPASITET']],
    ['ventar på økonomi', ['PAA_VENT', 'FINANSIERING']],
    ['sett i verk', ['MELDT_IVERKSATT']],
    ['vert sett i verk i 2026', ['IKKE_STARTET']],
    ['påbyrja', ['UNDER_ARBEID']],
    ['delvis iverksett', ['DELVIS_IVERKSATT']],
  ])('%j means %j in nynorsk', (words, expected) => {
    expect(meaning(words)).toEqual(expected);
  });

  it.each(statuses.flatMap((status) => [status, ...statusLabels[status]].map((word) => [word, status])))(
    'the canonical %s means %s',
    (word, status) => {
      expect(mapStatusWords(word)).toEqual({ status, holdReasons: [], relation: null, doubt: null });
    },
  );

  it('leaves no doubt without a question', () => {
    for (const { doubt } of statusPatterns) if (doubt) expect(statusDoubtTexts).toHaveProperty(doubt);
  });
});
