import { mintAccessToken } from '../../simulator/services/token';
import { check } from '../../src/check/check';
import { sourcesOf } from '../../src/check/sources';
import { smtpAddress, type Field, type Recipient } from '../../src/core/recipient';
import { everyone } from '../../src/core/governed';
import { describe as words } from '../../src/i18n/describe';
import type { Clock, OpenItem, Store } from '../../src/ports';
import { http } from '../../src/transport/http';
import { runServices, type Running } from '../simulator/services/running-services';
import { siteFetch, site } from './bundle/run-bundle';
import type { FakeMessage, FakeRecipient } from './bundle/fake-office';
import { prepare } from './services';
import { scenarios } from './table';

/** The same table without Outlook and without a build: the use case alone, over real HTTP. */

let running: Running;

beforeAll(async () => {
  running = await runServices();
});

afterAll(() => running.stop());

const clock: Clock = {
  now: () => Date.now(),
  // Without holding up the end of the test run.
  after: (ms) => new Promise((wake) => setTimeout(wake, ms).unref()),
};

const memory = (): Store => {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => kept.set(key, value).has(key),
  };
};

const recipients = (entries: readonly FakeRecipient[] = [], field: Field): readonly Recipient[] =>
  entries.map(({ emailAddress, displayName = '', recipientType = 'user' }) => ({
    address: smtpAddress(emailAddress),
    name: displayName,
    type: recipientType,
    field,
  }));

const itemOf = (message: FakeMessage): OpenItem => {
  const kept = new Map<string, string>();
  return {
    recipients: () =>
      Promise.resolve({
        isMeeting: message.isMeeting === true,
        recipients: [
          ...recipients(message.to, 'to'),
          ...recipients(message.cc, 'cc'),
          ...recipients(message.bcc, 'bcc'),
        ],
        cut: [],
        unreadable: [],
      }),
    composeType: () => Promise.resolve(message.composeType ?? 'newMail'),
    subject: () => Promise.resolve(message.subject ?? 'Test'),
    sender: () => Promise.resolve(smtpAddress(message.from ?? 'sender@contoso.example')),
    mailboxOwner: smtpAddress('sender@contoso.example'),
    inReplyTo: message.inReplyTo ?? '',
    conversationId: message.conversationId ?? '',
    session: {
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      set: (key, value) => Promise.resolve(void kept.set(key, value)),
    },
  };
};

test.each(scenarios)('$title', async (scenario) => {
  prepare(scenario, running);
  const grant = { owner: running.people.owner, now: Date.now() };
  const ports = sourcesOf({
    item: itemOf(scenario.message),
    clock,
    http: http((url, init) => siteFetch(running.origin)(url, init)),
    stamp: { base: `${site}/`, policy: {}, sizes: { asOf: null, sizes: {} } },
    lasting: memory(),
    local: null,
    accessToken: () => (scopes) =>
      scenario.services?.consent === 'missing'
        ? Promise.reject(new Error('no consent'))
        : Promise.resolve(mintAccessToken(grant, scopes)),
  });
  const checked = await check(ports);
  const { action, says = [], requests } = scenario.expected;
  if (requests !== undefined) expect(running.services.log.entries()).toHaveLength(requests);
  if (checked.isOrdinary) {
    expect(action).toBe('allow');
    return;
  }
  const { facts, verdict, policy } = checked;
  expect(verdict.action).toBe(action);
  const { plain } = words({
    verdict,
    reach: everyone(facts, policy),
    kind: facts.kind,
    displayLanguage: scenario.client?.language ?? 'en-US',
    now: facts.at,
    client: { canSendAnyway: true, canOpenPane: true },
  });
  for (const part of says) expect(plain).toContain(part);
});
