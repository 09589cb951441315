import { besides, remembering } from '../../src/directory/cached';
import { firstKnown } from '../../src/directory/first-known';
import { publishedSizes } from '../../src/directory/published-sizes';
import { sizeCache } from '../../src/directory/size-cache';
import type { Directory } from '../../src/ports';
import { http } from '../../src/transport/http';
import { fakeDirectory } from '../builders/fake-directory';
import { directoryAt, startGraph, type Inner } from '../builders/graph';
import { realClock } from '../builders/clock';
import { startServer, type Answer, type Asked } from '../builders/server';
import { shardsOf } from '../builders/shards';
import { directoryContract, type StartDirectory, type Trouble, type World } from './directory';

const byFetch = http((url, init) => fetch(url, init));

const troubled = (trouble: Trouble): Answer | 'hang' | 'cut' | undefined => {
  switch (trouble) {
    case 'none':
      return undefined;
    case 'hangs':
      return 'hang';
    case 'breaks off':
      return 'cut';
    case 'refuses':
      return { status: 403 };
    case 'answers HTML':
      return { body: '<!doctype html>' };
    case 'answers {}':
      return { body: '{}' };
  }
};

const published: StartDirectory = async ({ lists, trouble }) => {
  const shards = shardsOf(lists);
  const server = await startServer(({ url }: Asked) => {
    const body = shards.get(url.replace('/lists/', '').replace('.json', ''));
    return troubled(trouble) ?? (body === undefined ? { status: 404 } : { body });
  });
  return {
    directory: publishedSizes(`${server.url}/lists/`, byFetch),
    close: server.close,
  };
};

const graph =
  (mailTips: boolean, groups: boolean): StartDirectory =>
  async ({ lists, trouble }: World) => {
    const problem = troubled(trouble);
    if (typeof problem === 'string') {
      const server = await startServer(() => problem);
      return {
        directory: directoryAt(`${server.url}/v1.0`, { mailTips, groups }).directory,
        close: server.close,
      };
    }
    const answer: Inner | undefined =
      problem === undefined
        ? undefined
        : { status: problem.status ?? 200, body: problem.body ?? '' };
    const server = await startGraph({
      groups: [...lists].map(([list, people]) => ({
        id: `id of ${list}`,
        addresses: [list],
        users: people,
        tip: people,
      })),
      ...(answer === undefined ? {} : { override: () => answer }),
    });
    return {
      directory: directoryAt(server.root, { mailTips, groups }).directory,
      close: server.close,
    };
  };

const fake: StartDirectory = ({ lists, trouble }) =>
  Promise.resolve({
    directory: fakeDirectory(lists, trouble === 'none' ? 'none' : 'unreachable'),
    close: () => Promise.resolve(),
  });

/** Both behave, or both fail: half of the lists are known to each. */
const inOrder: StartDirectory = async (world) => {
  const half = new Map([...world.lists].filter((_, index) => index % 2 === 0));
  const [first, second] = await Promise.all([
    published({ ...world, lists: half }),
    graph(true, true)(world),
  ]);
  return {
    directory: firstKnown([first.directory, second.directory], realClock),
    close: () => Promise.all([first.close(), second.close()]),
  };
};

const emptyCache = () => {
  const session = { get: () => Promise.resolve(null), set: () => Promise.resolve() };
  return sizeCache({ session, local: null, clock: realClock });
};

const withCache: StartDirectory = async (world) => {
  const source = await published(world);
  const cache = emptyCache();
  const directory: Directory = remembering(cache, besides(cache, source.directory));
  return { ...source, directory };
};

directoryContract('a fake', fake);
directoryContract('published sizes', published);
directoryContract('Graph, MailTips alone', graph(true, false));
directoryContract('Graph, groups alone', graph(false, true));
directoryContract('Graph, both', graph(true, true));
directoryContract('the first that knows', inOrder);
directoryContract('with a cache', withCache);
