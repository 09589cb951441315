import { graphConversations } from '../conversation/graph';
import { noConversations } from '../conversation/no-conversations';
import type { GraphSource, Policy } from '../core/policy';
import type { BakedInSizes } from '../directory/baked-in';
import { sizeCache } from '../directory/size-cache';
import { publishedSizes } from '../directory/published-sizes';
import { directoryOf } from '../directory/sources';
import { fetchPolicy, lastKnownPolicy } from '../policy/load';
import type { AccessToken, Clock, Http, OpenItem, Store } from '../ports';
import { atOnce } from '../transport/at-once';
import { graphClient, type GraphClient } from '../transport/graph-client';
import type { CheckPorts } from './check';
import { trackWrites } from './pending-writes';

/** What the build, or later the stamp of a tenant's site, puts into the bundle. */
export type Stamp = {
  /** Where the site is served from, with a slash at its end. */
  readonly base: string;
  readonly policy: unknown;
  readonly sizes: BakedInSizes;
};

export type Surroundings = {
  readonly item: OpenItem;
  readonly clock: Clock;
  readonly http: Http;
  readonly stamp: Stamp;
  /** Where the last good policy is kept. */
  readonly lasting: Store;
  /** Where sizes may be kept beyond the item; null on clients without localStorage. */
  readonly local: Store | null;
  readonly accessToken: (source: GraphSource) => AccessToken;
};

/** One client for each Graph there is, so that whoever asks it shares its queue and its tokens. */
const graphClients = ({
  http,
  clock,
  accessToken,
}: Surroundings): ((source: GraphSource) => GraphClient) => {
  const clients = new Map<string, GraphClient>();
  return (source) => {
    const { clientId, authority, root } = source;
    const key = JSON.stringify([clientId, authority, root]);
    const client =
      clients.get(key) ?? graphClient(root, { http, clock, token: accessToken(source) });
    clients.set(key, client);
    return client;
  };
};

/** As many connections as a browser opens to one host. */
const siteRequestsAtOnce = 6;

/** Who is asked for what, under the policy of the moment: one place for handlers and pane. */
export const sourcesOf = (around: Surroundings): CheckPorts => {
  const { clock, http, stamp, lasting: store, local } = around;
  const { session, written } = trackWrites(around.item.session);
  const item = { ...around.item, session };
  const cache = sizeCache({ session, local, clock });
  const inTurn = atOnce(siteRequestsAtOnce);
  const site: Http = (request, deadline) => inTurn(() => http(request, deadline));
  const policySource = {
    http: site,
    store,
    clock,
    url: `${stamp.base}policy.json`,
    bakedIn: stamp.policy,
  };

  const clientFor = graphClients(around);
  const directoryPorts = {
    clock,
    cache,
    graphClient: clientFor,
    published: publishedSizes(`${stamp.base}lists/`, site),
    bakedIn: stamp.sizes,
  };

  return {
    item,
    clock,
    written,
    policies: {
      lastKnown: () => lastKnownPolicy(store, stamp.policy),
      fresh: (deadline) => fetchPolicy(policySource, deadline),
    },
    directory: ({ sources }: Policy) => directoryOf(sources, directoryPorts),
    conversations: ({ sources: { graph } }: Policy) =>
      graph?.conversations === true ? graphConversations(clientFor(graph)) : noConversations,
  };
};
