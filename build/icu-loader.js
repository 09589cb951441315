import { catalogueFiles, compileCatalogues } from './icu.js';

/** webpack loader: src/i18n/catalogues.ts and pane-catalogues.ts become the compiled messages. Loaders are found by their default export. */
export default function icuLoader() {
  for (const file of catalogueFiles) this.addDependency(file);
  return compileCatalogues(this.resourcePath);
}
