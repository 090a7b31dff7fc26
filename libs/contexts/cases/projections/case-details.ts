import type { AgendaEvent } from '#engine';
import type { RecordedEvent } from '#kernel';
import type { CaseEvent, Holder, Share } from '../core/case.events.js';
import type { CaseDocument, CaseHistoryEntry } from './case.document.js';

type Data<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];
type Details = CaseHistoryEntry['details'];

const listed = (holders: readonly Holder[]) => holders.map(({ kind, id }) => `${kind}:${id}`).join(', ');

const opened = ({ deadline, officer, source }: Data<'CaseOpened'>): Details => ({
  ...(deadline !== null && { deadline }),
  ...(officer !== null && { officer }),
  ...(source !== null && { [`source.${source.category}`]: source.id }),
});

const step = ({ told, reference }: Data<'CaseStepTaken'>): Details => ({
  ...(reference !== null && { reference }),
  ...told?.values,
  ...told?.dates,
  ...told?.texts,
});

const mainOf = (shares: readonly Share[]) => listed(shares.flatMap(({ main }) => main)) || null;
const partOf = (shares: readonly Share[]) => listed(shares.flatMap(({ part }) => part)) || null;

const changed = (name: string, from: string | null, to: string | null): Details =>
  from === to ? {} : { [`${name}.from`]: from, [`${name}.to`]: to };

const assigned = (before: CaseDocument, { shares, officer, deputy }: Data<'CaseAssigned'>): Details => ({
  ...changed('officer', before.officer, officer),
  ...changed('deputy', before.deputy, deputy),
  ...changed('main', mainOf(before.shares), mainOf(shares)),
  ...changed('part', partOf(before.shares), partOf(shares)),
});

const agenda = (event: RecordedEvent<AgendaEvent>): Details => {
  switch (event.type) {
    case 'TimerFired': {
      const { key, due, act, to } = event.data;
      return { timer: key, due, act, to: to.join(', ') };
    }
    case 'TimerSkipped': {
      const { key, due, because } = event.data;
      return { timer: key, due, because };
    }
    case 'InstanceMigrated': {
      const { from, to, state, timers, reason } = event.data;
      const name = ({ id, version }: typeof to) => `${id}@${version.toString()}`;
      const states = { 'state.from': state.from, 'state.to': state.to };
      return { 'procedure.from': name(from), 'procedure.to': name(to), ...states, timers, reason };
    }
    case 'TaskClaimed':
    case 'TaskDelegated':
    case 'TaskAcknowledged':
      return { ...event.data };
  }
};

/** What each event changed, by name, for people who read the history. */
export const detailsOf = { opened, step, assigned, agenda };
