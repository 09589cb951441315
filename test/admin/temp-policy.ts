import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBreakwater } from '../../src/admin/breakwater';

const folders: string[] = [];

/** A policy.json in a folder of its own. Bytes are written as they are. */
export const tempPolicy = (content: string | Uint8Array, name = 'policy.json'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-policy-'));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

export const removeTempPolicies = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
};

export const textOf = (path: string): string => readFileSync(path, 'utf8');

/** Noon of the day from which the tests look at the clock. */
export const noon = Date.UTC(2026, 10, 21, 12);

/** Runs the command line in this process at a time of the test's choice. */
export const breakwater = async (
  args: readonly string[],
  { now = noon, hasColours = false }: { readonly now?: number; readonly hasColours?: boolean } = {},
) => {
  let [out, err] = ['', ''];
  const exitCode = await runBreakwater(args, {
    out: { write: (text) => void (out += text), hasColours },
    err: { write: (text) => void (err += text), hasColours },
    now: () => now,
  });
  return { exitCode, out, err };
};
