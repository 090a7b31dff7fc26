import type { AgendaEvent } from '#engine';
import type { RecordedEvent } from '#kernel';
import type { CaseEvent, Holder } from '../core/case.events.js';
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

const assigned = (before: CaseDocument, { shares, officer, deputy }: Data<'CaseAssigned'>): Details => ({
  ...(officer !== before.officer && { 'officer.from': before.officer, 'officer.to': officer }),
  ...(deputy !== before.deputy && { 'deputy.from': before.deputy, 'deputy.to': deputy }),
  main: listed(shares.flatMap(({ main }) => main)) || null,
  part: listed(shares.flatMap(({ part }) => part)) || null,
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
