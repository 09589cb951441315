import type { Policy } from '../../core/policy';
import { misuse } from '../command-error';
import { printable } from '../printable';

/** Refuses a policy that asks sources which mailboxes on Exchange Server do not have. `path` is where it was read. */
export const refuseCloudSources = (path: string, { sources: { graph } }: Policy): void => {
  if (graph === null) return;
  const parts = (['mailTips', 'groups', 'conversations'] as const).filter((part) => graph[part]);
  const asked = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  throw misuse(
    `${printable(path)} turns on sources.graph${asked}, which mailboxes on Exchange Server do not have: Microsoft Graph reads ` +
      'mailboxes in Exchange Online. No site was written. Give --on-prem a policy of its own, with "graph": null in ' +
      '"sources". List sizes then come from --lists, or from "size" in the policy\'s "lists".',
  );
};
