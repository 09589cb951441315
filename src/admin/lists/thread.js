import { tsImport } from 'tsx/esm/api';

// A thread starts with JavaScript, and the command runs from TypeScript (docs/decisions/0005-command-line.md).
await tsImport('./thread-work.ts', { parentURL: import.meta.url, tsconfig: false });
