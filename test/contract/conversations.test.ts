import { graphConversations } from '../../src/conversation/graph';
import { graphClient } from '../../src/transport/graph-client';
import { http } from '../../src/transport/http';
import { mintAccessToken } from '../../simulator/services/token';
import { realClock } from '../builders/clock';
import { address } from '../builders/facts';
import { fakeConversations } from '../builders/fake-conversations';
import { startServer, type Answer } from '../builders/server';
import { runServices } from '../simulator/services/running-services';
import {
  conversationsContract,
  storm,
  type StartConversations,
  type Trouble,
} from './conversations';

const conversationsAt = (root: string, token = 'secret') =>
  graphConversations(
    graphClient(root, {
      http: http((url, init) => fetch(url, init)),
      token: () => Promise.resolve(token),
      clock: realClock,
    }),
  );

const simulated: StartConversations = async () => {
  const { services, people, origin, stop } = await runServices();
  const problems = services.mailbox.change({
    conversationId: storm.conversationId,
    subject: storm.subject,
    original: {
      internetMessageId: storm.inReplyTo,
      from: storm.from,
      to: [storm.to],
      cc: [storm.cc],
    },
    replies: storm.replies,
    spreadMinutes: 20,
    also: [{ from: address('sender'), minutesAgo: 3 }],
  });
  expect(problems).toEqual([]);
  // The least scope is enough.
  const token = mintAccessToken({ owner: people.owner, now: Date.now() }, ['Mail.ReadBasic']);
  return { conversations: conversationsAt(`${origin}/graph/v1.0`, token), close: stop };
};

const answers: { readonly [trouble in Exclude<Trouble, 'none'>]: Answer | 'hang' | 'cut' } = {
  hangs: 'hang',
  'breaks off': 'cut',
  refuses: { status: 403 },
  'answers HTML': { body: '<!doctype html>' },
  'answers {}': { body: '{}' },
};

conversationsContract('Graph', async (trouble) => {
  if (trouble === 'none') return simulated(trouble);
  const server = await startServer(() => answers[trouble]);
  return { conversations: conversationsAt(server.url), close: server.close };
});

conversationsContract('in memory', (trouble) =>
  Promise.resolve({
    conversations: fakeConversations(
      {
        inReplyTo: storm.inReplyTo,
        conversationId: storm.conversationId,
        original: { sender: address(storm.from), recipients: [storm.to, storm.cc].map(address) },
        repliers: storm.replies,
      },
      trouble === 'none' ? 'none' : 'unreachable',
    ),
    close: () => Promise.resolve(),
  }),
);
