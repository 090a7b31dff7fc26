import { describe, expect, it } from '@jest/globals';
import { CommanderError } from 'commander';
import { commands } from './commands.js';
import { program } from './program.js';

const said = async (...args: readonly string[]): Promise<{ out: string; error: string }> => {
  const texts = { out: '', error: '' };
  const iverk = await program();
  const listen = (each: typeof iverk): void => {
    each
      .configureOutput({ writeOut: (text) => (texts.out += text), writeErr: (text) => (texts.error += text) })
      .commands.forEach(listen);
  };
  listen(iverk);
  await iverk.parseAsync(args, { from: 'user' }).catch((problem: unknown) => {
    if (!(problem instanceof CommanderError)) throw problem;
  });
  return texts;
};

describe('The command line speaks Norwegian', () => {
  it('in the help of every command', async () => {
    for (const name of ['', ...commands.map((each) => each.name)]) {
      const { out } = await said(...[name, '--help'].filter(Boolean));
      expect(out).toMatch(/^Bruk: /);
      expect(out).not.toMatch(/Usage|[Oo]ptions|Arguments:|[Cc]ommands?\b|display help|default|choices/);
    }
  });

  it.each([
    [['import', '--nonsense', 'x'], 'Valget --nonsense finnes ikke.'],
    [['improt'], 'Kommandoen improt finnes ikke.\nMente du import?'],
    [['import'], 'Du må gi inn: fil.'],
    [['vedtaksrapport', 'order', '--to', '2026-01-01'], 'Valget --from <dato> må være med.'],
    [['remind', '--on'], 'Valget --on <dato> mangler en verdi.'],
    [
      ['remind', '--on', '2024-02-31'],
      'Valget --on <dato> kan ikke være «2024-02-31». Skriv en dato som finnes',
    ],
  ])('when the command is wrong: %j', async (args, expected) => {
    const { error } = await said(...args);
    expect(error).toContain(`iverk: ${expected}`);
  });
});
