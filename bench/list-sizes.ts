import { fakeOffice } from '../test/scenarios/bundle/fake-office';
import { loadBundle, raise, siteFetch } from '../test/scenarios/bundle/run-bundle';
import { list } from '../test/scenarios/scenario';
import { runServices, type Running } from '../test/simulator/services/running-services';
import type { Figure } from './figure';
import { median } from './median';

const callMs = 30;
const networkMs = 100;
const runs = 11;

const sendTo = async (local: string, { origin, services }: Running) => {
  services.log.clear();
  const fake = fakeOffice({ to: [list(local)] }, { callMs });
  loadBundle(fake, { fetch: siteFetch(origin), setTimeout });
  const { ms } = await raise(fake, 'onMessageSend');
  return { ms, requests: services.log.entries().length };
};

/** The cost of a list must not follow its size. */
export const listSizes = async (): Promise<readonly Figure[]> => {
  const running = await runServices();
  running.services.state.change({ graph: false, latencyMs: networkMs });
  const small: number[] = [];
  const large: number[] = [];
  const requests: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const twelve = await sendTo('ward-7', running);
    const everyone = await sendTo('everyone', running);
    small.push(twelve.ms);
    large.push(everyone.ms);
    requests.push(twelve.requests, everyone.requests);
  }
  await running.stop();
  return [
    {
      what: 'requests for a list of 12 and for one of 1,200,000, policy included',
      value: Math.max(...requests),
      unit: 'requests',
      limit: 3,
    },
    {
      what: 'a list of 1,200,000 against one of 12',
      value: median(large) / median(small),
      unit: 'times',
      limit: 1.2,
    },
    {
      what: 'a list, against one Office round of 30 ms and one network round trip of 100 ms',
      value: median(large) / (callMs + networkMs),
      unit: 'times',
      limit: 1.5,
    },
  ];
};
