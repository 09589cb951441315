import type { Path } from '../draft/path';

/** How one value is typed or chosen. */
export type Input =
  | { readonly kind: 'number' | 'text' | 'flag' }
  | { readonly kind: 'lines'; readonly noun: string }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | {
      readonly kind: 'pairs';
      readonly key: string;
      readonly value: string;
      readonly fresh: string;
    };

export type FieldSpec = {
  readonly key: string;
  readonly label: string;
  readonly input: Input;
};

export type Block =
  /** Fields of one object. */
  | {
      readonly kind: 'fields';
      readonly path: Path;
      readonly legend?: string;
      readonly fields: readonly FieldSpec[];
    }
  /** The same of an object that may be null. */
  | {
      readonly kind: 'optional';
      readonly path: Path;
      readonly legend: string;
      readonly fresh: object;
      readonly fields: readonly FieldSpec[];
    }
  /** A list of such objects. */
  | {
      readonly kind: 'entries';
      readonly path: Path;
      readonly noun: string;
      readonly fresh: object;
      readonly fields: readonly FieldSpec[];
    };

export type SectionSpec = {
  readonly heading: string;
  readonly help?: string;
  readonly blocks: readonly Block[];
};
