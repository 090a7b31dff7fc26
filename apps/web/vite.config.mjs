import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // As everything else of the repository: `#kernel/text` is its source.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The policy of the page allows no data in styles and scripts but pictures.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      // A part of Designsystemet that nobody draws has no effect, which the package does not say: a third of the first load.
      treeshake: { moduleSideEffects: (id) => !id.includes('/@digdir/designsystemet-react/') },
    },
  },
  // While developing: `npx vite apps/web`, beside an `npm start`.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/demo', '/logg-inn', '/logg-ut', '/import', '/iverk.css'].map((path) => [
        path,
        { target: 'http://localhost:3000', ws: true },
      ]),
    ),
  },
});
