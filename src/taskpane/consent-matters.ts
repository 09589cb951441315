import type { Size } from '../core/facts';
import type { GraphSource } from '../core/policy';
import type { Examined } from './examine';

const isOpen = (size: Size): boolean => !size.known || size.why === 'unreachable';

/** What is asked of the mailbox: Microsoft names no lesser permission than Mail.Read for MailTips. */
export const mailPermission = ({
  mailTips,
  conversations,
}: GraphSource): 'read' | 'basic' | null => {
  if (mailTips) return 'read';
  return conversations ? 'basic' : null;
};

/** The Graph whose consent would tell more about this message; null where nothing is missing, or no policy names one. */
export const graphToAsk = ({ checked }: Examined): GraphSource | null => {
  if (checked.isOrdinary) return null;
  const { facts, policy } = checked;
  const { graph } = policy.sources;
  if (graph === null) return null;
  const isSizeMissing =
    (graph.mailTips || graph.groups) && facts.lists.some(({ size }) => isOpen(size));
  const isThreadMissing = graph.conversations && facts.kind === 'replyAll' && facts.thread === null;
  return isSizeMissing || isThreadMissing ? graph : null;
};
