import { defineConfig } from 'vite';

export default defineConfig({
  // Relative, because the server writes into the page where its files are, as seen from the page's address.
  base: './',
  logLevel: 'error',
  build: {
    outDir: '../dist/reporting',
    emptyOutDir: true,
    license: { fileName: 'licenses.md' },
    // A small file would become a data address, which the page's policy allows for pictures only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
