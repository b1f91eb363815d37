import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the build runs from any folder of any server.
  base: './',
  resolve: {
    // Core and renderer are read as sources, so nothing has to be built first.
    conditions: ['@stubble/source', 'module', 'browser', 'development|production'],
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
  build: { target: 'es2022', chunkSizeWarningLimit: 900 },
  worker: { format: 'es' },
});
