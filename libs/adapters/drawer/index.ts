export { drawerEnvironment, drawerFlags } from './drawer-program.js';
export { ProcessDrawer } from './process.drawer.js';
