export { buildVersion } from './build-version.js';
export { ConfigFault } from './config.fault.js';
export {
  parseEventStoreAddress,
  type EventStoreAddress,
  type EventStoreCredentials,
  type EventStoreHost,
} from './event-store-address.js';
export { readConfig, type Config, type Environment, type EventStoreSettings } from './read-config.js';
