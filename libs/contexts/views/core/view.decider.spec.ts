import { describe, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import { viewDecider, type ViewCommand } from './view.decider.js';
import type { ViewEvent, ViewShown } from './view.events.js';

const given = specify(viewDecider);
const officer = {
  by: 'officer' as ActorId,
  roles: ['CASE_OFFICER'],
  at: '2026-11-26T08:00:00.000Z' as Instant,
};
const coordinator = { ...officer, by: 'coordinator' as ActorId, roles: ['COORDINATOR'] };
const late: ViewShown = { filter: { overdue: true }, orderBy: null, groupBy: 'UNIT' };
const saved = (viewId: string, name: string, shown = late, owner: string | null = 'officer'): ViewEvent => ({
  type: 'ViewSaved',
  data: { viewId, owner, name, shown },
});
const save = (viewId: string, name: string, shown = late): ViewCommand => ({
  type: 'SaveView',
  data: { viewId, owner: 'officer', name, shown },
  issued: officer,
});
const rename = (viewId: string, name: string): ViewCommand => ({
  type: 'RenameView',
  data: { viewId, owner: 'officer', name },
  issued: officer,
});

describe('A person’s views', () => {
  it('are saved under names of their own, and saved anew', () => {
    given().when(save('1', ' For sent ')).then(saved('1', 'For sent'));
    given(saved('1', 'For sent')).when(save('1', 'For sent')).thenNothing();
    const open: ViewShown = { ...late, filter: { open: true } };
    given(saved('1', 'For sent'))
      .when(save('1', 'For sent', open))
      .then(saved('1', 'For sent', open));
    given(saved('1', 'For sent'))
      .when(save('2', 'FOR SENT'))
      .thenRejected('view-name-taken', { name: 'FOR SENT' });
  });

  it('have a name that is not too long', () => {
    given().when(save('1', ' ')).thenRejected('view-name-blank');
    given()
      .when(save('1', 'x'.repeat(101)))
      .thenRejected('text-too-long', {
        field: 'name',
        max: '100',
        length: '101',
      });
    given()
      .when(save('1', 'Lang', { ...late, filter: { text: 'x'.repeat(1001) } }))
      .thenRejected('text-too-long');
  });

  it('are a hundred at most', () => {
    const many = Array.from({ length: 100 }, (_, n) => saved(n.toString(), `V${n.toString()}`));
    given(...many)
      .when(save('x', 'En til'))
      .thenRejected('views-too-many', { max: '100' });
    given(...many)
      .when(rename('0', 'Null'))
      .then({ type: 'ViewRenamed', data: { viewId: '0', name: 'Null' } });
  });

  it('are renamed and deleted', () => {
    const two = [saved('1', 'En'), saved('2', 'To')];
    given(...two)
      .when(rename('1', 'to'))
      .thenRejected('view-name-taken');
    given(...two)
      .when(rename('3', 'Tre'))
      .thenRejected('view-unknown');
    given(...two)
      .when(rename('2', 'To'))
      .thenNothing();
    const remove: ViewCommand = {
      type: 'DeleteView',
      data: { viewId: '1', owner: 'officer' },
      issued: officer,
    };
    given(...two)
      .when(remove)
      .then({ type: 'ViewDeleted', data: { viewId: '1' } });
    given(...two, { type: 'ViewDeleted', data: { viewId: '1' } })
      .when(remove)
      .thenRejected('view-unknown');
  });

  it('are nobody else’s to change, and everybody’s for those who coordinate', () => {
    given()
      .when({ ...save('1', 'Min'), issued: coordinator })
      .thenRejected('view-not-yours');
    const data = { viewId: '1', owner: null, name: 'Vår', shown: late };
    given()
      .when({ type: 'SaveView', data, issued: officer })
      .thenRejected('view-not-yours', { roles: 'COORDINATOR, DIRECTOR' });
    given()
      .when({ type: 'SaveView', data, issued: coordinator })
      .then(saved('1', 'Vår', late, null));
  });
});
