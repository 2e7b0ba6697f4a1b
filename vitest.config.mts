import {defineConfig} from 'vitest/config'

const MINUTE = 60_000

/** No test judges how long it takes, so that a busy machine fails none: these limits only end what hangs. */
const patience = {testTimeout: 10 * MINUTE, hookTimeout: 30 * MINUTE, expect: {poll: {timeout: MINUTE}}}

/**
 * What a test needs is in its name or its folder, and so is the project that it belongs to; no file belongs to two.
 * `*.process.test.ts`, and all of `test/cli` and `test/kill`, start a process or change their own (folder, environment,
 * output, globals). `*.property.test.ts` draw many examples at random. `*.large.test.ts` read inputs that are large, or
 * compare what they cost.
 */
const PROCESSES = ['test/{cli,kill}/**/*.test.ts', 'test/**/*.process.test.ts']
const SLOW = ['test/**/*.{property,large}.test.ts']
const BROWSER = ['test/{e2e,security}/**/*.test.ts']
const FUZZ = ['test/fuzz/**/*.test.ts']

/**
 * What `npm run coverage` asks of the unit tests: a little less than they reach, so that it fails where code comes without
 * tests. The command line and the language server run in processes of their own, where nothing is counted.
 */
const coverage = {
  provider: 'v8' as const,
  include: ['src/**/*.ts'],
  exclude: ['src/cli/**', 'src/lsp/**'],
  reporter: ['text-summary', 'html'],
  thresholds: {lines: 90, branches: 84, functions: 88},
}

export default defineConfig({
  test: {
    teardownTimeout: 5 * MINUTE,
    coverage,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...PROCESSES, ...SLOW, ...BROWSER, ...FUZZ],
          // One process runs many files. That saves most of the time, and asks of them that they leave nothing behind.
          isolate: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'slow',
          include: SLOW,
          exclude: [...PROCESSES, ...BROWSER, ...FUZZ],
          isolate: false,
          ...patience,
        },
      },
      {test: {name: 'process', include: PROCESSES, exclude: [...BROWSER, ...FUZZ], ...patience}},
      {test: {name: 'fuzz', include: FUZZ, ...patience}},
      {test: {name: 'bench', include: [], benchmark: {include: ['test/bench/**/*.bench.ts']}}},
      {
        test: {
          name: 'e2e',
          include: BROWSER,
          globalSetup: ['test/e2e/setup.ts'],
          fileParallelism: false,
          ...patience,
        },
      },
    ],
  },
})
