import { catalogueFiles, compileCatalogues } from './icu.js';

/** webpack loader: src/i18n/catalogues.ts becomes the compiled messages. Loaders are found by their default export. */
export default function icuLoader() {
  for (const file of catalogueFiles) this.addDependency(file);
  return compileCatalogues();
}
