import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Whole stories mostly wait, for renders and for each other: two files at a time keep two cores busy.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'contracts/src/**/*.test.ts',
            'functions/src/**/*.test.ts',
            'local/src/**/*.test.ts',
            'bench/src/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['local/src/scenarios/**', '**/node_modules/**', '**/dist/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      'frontend/vite.config.ts',
      {
        test: {
          name: 'scenarios',
          environment: 'node',
          include: ['local/src/scenarios/**/*.test.ts'],
          testTimeout: 480_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
