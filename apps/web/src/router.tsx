import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './app/not-found.js';
import { Shell } from './app/shell.js';
import { FrontView } from './views/front/front-view.js';
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
  component: lazyRouteComponent(() => import('./views/vedtak/vedtak-view.js'), 'VedtakView'),
});

const changes = createRoute({
  ...under,
  path: '/endringer',
  component: lazyRouteComponent(() => import('./views/changes/changes-view.js'), 'ChangesView'),
});

const reports = createRoute({
  ...under,
  path: '/rapporter',
  component: lazyRouteComponent(() => import('./views/reports/reports-view.js'), 'ReportsView'),
});

const points = createRoute({
  ...under,
  path: '/punkter',
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

export const router = createRouter({
  routeTree: root.addChildren([
    front,
    vedtakslogg,
    vedtak,
    changes,
    reports,
    points,
    unit,
    intake,
    overview,
    operations,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
