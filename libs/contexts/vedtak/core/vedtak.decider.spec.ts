import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActorId, Instant, LocalDate } from '#kernel';
import { specify } from '#kernel/testing';
import type {
  CorrectVedtak,
  PointToAdd,
  RegisterVedtak,
  TriageVedtak,
  VedtakCommand,
} from './vedtak.commands.js';
import { vedtakDecider } from './vedtak.decider.js';
import type { VedtakEvent } from './vedtak.events.js';

const given = specify(vedtakDecider);
const day = (text: string) => text as LocalDate;
const endOf = (year: number) => `${year.toString()}-12-31T22:59:59.999Z`;
const as = (roles: readonly string[], at = '2026-02-03T09:00:00.000Z') => ({
  by: 'somebody' as ActorId,
  roles,
  at: at as Instant,
});
const coordinator = as(['COORDINATOR']);
/** Made up, in the authorities' own test series. */
const nationalId = '01811200065';

const facts: RegisterVedtak['data'] = {
  organ: 'KS',
  caseNumber: { year: 2014, sequence: 38, asWritten: 'KS 038/14' },
  date: day('2014-05-07'),
  title: 'Kommunedelplan for kulturminner',
  text: null,
  source: 'list',
  final: true,
  systemCase: null,
  archiveCase: null,
  shielding: null,
};
const registered = (data: Partial<RegisterVedtak['data']> = {}): VedtakEvent => {
  const { organ, caseNumber, date, title, text, source, final, systemCase, archiveCase } = {
    ...facts,
    ...data,
  };
  return {
    type: 'VedtakRegistered',
    data: { organ, caseNumber, date, title, text, source, final, systemCase, archiveCase },
  };
};
const nobody = { unit: null, coUnits: [], officer: null, deputy: null };
const point = (number: number, more: Partial<PointToAdd> = {}): PointToAdd => ({
  point: number,
  text: `Punkt ${number.toString()}`,
  kind: 'VEDTAK',
  assignment: {
    unit: 'plan',
    coUnits: ['culture'],
    officer: 'officer-1',
    deputy: 'deputy-1',
    deadline: day('2026-06-01'),
    noDeadlineBecause: null,
  },
  ...more,
});
const added = (number: number, origin: 'triage' | 'list', more: Partial<PointToAdd> = {}): VedtakEvent => {
  const { assignment, ...rest } = point(number, more);
  return {
    type: 'PointAdded',
    data: { ...rest, origin, assignment: { ...assignment, coUnits: [...assignment.coUnits] } },
  };
};
const triaged = (needsFollowUp = true, reason: string | null = null): VedtakEvent => ({
  type: 'VedtakTriaged',
  data: { needsFollowUp, reason },
});
const shielded: VedtakEvent = { type: 'VedtakShielded', data: { basis: 'offl. § 13', until: null } };
const withdrawn: VedtakEvent = { type: 'VedtakWithdrawn', data: { reason: 'Feilregistrert' } };
const linked: VedtakEvent = { type: 'VedtakLinked', data: { relation: 'SAMMEN_MED', to: 'vedtak-2' } };

const register = (data: Partial<RegisterVedtak['data']> = {}, at?: string) =>
  ({ type: 'RegisterVedtak', data: { ...facts, ...data }, issued: as(['SYSTEM'], at) }) as const;
const fromList = (
  points: readonly PointToAdd[],
  data: Partial<RegisterVedtak['data']> = {},
  at = endOf(2018),
) => ({ type: 'RegisterFromList', data: { ...facts, ...data, points }, issued: as(['SYSTEM'], at) }) as const;
const triage = (data: Partial<TriageVedtak['data']> = {}, issued = coordinator) =>
  ({ type: 'TriageVedtak', data: { needsFollowUp: true, reason: null, ...data }, issued }) as const;
const split = (...points: readonly PointToAdd[]) =>
  ({ type: 'SplitVedtak', data: { points }, issued: coordinator }) as const;
const correct = (data: Partial<CorrectVedtak['data']>) =>
  ({ type: 'CorrectVedtak', data: { reason: 'Skrivefeil', ...data }, issued: coordinator }) as const;
const shield = (basis: string) =>
  ({ type: 'ShieldVedtak', data: { basis, until: null }, issued: coordinator }) as const;
const unshield = (reason: string) =>
  ({ type: 'UnshieldVedtak', data: { reason }, issued: coordinator }) as const;
const link = (to: string) =>
  ({
    type: 'LinkVedtak',
    data: { relation: 'SAMMEN_MED', to, vedtakId: 'vedtak-1' },
    issued: coordinator,
  }) as const;
const serve = (strategy: string | null) =>
  ({ type: 'LinkToStrategy', data: { strategy }, issued: coordinator }) as const;
const serves = (strategy: string | null) => ({ type: 'VedtakLinkedToStrategy', data: { strategy } }) as const;
const withdraw = (reason: string) =>
  ({ type: 'WithdrawVedtak', data: { reason }, issued: coordinator }) as const;
const finalise = { type: 'MakeFinal', data: {}, issued: coordinator } as const;

describe('Tying a vedtak to a goal in the municipality’s plan', () => {
  it('says which, another one, and none', () => {
    given(registered()).when(serve(' Delstrategi 2 ')).then(serves('Delstrategi 2'));
    given(registered(), serves('Delstrategi 2')).when(serve('Delstrategi 3')).then(serves('Delstrategi 3'));
    given(registered(), serves('Delstrategi 2')).when(serve(null)).then(serves(null));
    given(registered(), serves('Delstrategi 2')).when(serve('  ')).then(serves(null));
  });

  it('changes nothing that is so already', () => {
    given(registered()).when(serve(null)).thenNothing();
    given(registered(), serves('Mål 1')).when(serve('Mål 1')).thenNothing();
  });

  it('refuses a name that is too long, and what is withdrawn or not there', () => {
    given(registered())
      .when(serve('x'.repeat(201)))
      .thenRejected('text-too-long', {
        field: 'strategy',
        max: '200',
        length: '201',
      });
    given().when(serve('Mål 1')).thenRejected('vedtak-not-found');
    given(registered(), { type: 'VedtakWithdrawn', data: { reason: 'Feil' } })
      .when(serve('Mål 1'))
      .thenRejected('vedtak-withdrawn');
  });
});

describe('Registering a vedtak', () => {
  it('keeps what was told', () => {
    given().when(register()).then(registered());
  });

  it('shields it from the first', () => {
    given()
      .when(register({ shielding: shielded.data }))
      .then(registered(), shielded);
  });

  it('does nothing when it is registered so', () => {
    given(registered()).when(register()).thenNothing();
  });

  it('does nothing the second time whatever was told the first', () => {
    const sources = fc.constantFrom('list' as const, 'fiks' as const, 'manual' as const);
    const title = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/\d{6}/.test(text));
    fc.assert(
      fc.property(sources, title, fc.option(title), fc.boolean(), (source, name, text, final) => {
        const data = { source, title: name, text, final };
        given(registered(data)).when(register(data)).thenNothing();
      }),
    );
  });

  it('refuses by hand a number that is taken', () => {
    given(registered())
      .when(register({ source: 'manual', title: 'Noe annet' }))
      .thenRejected('vedtak-exists', { title: facts.title });
  });

  it('takes over what the meeting system has changed', () => {
    given(registered({ source: 'fiks', final: false }))
      .when(register({ source: 'fiks', title: 'Kulturminneplan', text: 'Planen vedtas.' }))
      .then(
        {
          type: 'VedtakCorrected',
          data: { title: 'Kulturminneplan', text: 'Planen vedtas.', reason: 'Rettet i møtesystemet' },
        },
        { type: 'VedtakMadeFinal', data: {} },
      );
  });

  it('lets the meeting system go back to what it said before', () => {
    given(registered({ source: 'fiks', title: 'A' }), {
      event: { type: 'VedtakCorrected', data: { title: 'B', reason: 'Rettet' } },
      at: endOf(2024),
    })
      .when(register({ source: 'fiks', title: 'A' }))
      .then({ type: 'VedtakCorrected', data: { title: 'A', reason: 'Rettet i møtesystemet' } });
  });

  it('never makes a final vedtak less than final', () => {
    given(registered())
      .when(register({ final: false }))
      .thenNothing();
  });

  it('refuses an organ that says nothing', () => {
    given()
      .when(register({ organ: ' ' }))
      .thenRejected('organ-required');
  });

  it.each([
    [1899, 1],
    [2200, 1],
    [2026, 0],
    [2026, -4],
  ])('refuses number %i/%i: no minutes have it', (year, sequence) => {
    given()
      .when(register({ caseNumber: { year, sequence, asWritten: 'KS' } }))
      .thenRejected('case-number-out-of-range', { year: year.toString(), sequence: sequence.toString() });
  });

  it('refuses by hand a day that has not been, and takes today', () => {
    const at = '2026-02-03T09:00:00.000Z';
    const byHand = (date: string) => register({ source: 'manual', date: day(date) }, at);
    given()
      .when(byHand('2026-02-04'))
      .thenRejected('date-in-future', { date: '2026-02-04', day: '2026-02-03' });
    given()
      .when(byHand('2026-02-03'))
      .then(registered({ source: 'manual', date: day('2026-02-03') }));
  });

  it('keeps the day that a list says, however it looks: a person is asked about it', () => {
    given()
      .when(register({ date: day('2062-02-03') }))
      .then(registered({ date: day('2062-02-03') }));
  });

  it('refuses a title that says nothing', () => {
    given()
      .when(register({ title: ' ' }))
      .thenRejected('title-required');
  });

  it('refuses a title of over 2 000 characters', () => {
    given()
      .when(register({ title: 'x'.repeat(2_001) }))
      .thenRejected('title-too-long', { max: '2000', length: '2001' });
  });

  it('takes a text of 200 000 characters, and refuses a longer one', () => {
    const text = 'x'.repeat(200_000);
    given().when(register({ text })).then(registered({ text }));
    given()
      .when(register({ text: `${text}x` }))
      .thenRejected('text-too-long', { field: 'text', max: '200000', length: '200001' });
  });

  it.each(['title', 'text'] as const)('refuses a national identity number in the %s', (field) => {
    given()
      .when(register({ [field]: `Klage fra ${nationalId}` }))
      .thenRejected('national-id-in-text', { field });
  });
});

describe('Registering from a municipality’s own list', () => {
  it('is its own triage', () => {
    given()
      .when(fromList([point(1)]))
      .then(registered(), triaged(), added(1, 'list'));
  });

  it('takes points without unit or deadline', () => {
    const bare = { assignment: { ...nobody, deadline: null, noDeadlineBecause: null } };
    given()
      .when(fromList([point(1, bare)]))
      .then(registered(), triaged(), added(1, 'list', bare));
  });

  it('adds only the points that are not there, each once', () => {
    given(registered(), triaged(), added(1, 'list'))
      .when(fromList([point(1, { text: 'Noe annet' }), point(2), point(2)]))
      .then(added(2, 'list'));
  });

  it('does nothing the second time', () => {
    given(registered(), triaged(), added(1, 'list'))
      .when(fromList([point(1)]))
      .thenNothing();
  });

  it('judges anew what was judged to need no follow-up', () => {
    given(registered(), triaged(false, 'Tatt til orientering'))
      .when(fromList([point(1)]))
      .then(triaged(), added(1, 'list'));
  });

  const retitled = (title: string): VedtakEvent => ({
    type: 'VedtakCorrected',
    data: { title, reason: 'Rettet i kommunens egen liste' },
  });
  const retold = [
    { event: registered(), at: endOf(2017) },
    { event: retitled('Kulturminneplan'), at: endOf(2018) },
  ];

  it('takes a new title from a newer list', () => {
    given({ event: registered(), at: endOf(2017) })
      .when(fromList([], { title: 'Kulturminneplan' }))
      .then(retitled('Kulturminneplan'));
  });

  it('does not put an old title back', () => {
    given(...retold)
      .when(fromList([], {}, endOf(2017)))
      .thenNothing();
    given(...retold)
      .when(fromList([], { title: 'En tredje tittel' }, endOf(2017)))
      .thenNothing();
  });

  it('takes no title that it has had before for a change, so that two rows of one list do not fight', () => {
    given(...retold)
      .when(fromList([], {}, endOf(2018)))
      .thenNothing();
    given(...retold)
      .when(fromList([], {}, endOf(2019)))
      .thenNothing();
  });

  it('takes no other blanks for another title', () => {
    given({ event: registered(), at: endOf(2017) })
      .when(fromList([], { title: 'Kommune\u00ADdelplan  for kulturminner ' }))
      .thenNothing();
  });

  it('takes a text and a date where there was none', () => {
    given({ event: registered({ date: null }), at: endOf(2019) })
      .when(fromList([], { text: 'Planen vedtas.' }, endOf(2018)))
      .then({
        type: 'VedtakCorrected',
        data: {
          text: 'Planen vedtas.',
          date: day('2014-05-07'),
          reason: 'Rettet i kommunens egen liste',
        },
      });
  });

  const shielding = { basis: 'offl. § 13', until: null };

  it('shields, and never unshields', () => {
    given(registered()).when(fromList([], { shielding })).then(shielded);
    given(registered(), shielded).when(fromList([])).thenNothing();
    given(registered(), shielded)
      .when(fromList([], { shielding: { basis: 'offl. § 23', until: null } }))
      .thenNothing();
  });

  it('does not shield by an old list what somebody has opened since', () => {
    const unshielded: VedtakEvent = { type: 'VedtakUnshielded', data: { reason: 'Gitt innsyn' } };
    const history = [registered(), shielded, { event: unshielded, at: endOf(2018) }];
    given(...history)
      .when(fromList([], { shielding }, endOf(2018)))
      .thenNothing();
    given(...history)
      .when(fromList([], { shielding }, endOf(2019)))
      .then(shielded);
  });

  it('refuses a national identity number in a point', () => {
    given()
      .when(fromList([point(2, { text: nationalId })]))
      .thenRejected('national-id-in-text', { field: 'points.2.text' });
  });
});

describe('What needs a vedtak', () => {
  it.each<VedtakCommand>([
    triage(),
    split(point(1)),
    correct({ title: 'A' }),
    shield('offl. § 13'),
    unshield('Gitt innsyn'),
    link('vedtak-2'),
    withdraw('Feilregistrert'),
    finalise,
  ])('does not find it for $type', (command) => {
    given().when(command).thenRejected('vedtak-not-found');
  });
});

describe('Making a vedtak final', () => {
  it('happens once', () => {
    given(registered({ final: false }))
      .when(finalise)
      .then({ type: 'VedtakMadeFinal', data: {} });
    given(registered()).when(finalise).thenNothing();
  });
});

describe('Triage', () => {
  it.each(['COORDINATOR', 'DIRECTOR', 'SYSTEM'])('is for the role %s', (role) => {
    given(registered())
      .when(triage({}, as([role])))
      .then(triaged());
  });

  it('is not for a secretary', () => {
    given(registered())
      .when(triage({}, as(['SECRETARY'])))
      .thenRejected('not-yours', { by: 'COORDINATOR, DIRECTOR' });
  });

  it('waits for the final vedtak', () => {
    given(registered({ final: false }))
      .when(triage())
      .thenRejected('not-final');
  });

  it('asks why there is to be no follow-up', () => {
    given(registered())
      .when(triage({ needsFollowUp: false, reason: ' ' }))
      .thenRejected('reason-required');
    given(registered())
      .when(triage({ needsFollowUp: false, reason: 'Tatt til orientering' }))
      .then(triaged(false, 'Tatt til orientering'));
  });

  it('does nothing when it was judged so', () => {
    given(registered(), triaged()).when(triage()).thenNothing();
  });

  it('may be done again', () => {
    given(registered(), triaged(false, 'Tatt til orientering')).when(triage()).then(triaged());
  });

  it('does not judge away points that are followed up', () => {
    given(registered(), triaged(), added(1, 'triage'))
      .when(triage({ needsFollowUp: false, reason: 'Gjelder ikke lenger' }))
      .thenRejected('has-points');
  });

  it('is refused when the vedtak is withdrawn', () => {
    given(registered(), withdrawn).when(triage()).thenRejected('vedtak-withdrawn');
  });

  it('refuses a national identity number', () => {
    given(registered())
      .when(triage({ needsFollowUp: false, reason: nationalId }))
      .thenRejected('national-id-in-text', { field: 'reason' });
  });
});

describe('Splitting into points', () => {
  it('adds each point', () => {
    given(registered(), triaged())
      .when(split(point(1), point(2)))
      .then(added(1, 'triage'), added(2, 'triage'));
  });

  it('is triage too when nobody has judged', () => {
    given(registered())
      .when(split(point(1)))
      .then(triaged(), added(1, 'triage'));
  });

  it('may add more later, and does nothing when it is split so', () => {
    const history = [registered(), triaged(), added(1, 'triage')];
    given(...history)
      .when(split(point(2)))
      .then(added(2, 'triage'));
    given(...history)
      .when(split(point(1)))
      .thenNothing();
  });

  it('is for the coordinator and the director', () => {
    given(registered())
      .when({ ...split(point(1)), issued: as(['CASE_OFFICER']) })
      .thenRejected('not-yours');
  });

  it('is refused where no follow-up is needed', () => {
    given(registered(), triaged(false, 'Valg'))
      .when(split(point(1)))
      .thenRejected('needs-no-follow-up');
  });

  it('is refused before the vedtak is final', () => {
    given(registered({ final: false }))
      .when(split(point(1)))
      .thenRejected('not-final');
  });

  it('asks for a point', () => {
    given(registered()).when(split()).thenRejected('points-required');
  });

  it('refuses a number that is taken, also by another of the new points', () => {
    given(registered(), triaged(), added(1, 'triage'))
      .when(split(point(1, { text: 'Noe annet' })))
      .thenRejected('point-exists', { point: '1' });
    given(registered())
      .when(split(point(3), point(3)))
      .thenRejected('point-exists', { point: '3' });
  });

  const lacking = (assignment: Partial<PointToAdd['assignment']>) =>
    split(point(1), point(2, { assignment: { ...point(2).assignment, ...assignment } }));

  it.each([0, -1, 10_000, 1.5])('refuses point number %d', (number) => {
    given(registered())
      .when(split(point(number)))
      .thenRejected('point-number', { point: number.toString() });
  });

  it('asks for a text, a unit, and a deadline or why there is none', () => {
    given(registered())
      .when(split(point(2, { text: ' ' })))
      .thenRejected('point-text-required', { point: '2' });
    given(registered())
      .when(lacking({ unit: null }))
      .thenRejected('unit-required', { point: '2' });
    given(registered())
      .when(lacking({ deadline: null, noDeadlineBecause: ' ' }))
      .thenRejected('deadline-or-reason', { point: '2' });
  });

  it('refuses an officer who is their own deputy', () => {
    given(registered())
      .when(lacking({ deputy: 'officer-1' }))
      .thenRejected('deputy-is-officer', { point: '2' });
  });

  it('refuses a national identity number', () => {
    given(registered())
      .when(lacking({ deadline: null, noDeadlineBecause: nationalId }))
      .thenRejected('national-id-in-text', { field: 'points.2.noDeadlineBecause' });
  });
});

describe('Correcting a vedtak', () => {
  it('refuses a day that has not been', () => {
    given(registered())
      .when(correct({ date: day('2026-02-04') }))
      .thenRejected('date-in-future', { date: '2026-02-04', day: '2026-02-03' });
  });

  it('writes only what changes', () => {
    given(registered())
      .when(correct({ title: facts.title, date: day('2014-05-08') }))
      .then({ type: 'VedtakCorrected', data: { date: day('2014-05-08'), reason: 'Skrivefeil' } });
  });

  it('does nothing when it reads so', () => {
    given(registered())
      .when(correct({ title: facts.title }))
      .thenNothing();
  });

  it('asks why', () => {
    given(registered())
      .when(correct({ title: 'A', reason: '' }))
      .thenRejected('reason-required');
  });

  it('refuses a title that says nothing', () => {
    given(registered())
      .when(correct({ title: '' }))
      .thenRejected('title-required');
  });
});

describe('Shielding', () => {
  it('asks for the legal basis', () => {
    given(registered()).when(shield(' ')).thenRejected('basis-required');
  });

  it('happens once', () => {
    given(registered()).when(shield('offl. § 13')).then(shielded);
    given(registered(), shielded).when(shield('offl. § 13')).thenNothing();
  });

  it('ends with a reason', () => {
    given(registered(), shielded)
      .when(unshield('Gitt innsyn'))
      .then({ type: 'VedtakUnshielded', data: { reason: 'Gitt innsyn' } });
    given(registered(), shielded).when(unshield('')).thenRejected('reason-required');
    given(registered()).when(unshield('Gitt innsyn')).thenNothing();
  });
});

describe('Linking', () => {
  it('happens once', () => {
    given(registered()).when(link('vedtak-2')).then(linked);
    given(registered(), linked).when(link('vedtak-2')).thenNothing();
  });

  it('refuses a link to itself', () => {
    given(registered()).when(link('vedtak-1')).thenRejected('link-to-itself');
  });
});

describe('Withdrawing', () => {
  it('happens once, with a reason', () => {
    given(registered()).when(withdraw('Feilregistrert')).then(withdrawn);
    given(registered()).when(withdraw(' ')).thenRejected('reason-required');
    given(registered(), withdrawn).when(withdraw('Feilregistrert')).thenNothing();
  });
});

it('A stream that begins otherwise is a bug', () => {
  expect(() => given(triaged())).not.toThrow();
  expect(() => given(triaged()).when(triage())).toThrow('A stream begins with VedtakRegistered');
});
