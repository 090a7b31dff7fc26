import { z } from 'zod';

// The contract of KS Fiks Politisk Behandling v1, its field names verbatim. Read leniently: a plain day where a
// date-time is asked for, numbers as text, and fields that the schema requires but senders leave out.

const text = z
  .union([z.string(), z.number()])
  .transform((value) => value.toString())
  .nullish();
const whole = z.coerce.number().int().nonnegative();

const saksnummer = z.looseObject({ saksaar: whole, sakssekvensnummer: whole });
const kode = z.looseObject({ kodeverdi: text, kodebeskrivelse: text });
const skjerming = z.looseObject({
  skjermingshjemmel: text,
  skjermingOpphoererDato: text,
  tilgangsrestriksjon: z.union([kode, z.string()]).nullish(),
});

/** One case as an organ treated it; the case of an eInnsyn message has fewer fields. */
export const fiksSak = z.looseObject({
  referanseEksternNoekkel: z.looseObject({ fagsystem: text, noekkel: text }).nullish(),
  fagsystemetsSaksnummer: saksnummer.nullish(),
  utvalgetsSaksnummer: saksnummer.nullish(),
  arkivSaksnummer: saksnummer.nullish(),
  arkivetsSaksnummer: saksnummer.nullish(),
  tittel: z.string().nullish(),
  vedtaksdato: text,
  status: kode.nullish(),
  vedtak: z
    .looseObject({ tekstInnhold: z.string().nullish(), tekstFormat: z.union([kode, z.string()]).nullish() })
    .nullish(),
  skjerming: skjerming.nullish(),
  saksansvarlig: text,
});
export type FiksSak = z.output<typeof fiksSak>;

const utvalg = { utvalgId: text, utvalgNavn: text };

/** `no.ks.fiks.politisk.behandling.v1.vedtakfrautvalg.send`: one case. */
export const vedtakFraUtvalg = z
  .looseObject({ ...utvalg, moetedato: text, erEndeligVedtak: z.boolean().nullish(), sak: fiksSak })
  .refine(({ utvalgNavn, utvalgId }) => !!utvalgNavn || !!utvalgId, { path: ['utvalgNavn'] });

/** `no.ks.fiks.politisk.behandling.v1.einnsyn.vedtak.send`: a whole meeting. */
export const einnsynVedtak = z.looseObject({
  moete: z.looseObject({ moeteid: text, moetedato: text }).nullish(),
  utvalg: z
    .looseObject(utvalg)
    .refine(({ utvalgNavn, utvalgId }) => !!utvalgNavn || !!utvalgId, { path: ['utvalgNavn'] }),
  erEndeligVedtak: z.boolean().nullish(),
  vedtak: z.array(fiksSak.extend({ erEndeligVedtak: z.boolean().nullish() })),
});

/** One treatment of one case, from either message. */
export interface FiksMessage {
  /** Where in the file it stands: `$[2].vedtak[0]`. */
  readonly path: string;
  readonly utvalgId: string | null;
  readonly utvalgNavn: string | null;
  readonly moetedato: string | null;
  /** False when the message does not say: only what is final opens work. */
  readonly erEndeligVedtak: boolean;
  readonly sak: FiksSak;
}
