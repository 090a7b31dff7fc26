/** What keeps a log whole, and what failed tried again. */
export { eraseTexts, findErasable, type ErasableText, type WantedTexts } from './custody/erase-texts.js';
export { erasureLease } from './custody/finish-erasures.js';
export { finishErasures, startErasureWork } from './erasures.js';
export { startSealWork } from './custody/jobs/seal.jobs.js';
export { sealableTenants, sealLog, type SealResult } from './custody/seal-log.js';
export { countUnsealedTexts } from './custody/unsealed-texts.js';
export { verifySeals, type SealVerification } from './custody/verify-seals.js';
export { fireEverybodysTimers, startTimerWork } from './timed-instances.js';
export { attemptWith } from './operations/attempt.js';
export { startOperationsWork } from './operations/jobs/operations.jobs.js';
export { retryIncident, type RetryPorts, type RetryRegistry } from './operations/retry-incidents.js';
export { retryRegistry } from './retry-registry.js';
