export { asIfOpened } from './core/as-if-opened.js';
export { caseIdOf, childIdOf, startedCaseId } from './core/case-id.js';
export { caseEvents, holderGroups, type CaseEvent, type Holder, type Share } from './core/case.events.js';
export { caseInstanceOf } from './core/case.state.js';
export { caseTexts, groupTexts } from './core/case.texts.js';
export { openingWhenAsked, type Asked } from './core/opening-when-asked.js';
export { caseAddresseesOf, mainUnitOf, relationsOf } from './core/holders.js';
export type { CaseDocument } from './projections/case.document.js';
export { caseProjection } from './projections/case.projection.js';
