import type { Original, Thread } from '../core/facts';
import { flatten } from '../core/flatten';
import type { Conversations, Deadline, Reply } from '../ports';
import type { Graph, GraphClient } from '../transport/graph-client';
import { encoded, literal } from '../transport/odata';
import { mailboxMessageIn, messagesIn, originalIn } from './graph-message';
import { hasThread, threadIn } from './storm';

/** The least that opens these: no bodies, and no administrator needed. */
export const conversationScopes: readonly string[] = ['Mail.ReadBasic'];

/** Copies of one message: sent and received, or moved. */
const mostCopies = 5;

/** Graph's largest page is 1,000, but large pages of a mailbox time out (504). */
const mostMessages = 250;

/** The message that is answered; null where the mailbox does not hold it. The id is the work of whoever sent it. */
const findOriginal = async (
  inReplyTo: string,
  graph: Graph,
  deadline: Deadline,
): Promise<Original | null> => {
  const filter = encoded(`internetMessageId eq ${literal(inReplyTo)}`);
  const select = 'from,toRecipients,ccRecipients';
  const path = `/me/messages?$filter=${filter}&$select=${select}&$top=${String(mostCopies)}`;
  const found = messagesIn(await graph.get(path, deadline)).map(originalIn);
  return found.find((original) => original !== null) ?? null;
};

/**
 * By time alone, and told apart here: one request finds a thread by its conversation and by its subject, and needs no
 * conversation id in the alphabet of Graph. The newest first, which Graph sorts by only where the filter begins with
 * that property (user-list-messages; else `InefficientFilter`). A mailbox that got more than a page of other mail since
 * hides older replies, which can only make the number too small: no false storm.
 */
const findThread = async (reply: Reply, graph: Graph, deadline: Deadline): Promise<Thread> => {
  const filter = encoded(`receivedDateTime ge ${new Date(reply.since).toISOString()}`);
  const select = 'conversationId,subject,from,receivedDateTime';
  const order = encoded('receivedDateTime desc');
  const path = `/me/messages?$filter=${filter}&$orderby=${order}&$select=${select}&$top=${String(mostMessages)}`;
  const messages = messagesIn(await graph.get(path, deadline));
  return threadIn(flatten(messages.map(mailboxMessageIn)), reply);
};

/** The sender's own mailbox, in at most two requests side by side. What fails, or comes late, is not known. */
export const graphConversations = (client: GraphClient): Conversations => {
  const graph = client(conversationScopes);
  return {
    lookUp: async (reply, deadline) => {
      const { inReplyTo } = reply;
      const [original, thread] = await Promise.all([
        inReplyTo === null || inReplyTo === ''
          ? null
          : findOriginal(inReplyTo, graph, deadline).catch(() => null),
        hasThread(reply) ? findThread(reply, graph, deadline).catch(() => null) : null,
      ]);
      return { original, thread };
    },
  };
};
