export { PLATFORM, PlatformModule } from './platform.module.js';
export { runUntilStopped } from './run-until-stopped.js';
