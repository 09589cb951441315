import { createTransformer } from '@swc/jest';
import { createHash } from 'node:crypto';
import { compileCatalogues } from './icu.js';

const swc = createTransformer({ jsc: { target: 'es2022' } });

/** jest transform: src/i18n/catalogues.ts becomes the compiled messages. Transforms are found by their default export. */
export default {
  process: (_source, path, options) => swc.process(compileCatalogues(), path, options),
  getCacheKey: () => createHash('sha256').update(compileCatalogues()).digest('hex'),
};
