import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installIverk, type Iverk } from './run-iverk.js';

describe('iverk kommune closing', () => {
  let iverk: Iverk;

  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('kommune', 'add', '9902', '--name', 'Prøve');
  }, 60_000);
  afterAll(() => iverk.remove());

  const closing = (...named: readonly string[]) => iverk.run('kommune', 'closing', ...named);

  it('shows who closes, sets it once, and names what it does not know', async () => {
    expect((await closing()).stdout).toBe(
      'Det Kommunestyret (KS) har vedtatt, lukkes av Kommunestyret (KS).\n' +
        'Det Formannskapet (FSK) har vedtatt, lukkes av Kommunestyret (KS).\n',
    );
    const set = await closing('FSK', 'formannskapet');
    expect(set).toMatchObject({
      code: 0,
      stdout: 'Det Formannskapet (FSK) har vedtatt, lukkes av Formannskapet (FSK).\n',
    });
    expect(await iverk.json('kommune', 'closing')).toEqual([
      { organ: 'KS', closedBy: 'KS' },
      { organ: 'FSK', closedBy: 'FSK' },
    ]);
    const unknown = await closing('HOV', 'KS');
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('HOV');
    expect(await closing('FSK')).toMatchObject({ code: 2 });
  }, 60_000);
});
