import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { givenMunicipality, health, school } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { accepted, mutate } from './ask.js';
import { openTestApi, type TestApi } from './open-test-api.js';

const vedtak: GivenVedtak = {
  sequence: 1,
  title: 'Skolevei på Øya',
  points: [{ deadline: '2026-06-01' }],
};
const secret: GivenVedtak = {
  sequence: 2,
  title: 'Kjøp av eiendom',
  shieldedBy: 'offl. § 23',
  points: [{ deadline: '2026-06-01' }],
};
const pointOf = (of: GivenVedtak) => followUpIdOf(vedtakIdOf(of), 1);

/** A procedure of the municipality's own, which starts on what another one tells. */
const followsUp = `id: loftet-avvik
version: 1
about: sak
name: { nb: Løftet avvik, nn: Løfta avvik, en: Raised deviation }
initial: NY
start: { on: avvik/raised }
states:
  NY: { name: { nb: Ny, nn: Ny, en: New }, status: IKKE_STARTET, ended: false }
  LAGT_FRAM: { name: { nb: Lagt fram, nn: Lagd fram, en: Put forward }, status: AVSLUTTET, ended: true }
transitions:
  - id: put-forward
    name: { nb: legg fram, nn: legg fram, en: put forward }
    from: [NY]
    to: [LAGT_FRAM]
    by: [SECRETARY]
    requires: []
`;

const fields = `id procedure title state stateName status ended deadline parent followUpId
  shares { what main { kind name } part { kind name } } officer { id }
  told { name text } children { id procedure open }
  allowed { step name to requires fields { name kind choices { value label } } }
  tasks { id name who claimed { id } } history { type step to comment } diagram(format: MERMAID)`;

interface Case {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly children: readonly { readonly id: string; readonly open: boolean }[];
  readonly allowed: readonly { readonly step: string; readonly fields: readonly object[] }[];
  readonly history: readonly { readonly step: string | null }[];
  readonly diagram: string;
}

describe('Cases, through the API', () => {
  let api: TestApi;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    api = await openTestApi();
    await givenMunicipality(api);
    await givenVedtak(api, [vedtak, secret]);
    const roles = {
      director: 'DIRECTOR',
      coordinator: 'COORDINATOR',
      secretary: 'SECRETARY',
      leader: 'LEADER',
      officer: 'CASE_OFFICER',
      stranger: 'CASE_OFFICER',
      auditor: 'AUDITOR',
    };
    for (const [person, role] of Object.entries(roles)) tokens[person] = await api.token(person, role);
  }, 60_000);
  afterAll(() => api.close());

  const caseOf = async (id: string, person = 'coordinator'): Promise<Case | null> => {
    await api.catchUp();
    const query = `query ($id: ID!) { case(id: $id) { ${fields} } }`;
    const { data, errors } = await api.graphql<{ case: Case | null }>(query, { id }, tokens[person]);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.case;
  };
  const standing = async (id: string) => (await caseOf(id))?.state;
  const cases = async (asked: string, person = 'coordinator') => {
    await api.catchUp();
    const query = `{ cases(${asked}) { ${fields} } }`;
    const { data } = await api.graphql<{ cases: readonly Case[] }>(query, {}, tokens[person]);
    return data.cases;
  };
  const open = async (person: string, input: object): Promise<string> => {
    const outcome = await mutate(api, ['openCase', 'OpenCaseInput'], input, tokens[person]);
    return accepted(outcome);
  };
  const step = async (person: string, caseId: string, name: string, more: object = {}) => {
    const input = { caseId, step: name, ...more };
    const outcome = await mutate(api, ['takeStep', 'TakeStepInput'], input, tokens[person]);
    return outcome.__typename === 'CommandRefused' ? outcome.message : 'done';
  };
  const telling = (told: Record<string, string>) => ({
    told: Object.entries(told).map(([name, value]) => ({ name, value })),
  });

  const childrenOf = async (id: string) => (await caseOf(id))?.children ?? [];
  /** Carries out the order that the study started, and sees the study end of itself. */
  const carryOutOrderOf = async (id: string) => {
    const [child] = await childrenOf(id);
    expect(child).toMatchObject({ procedure: 'oppdrag', open: true });
    const order = child?.id ?? '';
    expect(await caseOf(order)).toMatchObject({ title: 'Svømmehall', state: 'IKKE_STARTET', parent: id });
    await step('coordinator', order, 'report-done', telling({ done: 'Utredningen er levert.' }));
    await step('director', order, 'close');
    expect(await standing(id)).toBe('AVSLUTTET');
    const after = await caseOf(id);
    expect(after?.children).toMatchObject([{ open: false }]);
    expect(after?.history.at(-1)?.step).toBe('utredningen er ferdig');
    expect(after?.diagram).toContain('Utredet');
  };

  it('are orders with several parts, each with main and part responsibility', async () => {
    const shares = [
      { what: 'Turnus', main: [{ kind: 'UNIT', id: health }], part: [{ kind: 'UNIT', id: school }] },
      {
        what: 'Samtaler',
        main: [{ kind: 'GROUP', id: 'LEDERE' }],
        part: [{ kind: 'ROLE', id: 'SECRETARY' }],
      },
    ];
    const id = await open('director', { procedure: 'oppdrag', title: 'Heltid', shares, officer: 'officer' });
    expect(await caseOf(id)).toMatchObject({
      ...{ procedure: 'oppdrag', state: 'IKKE_STARTET', stateName: 'Ikke påbegynt', status: 'IKKE_STARTET' },
      shares: [
        { what: 'Turnus', main: [{ name: 'Helse' }], part: [{ name: 'Oppvekst' }] },
        { what: 'Samtaler', main: [{ name: 'alle ledere' }], part: [{ name: 'møtesekretæren' }] },
      ],
    });
    expect(await step('officer', id, 'work', { comment: 'I gang.' })).toBe('done');
    expect(await step('leader', id, 'work', { comment: 'Vi er med.' })).toBe('done');
    expect(await step('officer', id, 'report-done')).toContain('Hva som er gjort');
    expect(await step('officer', id, 'report-done', telling({ done: 'Alle har hel stilling.' }))).toBe(
      'done',
    );
    expect(await step('officer', id, 'close')).toContain('kommunedirektørens ledergruppe');
    expect(await step('director', id, 'close')).toBe('done');
    expect(await caseOf(id)).toMatchObject({ ended: true, told: [{ name: 'done' }] });
  });

  it('are opened only by those whom the procedure names, and of a procedure there is', async () => {
    const refused = async (person: string, input: object) => {
      const outcome = await mutate(api, ['openCase', 'OpenCaseInput'], input, tokens[person]);
      return outcome.__typename === 'CommandRefused' ? outcome.code : 'done';
    };
    expect(await refused('officer', { procedure: 'oppdrag', title: 'Heltid' })).toBe('not-yours');
    expect(await refused('director', { procedure: 'ukjent', title: 'Heltid' })).toBe('procedure-not-found');
    expect(await refused('director', { procedure: 'politisk-vedtak', title: 'X' })).toBe(
      'procedure-not-found',
    );
    expect(await refused('director', { procedure: 'oppdrag', title: '  ' })).toBe('title-required');
    expect(await refused('auditor', { procedure: 'oppdrag', title: 'Heltid' })).toBe('forbidden');
    const shares = [{ main: [{ kind: 'UNIT', id: 'ingen' }] }];
    expect(await refused('director', { procedure: 'oppdrag', title: 'X', shares })).toBe('unit-not-found');
  });

  it('are opened once for one command id', async () => {
    const input = { procedure: 'oppdrag', title: 'Bare én', commandId: 'oppdrag-1' };
    expect(await open('director', input)).toBe(await open('director', input));
    expect((await cases('procedure: "oppdrag"')).filter(({ title }) => title === 'Bare én')).toHaveLength(1);
  });

  it('are studies, which KLG can give priority only when they are clarified, and which then wait for the order', async () => {
    const id = await open('coordinator', { procedure: 'utredning', title: 'Svømmehall' });
    const plan = { officer: 'officer', deadline: '2027-01-01', ...telling({ priority: 'HIGH' }) };
    expect(await step('leader', id, 'prioritise', plan)).toContain('Herfra kan du velge');
    await step('coordinator', id, 'gather', telling({ serviceArea: 'Kultur' }));
    await step('director', id, 'ask', telling({ question: 'Skal den utredes?' }));
    const wait = telling({ clarification: 'WAIT', waitUntil: '2026-12-01' });
    const reference = vedtakIdOf(vedtak);
    expect(await step('secretary', id, 'clarified', { reference, ...wait })).toBe(
      'Du kan ikke gå fra «Til politisk avklaring» til «Avklart» ennå. Først må Hva organet vil være Utred.',
    );
    expect(await step('secretary', id, 'told-to-wait', { reference, ...wait })).toBe('done');
    const go = telling({ clarification: 'DO' });
    expect(await step('secretary', id, 'clarified', { reference, ...go })).toBe('done');
    expect(await step('officer', id, 'prioritise', plan)).toContain('Dette kan du ikke gjøre');
    expect(await step('leader', id, 'prioritise', plan)).toBe('done');
    await carryOutOrderOf(id);
  });

  it('offer the reader what may be done now, with the fields it needs', async () => {
    const id = await open('coordinator', { procedure: 'utredning', title: 'Ny kai' });
    await step('coordinator', id, 'gather', telling({ serviceArea: 'Havn' }));
    await step('director', id, 'ask', telling({ question: 'Skal den utredes?' }));
    expect((await caseOf(id, 'officer'))?.allowed).toEqual([]);
    const offered = (await caseOf(id, 'secretary'))?.allowed ?? [];
    expect(offered.map((each) => each.step)).toEqual(['clarified', 'told-to-wait', 'dropped']);
    expect(offered[0]?.fields).toEqual([
      {
        ...{ name: 'clarification', kind: 'choice' },
        choices: [
          { value: 'DO', label: 'Utred' },
          { value: 'WAIT', label: 'Vent' },
          { value: 'DROP', label: 'La være' },
        ],
      },
    ]);
  });

  it('are deviations, opened when one is reported, reviewed by KLG, and closed with a measure', async () => {
    const deviation = { what: 'Det blir dyrere', measure: 'Be om mer penger' };
    const report = { followUpId: pointOf(vedtak), ...deviation };
    accepted(await mutate(api, ['reportDeviation', 'ReportDeviationInput'], report, tokens['officer']));
    const [found] = await cases('procedure: "avvik"');
    const id = found?.id ?? '';
    expect(found).toMatchObject({
      ...{
        title: 'Det blir dyrere',
        state: 'MELDT',
        followUpId: pointOf(vedtak),
        officer: { id: 'officer' },
      },
      tasks: [{ id: 'prepare-review' }],
    });
    expect(await step('officer', id, 'review', telling({ outcome: 'Sett' }))).toContain('Dette kan du ikke');
    expect(await step('leader', id, 'review', telling({ outcome: 'Gått gjennom muntlig.' }))).toBe('done');
    expect(await step('director', id, 'decide-measure', telling({ measure: 'Omprioriter' }))).toContain(
      'frist',
    );
    const measure = { officer: 'officer', deadline: '2026-12-24', ...telling({ measure: 'Omprioriter' }) };
    expect(await step('director', id, 'decide-measure', measure)).toBe('done');
    expect(await caseOf(id)).toMatchObject({ state: 'TILTAK', deadline: '2026-12-24' });
    expect(await step('officer', id, 'done', telling({ result: 'I balanse.' }))).toBe('done');
    expect(await step('director', id, 'close', { comment: 'Bra.' })).toBe('done');
    expect(await standing(id)).toBe('LUKKET');
  });

  it('that come of a shielded vedtak are for those who may know of that', async () => {
    const report = { followUpId: pointOf(secret), what: 'Selgeren trekker seg', measure: 'Finn en annen' };
    accepted(await mutate(api, ['reportDeviation', 'ReportDeviationInput'], report, tokens['coordinator']));
    const titles = async (person: string) =>
      (await cases('procedure: "avvik"', person)).map(({ title }) => title);
    expect(await titles('coordinator')).toContain('Selgeren trekker seg');
    expect(await titles('stranger')).not.toContain('Selgeren trekker seg');
  });

  it('that come of such a case, in however many steps, are for the same', async () => {
    const publish = `mutation ($yaml: String!) { publishProcedure(input: { yaml: $yaml }) { __typename } }`;
    const published = await api.graphql(publish, { yaml: followsUp }, tokens['coordinator']);
    expect(published.data).toEqual({ publishProcedure: { __typename: 'ProcedureInForce' } });
    const found = (await cases('procedure: "avvik"')).find(({ title }) => title === 'Selgeren trekker seg');
    const id = found?.id ?? '';
    await step('director', id, 'review', telling({ outcome: 'Sett.' }));
    expect(await step('director', id, 'raise', { comment: 'Organet må vite det.' })).toBe('done');
    const titles = async (person: string) =>
      (await cases('procedure: "loftet-avvik"', person)).map(({ title }) => title);
    expect(await titles('coordinator')).toEqual(['Selgeren trekker seg']);
    expect(await titles('stranger')).toEqual([]);
  });

  it('are no business of the public', async () => {
    const { errors } = await api.graphql('{ cases(first: 5) { id } }', {});
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('stand among the instances, with follow-ups, and are counted', async () => {
    const query = `{ instances(sort: CASE) { instances { caseId followUpId title procedure state } }
      all: instances { totalCount versions { procedure open ended } } }`;
    const { data } = await api.graphql<{
      instances: { instances: readonly { followUpId: null; procedure: string }[] };
      all: { versions: readonly { procedure: string }[] };
    }>(query, {}, tokens['coordinator']);
    expect(new Set(data.instances.instances.map(({ followUpId }) => followUpId))).toEqual(new Set([null]));
    expect(data.all.versions).toEqual(
      expect.arrayContaining([
        { procedure: 'politisk-vedtak', open: 2, ended: 0 },
        { procedure: 'utredning', open: 1, ended: 1 },
      ]),
    );
  });

  it('can be given to others, and have their tasks claimed', async () => {
    const id = await open('coordinator', { procedure: 'oppdrag', title: 'Arkivplan', officer: 'officer' });
    const assign = { caseId: id, officer: 'stranger', reason: 'Permisjon' };
    accepted(await mutate(api, ['assignCase', 'AssignCaseInput'], assign, tokens['director']));
    const claim = { caseId: id, task: 'plan' };
    accepted(await mutate(api, ['claimCaseTask', 'ClaimCaseTaskInput'], claim, tokens['stranger']));
    const move = { caseId: id, deadline: '2027-02-01', reason: 'Venter på fylket' };
    accepted(await mutate(api, ['moveCaseDeadline', 'MoveCaseDeadlineInput'], move, tokens['stranger']));
    expect(await caseOf(id)).toMatchObject({
      ...{ officer: { id: 'stranger' }, deadline: '2027-02-01' },
      tasks: [{ id: 'plan', claimed: { id: 'stranger' } }],
      history: [
        { type: 'CaseOpened' },
        { type: 'CaseAssigned', comment: 'Permisjon' },
        { type: 'TaskClaimed' },
        { type: 'CaseDeadlineMoved' },
      ],
    });
  });
});
