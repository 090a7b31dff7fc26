export { ConfigFault } from './config.fault.js';
export { readConfig, type Config, type Environment } from './read-config.js';
