import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    // The page is served compressed; sizes in the build's report are what a phone has to fetch.
    reportCompressedSize: true,
  },
  server: {
    // While developing, the page comes from Vite and its runs from a server started beside it.
    proxy: { '/api': 'http://127.0.0.1:7373' },
  },
});
