import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { configTexts } from '../libs/adapters/config/config.texts.js';
import { settings } from '../libs/adapters/config/settings.js';
import { program } from '../apps/cli/src/program.js';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const pagesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .map((file) => path.join(folder, file));
const iverk = await program();
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...['docs', 'libs', 'apps', 'deploy'].flatMap(pagesIn),
];
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const codeIn = (text: string, heading: RegExp) => all(text, heading).map((cell) => cell.trim());

describe('The page about commands', () => {
  const page = read('docs/commands.md');
  const [common = '', ...sections] = page.split(/^#{2,3} (?=[a-z])/m);
  const written = new Map(
    sections.map((section) => {
      const [title = ''] = section.split(/\s*[`\n]/);
      return [title, codeIn(section, /^\| `(--[a-z-]+)/gm)];
    }),
  );
  const everywhere = codeIn(common, /^\| `(--[a-z-]+)/gm);

  const commandsOf = (
    command: Command,
    names: readonly string[] = [],
  ): readonly (readonly [string, Command])[] =>
    command.commands.flatMap((each) => {
      const path = [...names, each.name()];
      return [[path.join(' '), each] as const, ...commandsOf(each, path)];
    });
  const real = commandsOf(iverk);

  it('has every command, in the same order', () => {
    expect([...written.keys()]).toEqual(real.map(([name]) => name));
  });

  it.each(real)('has the options of %s and no others', (name, command) => {
    const options = command.options
      .map(({ long }) => long)
      .filter((long) => !everywhere.includes(long ?? ''));
    expect(written.get(name)).toEqual(options);
  });

  it('names as common what every command has', () => {
    for (const [, { options }] of real)
      expect(['--help', ...options.map(({ long }) => long)]).toEqual(expect.arrayContaining(everywhere));
  });
});

describe('The page about running', () => {
  it('has every setting there is', () => {
    const [table = ''] = read('docs/operations.md').split('Besides:');
    expect(codeIn(table, /^\| `([A-Z_]+)`/gm)).toEqual(Object.keys(settings.shape));
    expect(configTexts['unknown-key'].nb).toContain('{known}');
  });
});

describe('The pages', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const links = all(read(page), /\]\((?!https?:|mailto:)([^)#\s]+)[^)]*\)/g);
    expect(links.filter((link) => !existsSync(path.join(root, path.dirname(page), link)))).toEqual([]);
  });

  it('name only scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) => all(read(page), /(?:^|`)npm run (?:-s )?([a-z][a-z:]*)/gm));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('run only files of this repository', () => {
    const named = pages.flatMap((page) =>
      all(read(page), /\b((?:docs|deploy)\/[\w./-]+\.(?:csv|json|ya?ml|ts))\b/g),
    );
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('A decision', () => {
  const decisions = pagesIn('docs/decisions');

  it.each(decisions)('%s names checks that exist', (page) => {
    const [, checked = ''] = read(page).split('**Checked by**');
    const files = all(checked, /`((?:libs|apps|test|docs|scripts|\.)[\w./*-]*)`/g).map((file) =>
      file.replace(/\/?\*.*$/, ''),
    );
    expect(checked.trim()).not.toBe('');
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('A context', () => {
  it('says what it is about in at most forty lines', () => {
    const readmes = pagesIn('libs').filter((page) => page.endsWith('README.md'));
    expect(readmes.filter((page) => read(page).trimEnd().split('\n').length > 40)).toEqual([]);
  });
});
