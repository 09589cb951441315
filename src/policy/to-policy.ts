import type { Policy } from '../core/policy';
import { smtpAddress } from '../core/recipient';
import { endOf } from './instant';
import type { PolicyFile } from './schema';

const domainName = (text: string): string => text.trim().toLowerCase().replace(/^[@.]/, '');

/** What has no end lasts for ever. */
const endOrNever = (until: string | undefined): number =>
  (until === undefined ? null : endOf(until)) ?? Infinity;

type Hold = Policy['holds'][number];
type ListRule = Policy['lists'][number];

type ListEntry = PolicyFile['lists'][number];

const toListRule = ({ address, size, action, allowedSenders, note }: ListEntry): ListRule => ({
  address: smtpAddress(address),
  ...(size === undefined || size === 0 ? {} : { size }),
  ...(action === undefined ? {} : { action }),
  allowedSenders: allowedSenders.map(smtpAddress),
  note,
});

const toHold = (hold: PolicyFile['holds'][number], index: number): Hold => ({
  ...hold,
  id: hold.id ?? `hold-${index + 1}`,
  until: endOrNever(hold.until),
  lists: hold.lists.map(smtpAddress),
});

/** The vocabulary of core from a file that the schema accepted: addresses, domains and dates in their one form. */
export const toPolicy = (file: PolicyFile): Policy => ({
  ...file,
  internalDomains: file.internalDomains.map(domainName),
  lists: file.lists.map(toListRule),
  exemptSenders: file.exemptSenders.map(({ address, until }) => ({
    address: smtpAddress(address),
    until: endOrNever(until),
  })),
  holds: file.holds.map(toHold),
  sources: {
    ...file.sources,
    graph: file.sources.graph && {
      ...file.sources.graph,
      root: file.sources.graph.root.replace(/\/+$/, ''),
    },
  },
});
