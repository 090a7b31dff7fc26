import { describe, expect, it } from '@jest/globals';
import type { ActorId, Instant, LocalDate } from '#kernel';
import { specify } from '#kernel/testing';
import type { MunicipalityCommand } from './municipality.commands.js';
import { municipalityDecider } from './municipality.decider.js';
import { municipalityEvents, type MunicipalityEvent } from './municipality.events.js';

const issued = {
  by: 'person-1' as ActorId,
  roles: ['COORDINATOR'],
  at: '2026-01-01T08:00:00.000Z' as Instant,
};
const ask = <T extends MunicipalityCommand['type']>(
  type: T,
  data: Extract<MunicipalityCommand, { type: T }>['data'],
) => ({ type, data, issued }) as unknown as MunicipalityCommand;
const day = (text: string) => text as LocalDate;

const given = specify(municipalityDecider);
const fauske: MunicipalityEvent = {
  type: 'MunicipalityAdded',
  data: { number: '1841', name: 'Fauske', from: null },
};
const council: MunicipalityEvent = {
  type: 'OrganAdded',
  data: { organ: 'KS', name: 'Kommunestyret', closes: true },
};
const committee: MunicipalityEvent = {
  type: 'OrganAdded',
  data: { organ: 'FSK', name: 'Formannskapet', closes: false },
};
const existing = [fauske, council, committee];
const formerName: MunicipalityEvent = {
  type: 'OrganAliasAdded',
  data: { organ: 'FSK', alias: 'FOR', from: null, to: day('2010-12-31') },
};

describe('A municipality', () => {
  it('begins with kommunestyret, which closes points, and formannskapet, which does not', () => {
    given()
      .when(ask('AddMunicipality', { number: '1841', name: ' Fauske ', from: null }))
      .then(...existing);
  });

  it('is added once', () => {
    given(...existing)
      .when(ask('AddMunicipality', { number: '1841', name: 'Fauske', from: null }))
      .thenNothing();
  });

  it('does not become another by being added with another number or name', () => {
    given(...existing)
      .when(ask('AddMunicipality', { number: '3420', name: 'Elverum', from: null }))
      .thenRejected('municipality-exists', { number: '1841' });
  });

  it.each(['184', '18411', 'abcd', ''])('has a number of four digits, not "%s"', (number) => {
    given()
      .when(ask('AddMunicipality', { number, name: 'Fauske', from: null }))
      .thenRejected('municipality-number-malformed', { number });
  });

  it('has a name', () => {
    given()
      .when(ask('AddMunicipality', { number: '1841', name: '  ', from: null }))
      .thenRejected('name-blank');
  });

  it('has a name that can be read', () => {
    given()
      .when(ask('AddMunicipality', { number: '1841', name: 'x'.repeat(201), from: null }))
      .thenRejected('text-too-long');
    given()
      .when(ask('AddMunicipality', { number: '1841', name: 'Fauske 01818010083', from: null }))
      .thenRejected('national-id-in-text');
  });

  it('takes another number from a day, once', () => {
    const data = { number: '3420', name: 'Elverum', from: day('2020-01-01') };
    const renumbered: MunicipalityEvent = { type: 'MunicipalityRenumbered', data };
    given(...existing)
      .when(ask('RenumberMunicipality', data))
      .then(renumbered);
    given(...existing, renumbered)
      .when(ask('RenumberMunicipality', data))
      .thenNothing();
  });

  it('is asked for by a number that is one', () => {
    given(...existing)
      .when(ask('RenumberMunicipality', { number: '34', name: 'Elverum', from: day('2020-01-01') }))
      .thenRejected('municipality-number-malformed');
  });

  it.each([
    ask('RenumberMunicipality', { number: '3420', name: 'Elverum', from: day('2020-01-01') }),
    ask('AddOrgan', { organ: 'PN', name: 'Plan og næring', closes: false }),
    ask('AddOrganAlias', { organ: 'KS', alias: 'KST', from: null, to: null }),
    ask('SetClosingOrgan', { organ: 'FSK', closedBy: 'FSK' }),
    ask('ChangeSettings', { language: 'nn' }),
  ])('must be there before it changes: $type', (command) => {
    given().when(command).thenRejected('municipality-unknown');
  });
});

describe("A municipality's organs", () => {
  it('are added, and added again with another rule', () => {
    given(...existing)
      .when(ask('AddOrgan', { organ: 'fsk', name: 'Formannskapet', closes: true }))
      .then({ type: 'OrganAdded', data: { organ: 'FSK', name: 'Formannskapet', closes: true } });
    given(...existing)
      .when(ask('AddOrgan', { organ: 'FSK', name: 'Formannskapet', closes: false }))
      .thenNothing();
  });

  it('have a short name and a name', () => {
    given(...existing)
      .when(ask('AddOrgan', { organ: ' ', name: 'Plan', closes: false }))
      .thenRejected('name-blank');
  });

  it('keep their short names to themselves while they use them', () => {
    given(...existing, formerName)
      .when(ask('AddOrgan', { organ: 'FOR', name: 'Forliksrådet', closes: false }))
      .thenRejected('alias-taken', { organ: 'FSK' });
    given(...existing, formerName)
      .when(ask('AddOrganAlias', { organ: 'KS', alias: 'for', from: null, to: day('2005-12-31') }))
      .thenRejected('alias-taken', { alias: 'for', organ: 'FSK' });
    given(...existing)
      .when(ask('AddOrganAlias', { organ: 'KS', alias: 'FSK', from: null, to: null }))
      .thenRejected('alias-taken');
  });

  it('may take over a short name that is no longer used', () => {
    const data = { organ: 'KS', alias: 'FOR', from: day('2011-01-01'), to: null };
    given(...existing, formerName)
      .when(ask('AddOrganAlias', data))
      .then({ type: 'OrganAliasAdded', data });
  });

  it('are given the same short name once, and their own never', () => {
    given(...existing, formerName)
      .when(ask('AddOrganAlias', { organ: 'fsk', alias: 'FOR', from: null, to: day('2010-12-31') }))
      .thenNothing();
    given(...existing)
      .when(ask('AddOrganAlias', { organ: 'KS', alias: 'ks', from: null, to: null }))
      .thenNothing();
  });

  it('refuse a blank short name, a period that ends before it begins, and an organ nobody knows', () => {
    given(...existing)
      .when(ask('AddOrganAlias', { organ: 'KS', alias: ' ', from: null, to: null }))
      .thenRejected('name-blank');
    given(...existing)
      .when(ask('AddOrganAlias', { organ: 'KS', alias: 'K', from: day('2020-01-01'), to: day('2019-01-01') }))
      .thenRejected('period-backwards');
    given(...existing)
      .when(ask('AddOrganAlias', { organ: 'PN', alias: 'PLN', from: null, to: null }))
      .thenRejected('organ-unknown', { organ: 'PN' });
  });
});

describe('Who closes what an organ has decided', () => {
  const closing = (organ: string, closedBy: string) => ask('SetClosingOrgan', { organ, closedBy });
  const set = (organ: string, closedBy: string): MunicipalityEvent => ({
    type: 'ClosingOrganSet',
    data: { organ, closedBy },
  });

  it('is set with the organs named in any way', () => {
    given(...existing, formerName)
      .when(closing(' formannskapet', 'for'))
      .then(set('FSK', 'FSK'));
  });

  it('is kommunestyret from the first, so that setting it changes nothing', () => {
    given(...existing)
      .when(closing('FSK', 'Kommunestyret'))
      .thenNothing();
  });

  it('is set once, and back again', () => {
    given(...existing, set('FSK', 'FSK'))
      .when(closing('FSK', 'FSK'))
      .thenNothing();
    given(...existing, set('FSK', 'FSK'))
      .when(closing('FSK', 'KS'))
      .then(set('FSK', 'KS'));
  });

  it('is the organ itself where it was added as one that closes', () => {
    const itself: MunicipalityEvent = { ...committee, data: { ...committee.data, closes: true } };
    given(fauske, council, itself).when(closing('FSK', 'FSK')).thenNothing();
    given(fauske, council, itself).when(closing('FSK', 'KS')).then(set('FSK', 'KS'));
  });

  it('stays when the organ gets another name', () => {
    const renamed: MunicipalityEvent = {
      type: 'OrganAdded',
      data: { organ: 'FSK', name: 'Byrådet', closes: false },
    };
    given(...existing, set('FSK', 'FSK'), renamed)
      .when(closing('Byrådet', 'FSK'))
      .thenNothing();
  });

  it('is between organs that are known', () => {
    given(...existing)
      .when(closing('HOV', 'FSK'))
      .thenRejected('organ-unknown', { organ: 'HOV' });
    given(...existing)
      .when(closing('FSK', 'HOV'))
      .thenRejected('organ-unknown', { organ: 'HOV' });
  });
});

describe("A municipality's settings", () => {
  it('record only what changes', () => {
    given(...existing)
      .when(ask('ChangeSettings', { rhythm: 'MONTHLY', language: 'nn' }))
      .then({ type: 'SettingsChanged', data: { language: 'nn' } });
  });

  it('are the same whatever the order of days and people', () => {
    const changed: MunicipalityEvent = {
      type: 'SettingsChanged',
      data: { closedDays: [day('2026-12-24'), day('2026-12-31')], reportRecipients: ['a', 'b'] },
    };
    given(...existing)
      .when(
        ask('ChangeSettings', {
          closedDays: [day('2026-12-31'), day('2026-12-24'), day('2026-12-31')],
          reportRecipients: ['b', 'a'],
        }),
      )
      .then(changed);
    given(...existing, changed)
      .when(ask('ChangeSettings', { reportRecipients: ['b', 'a'], rhythm: 'MONTHLY' }))
      .thenNothing();
  });

  it('have quiet months, July until something else is said', () => {
    given(...existing)
      .when(ask('ChangeSettings', { quietMonths: [7, 7] }))
      .thenNothing();
    given(...existing)
      .when(ask('ChangeSettings', { quietMonths: [12, 7, 12] }))
      .then({ type: 'SettingsChanged', data: { quietMonths: [7, 12] } });
    given(...existing)
      .when(ask('ChangeSettings', { quietMonths: [13] }))
      .thenRejected('month-unknown', { month: '13' });
    given(...existing)
      .when(ask('ChangeSettings', { quietMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }))
      .thenRejected('no-month-left');
  });

  it('name the organ whose meetings rounds go by, among those that are known', () => {
    given(...existing)
      .when(ask('ChangeSettings', { rhythm: 'PER_MEETING', meetingOrgan: 'Formannskapet' }))
      .then({ type: 'SettingsChanged', data: { rhythm: 'PER_MEETING', meetingOrgan: 'FSK' } });
    given(...existing)
      .when(ask('ChangeSettings', { meetingOrgan: 'kommunestyret' }))
      .thenNothing();
    given(...existing)
      .when(ask('ChangeSettings', { meetingOrgan: 'HOV' }))
      .thenRejected('organ-unknown', { organ: 'HOV' });
  });

  it('order no report by itself until something else is said', () => {
    given(...existing)
      .when(ask('ChangeSettings', { reportRhythm: 'NEVER' }))
      .thenNothing();
    given(...existing)
      .when(ask('ChangeSettings', { reportRhythm: 'TERTIAL' }))
      .then({ type: 'SettingsChanged', data: { reportRhythm: 'TERTIAL' } });
  });

  it('are left alone by a change of nothing', () => {
    given(...existing)
      .when(ask('ChangeSettings', {}))
      .thenNothing();
  });
});

describe('The events of a municipality', () => {
  it('say which number they mean', () => {
    expect(municipalityEvents.definitions.MunicipalityAdded.schema.safeParse({ number: '1' }).success).toBe(
      false,
    );
  });
});
