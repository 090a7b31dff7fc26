import tseslint from 'typescript-eslint';

const clockAndChance = [
  'Date',
  'Math',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'fetch',
  'process',
  'console',
];
const fromOutside = (names) =>
  names.map((name) => ({ name, message: 'Pure folder: take it from the command or the event.' }));

export default tseslint.config(
  { ignores: ['dist/**', '**/*.mjs'] },
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
    files: ['libs/engine/**/*.ts', 'libs/contexts/*/{core,policies,projections,reports}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...fromOutside(clockAndChance.filter((name) => name !== 'Math'))],
    },
  },
  {
    files: ['libs/engine/**/*.ts', 'libs/contexts/*/{core,policies,projections,reports}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pure folder: no chance.' },
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
