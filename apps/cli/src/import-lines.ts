import { importResultTexts, type ImportResult } from '#work/intake';
import { fillText } from '#kernel';

const say = (name: keyof typeof importResultTexts, values: Readonly<Record<string, string | number>> = {}) =>
  fillText(importResultTexts[name], 'nb', values);

const named = ({ title, caseNumber }: { readonly title: string; readonly caseNumber: string | null }) =>
  [caseNumber, title].filter(Boolean).join(' ');

/** Messages about a whole file begin with its name already. */
const inFile = (file: string, message: string) =>
  message.startsWith(file) ? message : `${file}: ${message}`;

const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
};

const rowsShown = 8;

const rowsOf = (items: readonly { readonly row: number }[]): string => {
  const rows = [...new Set(items.map(({ row }) => row))];
  const more = rows.length > rowsShown ? ` … (${rows.length.toString()} rader)` : '';
  return `rad ${rows.slice(0, rowsShown).join(', ')}${more}`;
};

/** The same question about many rows is asked once. */
const doubtLines = ({ inDoubt }: ImportResult): readonly string[] =>
  groupedBy(inDoubt, ({ file, question }) => `${file}\n${question}`).map((group) => {
    const [{ file, question }] = group;
    const about = new Set(group.map(named)).size === 1 ? `, ${named(group[0])}` : '';
    return `  I tvil  ${file} ${rowsOf(group)}${about}: ${question}`;
  });

const fileLines = ({ files, rejected, dryRun, appendedEvents }: ImportResult): readonly string[] => {
  const hasBadRows = (name: string) => rejected.some(({ file, row }) => file === name && row !== null);
  const stopped = files.filter(({ name, accepted }) => !accepted && !dryRun && hasBadRows(name));
  const ignoring = files.filter(({ ignoredColumns }) => ignoredColumns.length > 0);
  return [
    ...stopped.map(({ name }) => say('stopped', { file: name })),
    ...ignoring.map(({ name, ignoredColumns }) =>
      say('ignoredColumns', { file: name, columns: ignoredColumns.map((each) => `«${each}»`).join(', ') }),
    ),
    ...(dryRun ? [say('dryRun')] : []),
    ...(!dryRun && rejected.length === 0 && appendedEvents === 0 ? [say('nothingNew')] : []),
  ];
};

/** What came of an import, for people: counts first, then what stopped, what must be decided, what is missing. */
export const importLines = (result: ImportResult): readonly string[] => {
  const arrays = ['registered', 'updated', 'unchanged', 'missing', 'inDoubt', 'rejected'] as const;
  return [
    `${arrays.map((name) => say(name, { count: result[name].length })).join(', ')}.`,
    ...fileLines(result),
    ...result.rejected.map(({ file, message }) => `  Avvist  ${inFile(file, message)}`),
    ...doubtLines(result),
    ...result.missing.map((item) => `  Mangler ${say('missingItem', { what: named(item) })}`),
  ];
};
