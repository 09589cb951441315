import { catalogueFiles, inChunks, inOneFile } from './catalogues.js';

/** webpack loader: src/i18n/catalogues.ts and pane-catalogues.ts become the compiled messages, with `chunks` catalogues/*.json as well. Loaders are found by their default export. */
export default function icuLoader() {
  for (const file of catalogueFiles) this.addDependency(file);
  return this.getOptions().chunks ? inChunks(this.resourcePath) : inOneFile(this.resourcePath);
}
