#!/usr/bin/env node
import { tsImport } from 'tsx/esm/api';

// tsx would otherwise take the tsconfig.json of whatever folder the command is called in.
await tsImport('../src/admin/main.ts', { parentURL: import.meta.url, tsconfig: false });
