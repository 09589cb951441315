import type { Item, Recipient } from './item';
import type { Store } from './store';

/** The address book: what Outlook makes of an address. */
export type Resolve = (address: string, name: string) => Promise<Recipient>;

/** What a client remembers of the recipients of one item. */
export type RecipientMemory = {
  /** Who once stood in a field comes back as they were; everybody else is looked up. */
  readonly resolve: Resolve;
  /** To be called before an add-in's write is done. */
  readonly noteWrite: () => void;
  /** The item as a read shows it: for `lagMs` after a write, as it was before. */
  readonly read: (lagMs: number) => Item;
};

type Write = { readonly before: Item; readonly at: number };

const keyOf = (address: string): string => address.toLowerCase();

export const rememberRecipients = (item: Store<Item>, lookUp: Resolve): RecipientMemory => {
  const known = new Map<string, Recipient>();
  let seen: Partial<Item> = {};
  let writes: readonly Write[] = [];

  const learn = (): void => {
    const now = item.get();
    for (const field of ['to', 'cc', 'bcc'] as const) {
      if (now[field] === seen[field]) continue;
      for (const recipient of now[field]) known.set(keyOf(recipient.address), recipient);
    }
    seen = now;
  };
  learn();
  item.subscribe(learn);

  return {
    resolve: async (address, name) => known.get(keyOf(address)) ?? lookUp(address, name),
    noteWrite: () => {
      writes = [...writes, { before: item.get(), at: performance.now() }];
    },
    read: (lagMs) => {
      const since = performance.now() - lagMs;
      writes = writes.filter(({ at }) => at > since);
      return writes[0]?.before ?? item.get();
    },
  };
};
