import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportFormats } from '#contexts/reporting';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';
import { vedtaksrapport } from '../../contexts/reporting/reports/vedtaksrapport.report.js';
import { request, row } from '../../contexts/reporting/testing/demo-rows.js';
import { DrawerHere } from '../../contexts/reporting/testing/drawer-here.js';
import { buildPrograms } from '../../../test/build-programs.js';
import { drawerProgram } from './drawer-program.js';
import { ProcessDrawer } from './process.drawer.js';

const reportOf = (points: number) =>
  vedtaksrapport(
    Array.from({ length: points }, (_, n) =>
      row(
        { vedtakId: `v-${n.toString()}`, title: `Sak ${n.toString()} på Ærøy` },
        { publicComment: 'I gang – «snart» 🚲' },
      ),
    ),
    request({ edition: 'internal' }),
  );

const drawer = new ProcessDrawer();
const asked = { model: reportOf(40), format: 'html', language: 'nb' } as const;

beforeAll(buildPrograms, 120_000);

describe('A drawing in a process of its own', () => {
  it.each(reportFormats)('is the same bytes as one that is drawn here: %s', async (format) => {
    const order = { ...asked, format, language: 'nn' } as const;
    const here = await new DrawerHere().draw(order);
    expect(Buffer.from(await drawer.draw(order)).equals(here)).toBe(true);
  });

  it('is whole when it is larger than any pipe', async () => {
    const order = { ...asked, model: reportOf(3000), format: 'json' };
    const here = await new DrawerHere().draw(order);
    expect(here.length).toBeGreaterThan(2_000_000);
    expect(Buffer.from(await drawer.draw(order)).equals(here)).toBe(true);
  }, 60_000);

  it('says why when it fails, and the next one is drawn', async () => {
    await expect(drawer.draw({ ...asked, model: {} })).rejects.toThrow(
      /Drawing html failed \(1\): .*TypeError/s,
    );
    await expect(drawer.draw({ ...asked, format: 'gif' })).rejects.toThrow(/Drawing gif failed \(1\): ./s);
    expect((await drawer.draw(asked)).length).toBeGreaterThan(10_000);
  });

  it('is given up when it takes too long', async () => {
    const hurried = new ProcessDrawer({ patience: 20 });
    await expect(hurried.draw(asked)).rejects.toThrow('Drawing html failed (took more than 20 ms)');
  });

  it('is given up when whoever asked is closed, and so is what waits', async () => {
    const closed = new ProcessDrawer({ atOnce: 1 });
    const all = Promise.allSettled([closed.draw(asked), closed.draw(asked)]);
    closed.close();
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('leaves whoever asked free meanwhile: a lease is kept, a heart beats', async () => {
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 1);
    await drawer.draw({ ...asked, format: 'pdf' });
    clearInterval(heart);
    expect(beats).toBeGreaterThan(20);
  });

  describe('by a program of the test', () => {
    let directory: TemporaryDirectory;
    beforeAll(async () => {
      directory = await temporaryDirectory();
    });
    afterAll(() => directory.remove());

    const drawerOf = async (...lines: readonly string[]) => {
      const program = path.join(directory.path, 'program.mjs');
      await writeFile(program, lines.join('\n'));
      return new ProcessDrawer({ program });
    };
    const toldBy = async (other: ProcessDrawer) => Buffer.from(await other.draw(asked)).toString();

    it('is told no secrets', async () => {
      process.env['IVERK_TEST_SECRET'] = 'hush';
      const telling = await drawerOf('process.stdout.write(JSON.stringify(process.env));');
      expect(await toldBy(telling)).not.toContain('hush');
      delete process.env['IVERK_TEST_SECRET'];
    });

    it('waits for its turn when two others are drawn', async () => {
      const running = path.join(directory.path, 'running');
      await mkdir(running);
      const counting = await drawerOf(
        `import { readdirSync, rmSync, writeFileSync } from 'node:fs';`,
        `const running = ${JSON.stringify(running)};`,
        `const own = running + '/' + process.pid;`,
        `writeFileSync(own, '');`,
        `setTimeout(() => {`,
        `  process.stdout.write(String(readdirSync(running).length));`,
        `  rmSync(own);`,
        `}, 200);`,
      );
      const counts = await Promise.all([1, 2, 3, 4, 5].map(() => toldBy(counting)));
      expect(counts.filter((count) => !['1', '2'].includes(count))).toEqual([]);
    });
  });
});

describe('The drawer, when whoever started it is killed', () => {
  /** Tells a drawer what is to be drawn, reads nothing of it, and lives until it is killed. */
  const parent = `
    const { spawn } = require('node:child_process');
    const [program, whole] = process.argv.slice(1);
    const drawer = spawn(process.execPath, [program, 'html', 'nb'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const tell = whole === 'whole' ? 'end' : 'write';
    require('node:stream/consumers')
      .buffer(process.stdin)
      .then((model) => drawer.stdin[tell](model, () => console.log('told')));
    setInterval(() => undefined, 1000);`;

  /** What the drawer said: ends when nobody is left who could say more. */
  const lastWords = async (told: string, whole: 'whole' | 'half') => {
    const child = spawn(process.execPath, ['-e', parent, drawerProgram, whole]);
    const said = text(child.stderr);
    child.stdin.end(told);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    return said;
  };

  it('ends by itself while it is told what to draw', async () => {
    const half = JSON.stringify(reportOf(10)).slice(0, 5000);
    expect(await lastWords(half, 'half')).toContain('SyntaxError');
  });

  it('ends by itself when it has drawn and nobody takes it', async () => {
    const many = JSON.stringify(reportOf(1000));
    expect(await lastWords(many, 'whole')).toMatch(/EPIPE|ECONNRESET/);
  });
});
