import type { GraphSource, Policy } from '../core/policy';
import type { Clock, Directory, MemberReader } from '../ports';
import type { GraphClient } from '../transport/graph-client';
import { bakedIn, orBakedIn, type BakedInSizes } from './baked-in';
import { besides, remembering } from './cached';
import { firstKnown } from './first-known';
import { graphDirectory } from './graph';
import type { SizeCache } from './size-cache';

export type DirectoryPorts = {
  readonly clock: Clock;
  readonly graphClient: (source: GraphSource) => GraphClient;
  readonly cache: SizeCache;
  readonly published: Directory;
  readonly bakedIn: BakedInSizes;
};

const nobodyReads: MemberReader = () => Promise.resolve(null);

/**
 * Who is asked under this policy, in this order: published sizes beside what was looked up shortly before, the
 * bundle's own where those cannot be reached, then Graph for what is still unknown.
 */
export const directoryOf = (
  { publishedSizes: hasPublished, graph }: Policy['sources'],
  ports: DirectoryPorts,
): { readonly directory: Directory; readonly members: MemberReader } => {
  const { clock, cache, published } = ports;
  const first = hasPublished ? orBakedIn(besides(cache, published), bakedIn(ports.bakedIn)) : cache;
  const reachable = graph === null ? null : graphDirectory(ports.graphClient(graph), graph);
  const sources = reachable === null ? [first] : [first, reachable.directory];
  return {
    directory: remembering(cache, firstKnown(sources, clock)),
    members: reachable?.members ?? nobodyReads,
  };
};
