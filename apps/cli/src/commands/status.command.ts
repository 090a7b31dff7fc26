import type { Command } from 'commander';
import { countOpenIncidents, subscriptions } from '#contexts';
import { lagSeconds, progressOf, projectorLease, type LogPosition, type Parked } from '#kernel';
import { carryOut } from '../carry-out.js';
import { exitCode } from '../exit-code.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

interface Follower {
  readonly name: string;
  readonly kind: 'projection' | 'policy';
  readonly position: LogPosition;
  readonly behindSeconds: number;
}

const followersOf = async ({ follower, platform }: Session): Promise<readonly Follower[]> => {
  const { head, reached } = await progressOf(follower, subscriptions);
  const named = [
    ...subscriptions.policies.map(({ name }) => ({ name, kind: 'policy' as const })),
    ...subscriptions.projections.map(({ name }) => ({ name, kind: 'projection' as const })),
  ];
  const now = platform.clock.now();
  return Promise.all(
    named.map(async (each, index) => {
      const position = reached[index] ?? 0n;
      const behindSeconds = await lagSeconds(platform.store, { after: position, head, now });
      return { ...each, position, behindSeconds };
    }),
  );
};

const parkedLine = ({ follower, tenant, eventId, error, since }: Parked): string =>
  `  ${follower} for ${tenant} siden ${since}, ved hendelse ${eventId}: ${error}`;

const behindLines = (followers: readonly Follower[]): readonly string[] => {
  const behind = followers.filter(({ behindSeconds }) => behindSeconds > 0);
  return behind.length === 0
    ? ['Alle lesemodeller og regler har fått med seg hele loggen.']
    : behind.map(({ name, behindSeconds }) => `${name} ligger ${behindSeconds.toString()} sekunder etter.`);
};

const parkedLines = (parked: readonly Parked[]): readonly string[] =>
  parked.length === 0
    ? ['Ingenting står stille.']
    : [
        'Dette står stille fordi en hendelse ikke kan leses. Resten går videre:',
        ...parked.map(parkedLine),
        'Når feilen er rettet: iverk retry. Skal hendelsen utelates: iverk skip <hendelse> --reader NAVN --reason «…».',
      ];

const incidentLines = (open: number): readonly string[] => {
  if (open === 0) return [];
  return [
    `${open === 1 ? '1 feilsak venter' : `${open.toString()} feilsaker venter`} på noen: iverk incidents.`,
  ];
};

const status = async (session: Session) => {
  const { store, documents, checkpoints, lease } = session.platform;
  const head = await store.head();
  const followers = await followersOf(session);
  const parked = [...(await documents.parked()), ...(await checkpoints.parked())];
  const projectorRuns = await lease.isHeld(projectorLease);
  const openIncidents = await countOpenIncidents(documents);
  session.output.result({ head, projectorRuns, followers, parked, openIncidents }, [
    `Loggen er kommet til ${head.toString()}.`,
    projectorRuns
      ? 'En prosess følger loggen.'
      : 'Ingen prosess følger loggen nå; hver kommando gjør det selv.',
    ...behindLines(followers),
    ...parkedLines(parked),
    ...incidentLines(openIncidents),
  ]);
  return parked.length === 0 ? exitCode.done : exitCode.broken;
};

export const statusCommand = (bare: Command): Command =>
  bare.action((options: CommonOptions) => carryOut(options, () => inSession(options, status)));
