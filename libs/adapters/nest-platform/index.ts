export { PLATFORM, PlatformModule } from './platform.module.js';
