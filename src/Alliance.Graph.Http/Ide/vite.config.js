import { defineConfig } from 'vite';
import { questions } from './questions.mjs';

export default defineConfig({
  // Relative, because the endpoint's path is the server's choice: IdePage writes it into index.html.
  base: './',
  // React's "use client" directives cause a hundred warnings that mean nothing here.
  logLevel: 'error',
  plugins: [questions()],
  build: {
    outDir: 'dist/ide',
    // The licences of what is bundled must travel with it.
    license: { fileName: 'licenses.md' },
  },
});
