import type { XmlElement } from './xml';

/** What a manifest is checked against: the rest of the project, as plain values. */
export type Project = {
  /** package.json's, `x.y.z`. */
  readonly version: string;
  /** The handlers that src/events associates. */
  readonly functionNames: readonly string[];
  /** The controls that src/outlook names in an alert, each with the surface it must stand on. */
  readonly paneCommands: { readonly [id: string]: string };
  /** Width and height of a PNG by its path below the site's root; null where there is no such file. */
  readonly pngSize: (path: string) => PngSize | null;
};

export type PngSize = { readonly width: number; readonly height: number };

export type Manifest = { readonly root: XmlElement; readonly bytes: number };

/** One sentence a problem; none when all is well. */
export type Check = (manifest: Manifest, project: Project) => readonly string[];
