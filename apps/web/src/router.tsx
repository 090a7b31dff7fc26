import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './app/not-found.js';
import { Shell } from './app/shell.js';
import { readChangesSearch } from './views/changes/changes-search.js';
import { FrontView } from './views/front/front-view.js';
import { readMailSearch } from './views/operations/mail-search.js';
import { readPointsSearch } from './views/points/points-search.js';
import { readVedtakSearch } from './views/vedtak/vedtak-search.js';
import { readOverviewSearch } from './views/overview/overview-search.js';
import { readUnitSearch } from './views/unit/unit-search.js';
import { readLogSearch } from './views/vedtakslogg/log-search.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const under = { getParentRoute: () => root } as const;

/** Each view is fetched when somebody goes there; the first page carries only itself. */
const front = createRoute({ ...under, path: '/', component: FrontView });

const vedtakslogg = createRoute({
  ...under,
  path: '/vedtakslogg',
  validateSearch: readLogSearch,
  component: lazyRouteComponent(() => import('./views/vedtakslogg/log-view.js'), 'LogView'),
});

const vedtak = createRoute({
  ...under,
  path: '/vedtak/$id',
  validateSearch: readVedtakSearch,
  component: lazyRouteComponent(() => import('./views/vedtak/vedtak-view.js'), 'VedtakView'),
});

const changes = createRoute({
  ...under,
  path: '/endringer',
  validateSearch: readChangesSearch,
  component: lazyRouteComponent(() => import('./views/changes/changes-view.js'), 'ChangesView'),
});

const reports = createRoute({
  ...under,
  path: '/rapporter',
  component: lazyRouteComponent(() => import('./views/reports/reports-view.js'), 'ReportsView'),
});

const report = createRoute({
  ...under,
  path: '/rapporter/$id',
  component: lazyRouteComponent(() => import('./views/reports/report-view.js'), 'ReportView'),
});

const points = createRoute({
  ...under,
  path: '/punkter',
  validateSearch: readPointsSearch,
  component: lazyRouteComponent(() => import('./views/points/points-view.js'), 'PointsView'),
});

const unit = createRoute({
  ...under,
  path: '/enhet',
  validateSearch: readUnitSearch,
  component: lazyRouteComponent(() => import('./views/unit/unit-view.js'), 'UnitView'),
});

const intake = createRoute({
  ...under,
  path: '/inn-og-ut',
  component: lazyRouteComponent(() => import('./views/intake/intake-view.js'), 'IntakeView'),
});

const intakeImport = createRoute({
  ...under,
  path: '/inn-og-ut/import',
  component: lazyRouteComponent(() => import('./views/intake/import-view.js'), 'ImportView'),
});

const intakeRegister = createRoute({
  ...under,
  path: '/inn-og-ut/registrer',
  component: lazyRouteComponent(() => import('./views/intake/register-view.js'), 'RegisterView'),
});

const intakeTriage = createRoute({
  ...under,
  path: '/inn-og-ut/sortering',
  component: lazyRouteComponent(() => import('./views/intake/triage-view.js'), 'TriageView'),
});

const intakeSplit = createRoute({
  ...under,
  path: '/inn-og-ut/del/$id',
  component: lazyRouteComponent(() => import('./views/intake/split-view.js'), 'SplitView'),
});

const overview = createRoute({
  ...under,
  path: '/oversikt',
  validateSearch: readOverviewSearch,
  component: lazyRouteComponent(() => import('./views/overview/overview-view.js'), 'OverviewView'),
});

const operations = createRoute({
  ...under,
  path: '/drift',
  component: lazyRouteComponent(() => import('./views/operations/operations-view.js'), 'OperationsView'),
});

const mails = createRoute({
  ...under,
  path: '/drift/post',
  validateSearch: readMailSearch,
  component: lazyRouteComponent(() => import('./views/operations/mails-view.js'), 'MailsView'),
});

const procedures = createRoute({
  ...under,
  path: '/drift/prosedyrer',
  component: lazyRouteComponent(() => import('./views/operations/procedures-view.js'), 'ProceduresView'),
});

const procedure = createRoute({
  ...under,
  path: '/drift/prosedyrer/$id/$version',
  component: lazyRouteComponent(() => import('./views/operations/procedure-view.js'), 'ProcedureView'),
});

const simulation = createRoute({
  ...under,
  path: '/drift/simulering',
  component: lazyRouteComponent(() => import('./views/operations/simulation-view.js'), 'SimulationView'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    front,
    vedtakslogg,
    vedtak,
    changes,
    reports,
    report,
    points,
    unit,
    intake,
    intakeImport,
    intakeRegister,
    intakeTriage,
    intakeSplit,
    overview,
    operations,
    mails,
    procedures,
    procedure,
    simulation,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
