/** What would happen, or would have: nothing is written. */
export {
  previewPublishing,
  simulatedYear,
  type PublishingPreview,
  type SimulatedYear,
} from './preview-publishing.js';
export { byMonth, byPerson, type SimulatedMonth, type SimulatedPerson } from './simulation/core/summarise.js';
export type { SimulatedEvent } from './simulation/core/simulation.js';
export {
  countByPerson,
  countMails,
  type MailCount,
  type MailCountOfPerson,
  type SimulatedMail,
} from './simulation/core/count-mails.js';
export type { Past } from './simulation/core/past/past.js';
export { pastByMonth, type PastMonth } from './simulation/core/past/summarise-past.js';
export { reliveMunicipality } from './simulation/relive-municipality.js';
export { isPlayed, simulateMunicipality, type Simulated } from './simulation/simulate-municipality.js';
