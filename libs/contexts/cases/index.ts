export { caseIdOf, childIdOf, startedCaseId } from './core/case-id.js';
export { caseEvents, holderGroups, type CaseEvent, type Holder, type Share } from './core/case.events.js';
export { caseInstanceOf } from './core/case.state.js';
export { caseEventTexts, caseTexts, groupTexts } from './core/case.texts.js';
export { caseAddresseesOf, mainUnitOf, relationsOf } from './core/holders.js';
export type { CaseDocument } from './projections/case.document.js';
export { caseProjection } from './projections/case.projection.js';
export { countPinned, type Version, type VersionCount } from './cases.reads.js';
