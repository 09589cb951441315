import type { CheckPorts } from '../check/check';
import { sourcesOf, type Stamp } from '../check/sources';
import type { Policy } from '../core/policy';
import { officeCalls, type Call } from '../outlook/call';
import { officeClock } from '../outlook/clock';
import { openItem } from '../outlook/item';
import { itemNotices } from '../outlook/notice';
import { sessionPatience } from '../outlook/session-patience';
import { signInTo } from '../outlook/sign-in';
import { browserStore, firstThatKeeps, roamingStore } from '../outlook/store';
import { accessToken } from '../outlook/token';
import { lastKnownPolicy } from '../policy/load';
import type { Notices } from '../ports';
import { http } from '../transport/http';
import { xhrHttp } from '../transport/xhr';
import { noHttp } from '../transport/no-http';
import { runtime } from './wire-runtime';

/** The first line of the file this is built into. */
declare const breakwaterStamp: Stamp;

const wireTo = (call: Call): CheckPorts => {
  const { fetch, xhr, setTimer, storage } = runtime();
  const clock = officeClock(setTimer, call);
  const item = openItem(call, sessionPatience(clock));
  const send = fetch !== null ? http(fetch) : xhr !== null ? xhrHttp(xhr) : noHttp;
  const local = storage === null ? null : browserStore(storage);
  return sourcesOf({
    clock,
    item,
    stamp: breakwaterStamp,
    http: (request, deadline) => clock.during(send(request, deadline)),
    accessToken: (app) => {
      const token = accessToken(signInTo(app));
      return (scopes, deadline) => clock.during(token(scopes, deadline));
    },
    lasting: firstThatKeeps([...(local === null ? [] : [local]), roamingStore(call)]),
    local,
  });
};

/** Everything one event needs, made anew for each: classic Outlook starts a new runtime for every one. */
export const wire = (): CheckPorts => wireTo(officeCalls());

/** The same for the events that tell early. */
export const wireNotices = (): CheckPorts & { readonly notices: Notices } => {
  const call = officeCalls();
  return { ...wireTo(call), notices: itemNotices(call) };
};

/** For the one case in which nothing else can be had. */
export const bakedInPolicy = (): Policy =>
  lastKnownPolicy({ get: () => null, set: () => false }, breakwaterStamp.policy).policy;
