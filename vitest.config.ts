import { defineConfig } from 'vitest/config';
import { closingLine } from './server/test/closing-line.ts';

export default defineConfig({
  test: {
    include: [
      'server/**/*.test.ts',
      'contracts/**/*.test.ts',
      'methods/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
    ],
    globalSetup: ['server/test/global-setup.ts'],
    reporters: ['default', closingLine],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
