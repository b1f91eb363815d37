import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the build runs from any folder of any server.
  base: './',
  resolve: {
    // Core and renderer are read as sources, so nothing has to be built first.
    conditions: ['@stubble/source', 'module', 'browser', 'development|production'],
  },
  // Named here, so that the first visit does not reload when they are found one by one.
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directive.js',
      'lit/directives/repeat.js',
      'idb',
      'exifr/dist/lite.esm.mjs',
      'heic-to/csp',
      'pixi.js',
      'pixi.js/unsafe-eval',
      '@stubble/core > culori/fn',
      '@stubble/core > d3-delaunay',
      '@stubble/core > seedrandom',
      '@stubble/core > valibot',
      '@stubble/renderer > comlink',
    ],
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
  // The HEIC decoder alone has 3 MB; it is loaded only with a photo that needs it.
  build: { target: 'es2022', chunkSizeWarningLimit: 3200 },
  worker: { format: 'es' },
});
