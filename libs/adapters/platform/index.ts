export { openPlatform, type Platform, type PlatformOptions } from './open-platform.js';
export { PLATFORM, PlatformModule } from './platform.module.js';
