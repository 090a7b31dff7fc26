import { decider, type Aggregate, type Rejection } from '#kernel';
import type { ImportCommand } from './import.commands.js';
import { importEvents, type ImportEvent } from './import.events.js';

export type ImportState = 'absent' | 'accepted';

const accepted = (): ImportState => 'accepted';

/** An import is accepted once, whole; accepting it again finds it done. It refuses nothing. */
export const importDecider = decider<ImportCommand, ImportEvent, ImportState, Rejection<never>>({
  initialState: 'absent',
  decide: {
    AcceptImport: ({ data: { events } }, state) => (state === 'accepted' ? [] : events),
  },
  evolve: {
    ImportAccepted: accepted,
    VedtakInImport: accepted,
    StatusInImport: accepted,
    AssignmentInImport: accepted,
    PointMissingInImport: accepted,
    ImportDoubtRaised: accepted,
  },
});

export const importAggregate: Aggregate = { catalog: importEvents, decider: importDecider };
