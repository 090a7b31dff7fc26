import { describe, expect, it } from '@jest/globals';
import type { Procedure, Vocabularies } from './index.js';
import { readProcedure, writeProcedure } from './index.js';

const named = (nb: string) => ({ nb, nn: nb, en: nb });
const loan: Procedure = {
  transitions: [
    {
      ...{ id: 'return', name: named('lever: i tide'), from: ['OUT'], to: ['BACK'], by: ['READER'] },
      ...{ requires: ['state', 'comment'], when: { state: ['WORN', 'FINE'] } },
    },
  ],
  states: {
    OUT: { name: named('Utlånt'), status: 'OUT', ended: false },
    BACK: { name: named('Innlevert, “hel”'), status: 'BACK', ended: true },
  },
  fields: {
    state: { name: named('Stand'), kind: 'choice', values: { WORN: named('Slitt'), FINE: named('Hel') } },
  },
  timers: [
    {
      ...{ id: 'late', name: named('For sent'), in: ['OUT'], due: { after: 'entry', days: 30 } },
      ladder: [{ id: 'reader', name: named('låneren'), act: 'REMIND', to: ['READER'] }],
    },
  ],
  start: { on: 'borrowed', when: { kind: ['MAP'] } },
  initial: 'OUT',
  name: named('Lån'),
  about: 'loan',
  version: 3,
  id: 'loan',
};
const vocabularies: Vocabularies = {
  loan: {
    ...{ statuses: ['OUT', 'BACK'], relations: ['READER'], addressees: ['READER'], fields: ['comment'] },
    ...{ dates: [], ownFields: true, occasions: { borrowed: { kind: ['MAP'] } }, children: false },
    statesAreStatuses: true,
  },
};

describe('A procedure that is written as YAML', () => {
  const yaml = writeProcedure(loan);

  it('is read back as the very same', () => {
    expect(readProcedure(yaml, vocabularies)).toEqual({ ok: loan });
  });

  it('says first what it is, and keeps words that belong together on one line', () => {
    const lines = yaml.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'id: loan',
      'version: 3',
      'about: loan',
      'name: { nb: Lån, nn: Lån, en: Lån }',
    ]);
    expect(lines).toContain('    from: [ OUT ]');
    expect(lines).toContain('    due: { after: entry, days: 30 }');
  });
});
