import type { Vedtaksrapport } from '#contexts/reporting';
import {
  canonicalJson,
  isRejection,
  runCommand,
  uuid5,
  type ActorId,
  type CommandPorts,
  type Rejection,
  type TenantId,
} from '#kernel';
import { councilReportAggregate } from './council-report.aggregate.js';
import { inParts } from './core/parts.js';
import type { SealParts } from './core/report.commands.js';
import type { FrozenEdition } from './core/report.events.js';
import { sha256Of } from './text-hash.js';

/** Few enough that one append stays below what any log takes at once (1 MiB), sealed and all. */
const partsAtOnce = 8;

/** The texts are nobody's own: they must not go when somebody's do. */
const iverk = { by: 'system:freeze-report' as ActorId, roles: ['SYSTEM'] };

export interface PutAway {
  readonly tenant: TenantId;
  readonly reportId: string;
  /** Names this freezing: the same again puts nothing away twice. */
  readonly freeze: string;
  readonly correlationId: string;
}

type Part = SealParts['data']['parts'][number];

const partsOf = ({ edition }: Vedtaksrapport, text: string): readonly Part[] => {
  const parts = inParts(text);
  return parts.map((part, index) => ({ edition, number: index + 1, of: parts.length, text: part }));
};

/** Puts the models away as canonical JSON, in pieces, and answers what they are known by; or why it cannot be. */
export const putAway = async (
  ports: CommandPorts,
  models: readonly Vedtaksrapport[],
  { tenant, reportId, freeze, correlationId }: PutAway,
): Promise<readonly FrozenEdition[] | Rejection> => {
  const texts = models.map((model) => ({ model, text: canonicalJson(model) }));
  const all = texts.flatMap(({ model, text }) => partsOf(model, text));
  const ids = new Map<Part, string>();
  for (let from = 0; from < all.length; from += partsAtOnce) {
    const parts = all.slice(from, from + partsAtOnce);
    const commandId = uuid5('seal', freeze, from);
    const issued = { ...iverk, at: ports.clock.now() };
    const command = { type: 'SealParts', data: { freeze, parts }, issued } as const;
    const request = { tenant, subjectId: reportId, command, commandId, correlationId };
    const outcome = await runCommand(ports, councilReportAggregate, request);
    if (isRejection(outcome)) return outcome;
    parts.forEach((part, index) => ids.set(part, uuid5(commandId, index)));
  }
  return texts.map(({ model: { edition }, text }) => ({
    edition,
    sha256: sha256Of(text),
    parts: all.filter((part) => part.edition === edition).flatMap((part) => ids.get(part) ?? []),
  }));
};

/** Forgets what freezings that came to nothing have put away, this one's included where it did. */
export const abandon = async (
  ports: CommandPorts,
  { tenant, reportId, freeze, correlationId }: PutAway,
  parts: readonly string[],
): Promise<void> => {
  const issued = { ...iverk, at: ports.clock.now() };
  await runCommand(ports, councilReportAggregate, {
    ...{ tenant, subjectId: reportId, correlationId },
    command: { type: 'AbandonFreeze', data: { freeze, parts }, issued },
    commandId: uuid5('abandon', freeze),
  });
};
