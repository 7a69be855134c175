import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'bench/**/*.test.ts', 'lib/**/*.test.ts'],
    globalSetup: 'lib/db/test-server.ts',
    setupFiles: 'lib/db/test-database.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
