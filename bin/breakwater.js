#!/usr/bin/env node

/** @param {unknown} error */
const isMissing = (error) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

const { tsImport } = await import('tsx/esm/api').catch((error) => {
  if (!isMissing(error)) throw error;
  console.error('error: The packages are not installed. Run "npm ci" in the folder of Breakwater.');
  process.exit(2);
});

// tsx would otherwise take the tsconfig.json of whatever folder the command is called in.
await tsImport('../src/admin/main.ts', { parentURL: import.meta.url, tsconfig: false });
