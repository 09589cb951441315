import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBreakwater } from '../../../../src/admin/breakwater';
import type { Patience } from '../../../../src/admin/lists/graph-source/graph-client';
import { graphMemberships } from '../../../../src/admin/lists/graph-source/graph-memberships';
import { removeTempFolders, tempFolder } from '../../site/temp-folder';
import { noon } from '../../temp-policy';
import { fakeGraph, token, type Directory, type FakeGraph, type Meddle } from './fake-graph';

let graph: FakeGraph | null = null;

/** Closes what `startReading` has opened. */
export const endReading = async (): Promise<void> => {
  await graph?.close();
  graph = null;
  removeTempFolders();
};

export const short: Patience = { tries: 3, firstWait: 5, longestWait: 500, answerWithin: 5000 };

/** A Graph on this machine, and what reads it. */
export const startReading = async (of: Directory, meddle?: Meddle) => {
  graph = await fakeGraph(of, meddle === undefined ? {} : { meddle });
  const folder = tempFolder();
  const { root } = graph;
  let said = '';
  const output = { write: (text: string) => void (said += text), hasColours: false };
  const world = {
    out: output,
    err: output,
    now: () => noon,
    environment: { BREAKWATER_GRAPH_TOKEN: token } as Record<string, string>,
  };
  const state = join(folder, 'state');
  return {
    folder,
    state,
    world,
    graph,
    asked: graph.asked,
    said: () => said,
    read: (patience = short, now = noon, folderRead = state, isFull = false) =>
      graphMemberships(
        { root, folder: folderRead, isFull },
        { ...world, now: () => now },
        patience,
      ),
    build: (...args: readonly string[]) =>
      runBreakwater(
        [
          ...['lists', 'build', '--graph', '--graph-root', root, '--graph-state', state],
          ...['--out', join(folder, 'lists'), ...args],
        ],
        world,
      ),
  };
};

export const rowsIn = (path: string): readonly string[] =>
  readFileSync(path, 'utf8').trimEnd().split('\n').slice(1).sort();

/** Cuts the connection from the nth request on. */
export const cutFrom =
  (first: number): Meddle =>
  ({ number, request }) => {
    if (number < first) return false;
    request.socket.destroy();
    return true;
  };
