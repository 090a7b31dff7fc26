const spec = '(\\.(e2e-)?spec\\.ts$)|(/testing/)';
const zod = 'node_modules/zod/';
const uuid = 'node_modules/uuid/';
const nodeCrypto = '^crypto$';
const ownCore = '^libs/contexts/$1/core/';
const ownPure = '^libs/contexts/$1/(core|policies|projections|reports)/';
const anyIndex = '^libs/contexts/[^/]+/index\\.ts$';

const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: allowed },
});
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never('no-cycles', 'A cycle of decorated classes is a run-time error in ESM.', {}, { circular: true }),
    never(
      'no-orphans',
      'A file nobody imports is dead or forgotten.',
      { orphan: true, pathNot: [spec, '[/.]main\\.ts$', '/generate\\.ts$'] },
      {},
    ),
    never(
      'no-undeclared-packages',
      'What is used is declared.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    only(
      'kernel-knows-nobody',
      'Event sourcing in plain TypeScript.',
      { path: '^libs/kernel/', pathNot: ['^libs/kernel/testing/', spec] },
      '^libs/kernel/',
      zod,
      uuid,
      nodeCrypto,
    ),
    only(
      'engine-knows-the-kernel',
      'Generic and pure.',
      { path: '^libs/engine/', pathNot: spec },
      '^libs/(kernel|engine)/',
      zod,
      'node_modules/yaml/',
      'node_modules/@dagrejs/',
    ),
    only(
      'core-is-pure',
      'What decides needs no world; other contexts are known by what they publish.',
      { path: '^libs/contexts/([^/]+)/core/', pathNot: spec },
      '^libs/(kernel|engine)/',
      ownCore,
      anyIndex,
      zod,
      'node_modules/fastest-levenshtein/',
    ),
    only(
      'what-follows-events-is-pure',
      'Policies, projections and reports are functions of events.',
      { path: '^libs/contexts/([^/]+)/(policies|projections|reports)/', pathNot: spec },
      '^libs/(kernel|engine)/',
      ownPure,
      anyIndex,
      zod,
    ),
    only(
      'what-is-published-is-pure',
      'An index publishes events, read models, and how they are read.',
      { path: '^libs/contexts/([^/]+)/index\\.ts$' },
      '^libs/(kernel|engine)/',
      '^libs/contexts/$1/(core|projections)/',
      '^libs/contexts/$1/[^/]+\\.reads\\.ts$',
    ),
    never(
      'contexts-meet-at-their-index',
      // A test's world has real neighbours.
      'Everything else of a context is its own.',
      { path: '^libs/contexts/([^/]+)/.+', pathNot: '^libs/contexts/[^/]+/testing/' },
      { path: '^libs/contexts/([^/]+)/', pathNot: ['^libs/contexts/$1/', anyIndex] },
    ),
    never(
      'contexts-ask-for-ports',
      'A context never knows who does its I/O.',
      { path: '^libs/contexts/', pathNot: spec },
      { path: '^(libs/adapters|apps)/' },
    ),
    never(
      'toolkit-has-no-domain',
      'Helpers of shells.',
      { path: '^libs/toolkit/', pathNot: spec },
      { path: '^(libs/(contexts|adapters|engine)|apps)/' },
    ),
    never(
      'adapters-have-no-domain',
      'An adapter knows the ports of the kernel.',
      { path: '^libs/adapters/', pathNot: spec },
      { path: '^(libs/(contexts|engine)|apps)/' },
    ),
    never(
      'modules-are-for-apps',
      'A context is put together only where it runs.',
      { pathNot: ['^apps/', '^libs/contexts/index\\.ts$'] },
      { path: '^libs/contexts/[^/]+/[^/]+\\.module\\.ts$' },
    ),
    never(
      'apps-are-strangers',
      'Only the command line starts the others, all in one process; the page is tested on the real API.',
      { path: '^apps/([^/]+)/', pathNot: '^apps/(cli|web/test)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    only(
      'the-page-knows-only-texts',
      'What runs in a browser asks by GraphQL.',
      { path: '^apps/web/src/' },
      '^apps/web/src/',
      '^libs/kernel/text\\.ts$',
      '(node_modules/|^)(@digdir|@tanstack|@graphql-typed-document-node|graphql-ws|react|react-dom|@types|d3-[a-z]+)/',
    ),
    never(
      'nobody-knows-the-bench',
      'It measures what runs, and is no part of it.',
      { pathNot: '^bench/' },
      { path: '^bench/' },
    ),
    never(
      'testing-is-for-specs',
      'Nothing that ships knows a test.',
      { pathNot: [spec, '^test/', '^apps/[^/]+/test/'] },
      { path: '(^libs/kernel/testing/|^test/)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // The bench declares what it is measured against beside what all of Iverk uses.
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
