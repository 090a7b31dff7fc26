import type { Command } from 'commander';

/** Gives a bare command its arguments, its options and its work. */
export type Equip = (bare: Command) => Command;

/** A command as `iverk --help` tells of it. What it does is loaded when somebody asks for it. */
export interface CommandEntry {
  readonly name: string;
  readonly description: string;
  readonly load: () => Promise<Equip>;
}

/** Every command, in the order in which help and docs/commands.md have them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    description: 'starter alt: GraphQL, lesemodeller og påminnelser, med en demokommune når det er tomt',
    load: async () => (await import('./commands/start.command.js')).startCommand,
  },
  {
    name: 'migrate',
    description: 'gjør databasen klar for denne utgaven; en gang til endrer ingenting',
    load: async () => (await import('./commands/migrate.command.js')).migrateCommand,
  },
  {
    name: 'demo',
    description: 'legger inn en demokommune med et år oppdiktet historikk, i en tom installasjon',
    load: async () => (await import('./commands/demo.command.js')).demoCommand,
  },
  {
    name: 'kommune',
    description: 'legger til kommuner, organer og innstillinger; viser dem som er her',
    load: async () => (await import('./commands/kommune.command.js')).kommuneCommand,
  },
  {
    name: 'import',
    description: 'tar inn kommunens egen vedtaksliste (CSV, XLSX) eller Fiks-meldinger (JSON)',
    load: async () => (await import('./commands/import.command.js')).importCommand,
  },
  {
    name: 'organisation',
    description: 'tar inn organisasjonen: enheter, personer, roller og stedfortredere',
    load: async () => (await import('./commands/organisation.command.js')).organisationCommand,
  },
  {
    name: 'meeting',
    description: 'møteplanen: når organene, KLG og UKLG møtes',
    load: async () => (await import('./commands/meeting.command.js')).meetingCommand,
  },
  {
    name: 'vedtakslogg',
    description: 'viser vedtakene og hvor langt de er kommet',
    load: async () => (await import('./commands/vedtakslogg.command.js')).vedtaksloggCommand,
  },
  {
    name: 'view',
    description:
      'lagrede visninger av vedtaksloggen: et utvalg, en rekkefølge og en gruppering under et navn',
    load: async () => (await import('./commands/view.command.js')).viewCommand,
  },
  {
    name: 'strategy',
    description: 'sier hvilket mål i kommunens plan et vedtak er knyttet til',
    load: async () => (await import('./commands/strategy.command.js')).strategyCommand,
  },
  {
    name: 'vedtaksrapport',
    description: 'skriver rapporten til kommunestyret: alt som er åpent, og alt som ble avsluttet i perioden',
    load: async () => (await import('./commands/vedtaksrapport.command.js')).vedtaksrapportCommand,
  },
  {
    name: 'remind',
    description: 'spør alle som har åpne punkter de ikke har meldt om denne måneden; én e-post til hver',
    load: async () => (await import('./commands/remind.command.js')).remindCommand,
  },
  {
    name: 'mail',
    description: 'e-posten som går ut: hva som er sendt, hva som ikke er det, og hvorfor',
    load: async () => (await import('./commands/mail.command.js')).mailCommand,
  },
  {
    name: 'round',
    description: 'månedsrunden: hvem som er spurt, har svart og mangler',
    load: async () => (await import('./commands/round.command.js')).roundCommand,
  },
  {
    name: 'directors-report',
    description:
      'skriver månedsrapporten til kommunedirektøren, med saksliste for styringsdialog drift i KLG',
    load: async () => (await import('./commands/directors-report.command.js')).directorsReportCommand,
  },
  {
    name: 'procedure',
    description: 'viser, tegner, kontrollerer og publiserer prosedyrer',
    load: async () => (await import('./commands/procedure.command.js')).procedureCommand,
  },
  {
    name: 'instances',
    description: 'viser hvor sakene står i prosedyrene, hva som forfaller og hvem de venter på',
    load: async () => (await import('./commands/instances.command.js')).instancesCommand,
  },
  {
    name: 'case',
    description: 'oppdrag, utredninger, avvik, rapporter: alt som ikke er et vedtakspunkt',
    load: async () => (await import('./commands/case.command.js')).caseCommand,
  },
  {
    name: 'bulk',
    description: 'gjør det samme med mange saker, og melder fra om hver',
    load: async () => (await import('./commands/bulk.command.js')).bulkCommand,
  },
  {
    name: 'handover',
    description: 'gir alt en person har, til en annen: punkter, saker og oppgaver',
    load: async () => (await import('./commands/handover.command.js')).handoverCommand,
  },
  {
    name: 'simulate',
    description: 'spiller av hvem som ville bli spurt, påminnet og varslet, uten å skrive eller sende noe',
    load: async () => (await import('./commands/simulate.command.js')).simulateCommand,
  },
  {
    name: 'status',
    description: 'viser hvor langt lesemodeller og regler er kommet, og om noe står stille',
    load: async () => (await import('./commands/status.command.js')).statusCommand,
  },
  {
    name: 'seal',
    description: 'forsegler loggen for hver kommune nå; det skjer ellers av seg selv hver natt',
    load: async () => (await import('./commands/seal.command.js')).sealCommand,
  },
  {
    name: 'verify',
    description: 'leser hele loggen på nytt og sammenligner med hver forsegling og alle lesemodeller',
    load: async () => (await import('./commands/verify.command.js')).verifyCommand,
  },
  {
    name: 'rebuild',
    description: 'bygger lesemodeller på nytt fra loggen, ved siden av dem som er i bruk; loggen endres ikke',
    load: async () => (await import('./commands/rebuild.command.js')).rebuildCommand,
  },
  {
    name: 'retry',
    description: 'prøver på nytt det som står stille: kommunens hendelser leses derfra og fram',
    load: async () => (await import('./commands/retry.command.js')).retryCommand,
  },
  {
    name: 'skip',
    description: 'utelater en hendelse som får noe til å stå stille; grunnen skrives i loggen',
    load: async () => (await import('./commands/skip.command.js')).skipCommand,
  },
  {
    name: 'webhook',
    description: 'andre systemer som får melding om det som skjer, signert med en hemmelighet',
    load: async () => (await import('./commands/webhook.command.js')).webhookCommand,
  },
  {
    name: 'incidents',
    description: 'viser det som gikk galt i bakgrunnen og venter på noen',
    load: async () => (await import('./commands/incidents.command.js')).incidentsCommand,
  },
  {
    name: 'erase',
    description: 'sletter tekst som folk har skrevet, for alltid; loggen og forseglingen av den står urørt',
    load: async () => (await import('./commands/erase.command.js')).eraseCommand,
  },
  {
    name: 'backup',
    description: 'skriver én fil med alt som ikke kan lages på nytt; Iverk kan kjøre imens',
    load: async () => (await import('./commands/backup.command.js')).backupCommand,
  },
  {
    name: 'restore',
    description: 'henter en sikkerhetskopi inn i en tom database: alt eller ingenting',
    load: async () => (await import('./commands/restore.command.js')).restoreCommand,
  },
  {
    name: 'token',
    description: 'lager et token som viser hvem du er, til GraphQL og nedlasting',
    load: async () => (await import('./commands/token.command.js')).tokenCommand,
  },
];
