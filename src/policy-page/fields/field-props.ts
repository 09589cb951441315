import type { Path } from '../draft/path';

export type FieldProps = { readonly path: Path; readonly label: string };
