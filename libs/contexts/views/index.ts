export { viewAggregate } from './core/view.decider.js';
export { viewEvents, viewGroupings, viewSorts, type ViewEvent, type ViewShown } from './core/view.events.js';
export { viewIdOf, viewsOf } from './core/view-id.js';
export { viewTexts } from './core/view.texts.js';
export { viewProjection, type ViewDocument } from './projections/view.projection.js';
export { readViews, viewFor, type ViewsOf } from './views.reads.js';
