import { defineConfig } from 'vite'

// One module that looks for islands in the page and loads what each needs; names have no hash, since the server puts versions to addresses.
export default defineConfig({
  base: './',
  build: {
    outDir: '../wwwroot/islands',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: 'main.ts',
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
  worker: {
    format: 'es',
    rollupOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
  },
})
