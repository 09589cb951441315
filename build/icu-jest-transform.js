import { createTransformer } from '@swc/jest';
import { createHash } from 'node:crypto';
import { inOneFile } from './catalogues.js';

const swc = createTransformer({ jsc: { target: 'es2022' } });

/** jest transform: src/i18n/catalogues.ts and pane-catalogues.ts become the compiled messages. Transforms are found by their default export. */
export default {
  process: (_source, path, options) => swc.process(inOneFile(path), path, options),
  getCacheKey: (_source, path) => createHash('sha256').update(inOneFile(path)).digest('hex'),
};
