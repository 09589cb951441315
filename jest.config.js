/** One project a kind of test: `npx jest --selectProjects unit` runs one of them. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/test/${glob}`),
  testEnvironment: 'node',
  transform: {
    '/src/i18n/(pane-)?catalogues\\.ts$': '<rootDir>/build/icu-jest-transform.js',
    '\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // Packages that come as ES modules only; jest runs the tests as CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!@stablelib/|valibot/)'],
  ...more,
});

/** Folders of test/ that have a project of their own; every other folder is a unit test's. */
const apart = ['contract', 'properties', 'repository', 'scenarios', 'browser'];

export default {
  projects: [
    project('unit', ['**/*.test.{ts,tsx}'], {
      testPathIgnorePatterns: apart.map((folder) => `<rootDir>/test/${folder}/`),
    }),
    ...apart.map((folder) => project(folder, [`${folder}/**/*.test.{ts,tsx}`])),
  ],
  // A test that fails on its way may leave a server behind: that must not keep the run from ending.
  forceExit: true,
  reporters: [
    'default',
    ...(process.env.TEST_RESULTS ? ['<rootDir>/.ci/results-reporter.js'] : []),
  ],
  // A browser and a page of Microsoft's office.js need longer than the usual five seconds.
  testTimeout: 60_000,
  cacheDirectory: '<rootDir>/.cache/jest',
};
