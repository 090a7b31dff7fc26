import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const pureFolders = ['libs/engine/**/*.ts', 'libs/contexts/*/{core,policies,projections,reports}/**/*.ts'];
const outsideWorld = ['performance', 'crypto', 'setTimeout', 'setInterval', 'fetch', 'process', 'console'];
const fromOutside = (names) =>
  names.map((name) => ({ name, message: 'Pure folder: take it from the command or the event.' }));
const noChance = { object: 'Math', property: 'random', message: 'Pure folder: no chance.' };

export default tseslint.config(
  { ignores: ['dist/**', '**/*.mjs', '**/*.generated.ts'] },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 8],
      'max-params': ['error', 4],
      'no-console': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: pureFolders,
    rules: {
      'no-restricted-globals': ['error', ...fromOutside(['Date', ...outsideWorld])],
      'no-restricted-properties': ['error', noChance],
    },
  },
  {
    // The kernel reckons with days, and is handed the moment it is.
    files: ['libs/kernel/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/kernel/testing/**'],
    rules: {
      'no-restricted-globals': ['error', ...fromOutside(outsideWorld)],
      'no-restricted-properties': [
        'error',
        noChance,
        { object: 'Date', property: 'now', message: 'Ask the clock.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the clock.' },
      ],
    },
  },
  {
    // GraphQL's object types are classes only so that Nest can read their decorators; what they hold is plain data.
    files: ['libs/contexts/*/api/**/*.ts', 'libs/toolkit/graphql/**/*.ts', 'apps/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    // What a component draws is markup: as long as what it draws.
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
    },
  },
  {
    files: [
      '**/*.spec.ts',
      '**/*.e2e-spec.ts',
      'libs/kernel/testing/**/*.ts',
      'test/**/*.ts',
      'apps/*/test/**/*.ts',
    ],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
);
