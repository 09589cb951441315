import { runServices, type Running } from '../running-services';
import { graphCalls, type GraphCalls } from './graph-client';
import { examplesOf, hasOracle, openOracle, readExample } from './oracle';

const anyText: unknown = expect.any(String);

let running: Running;
let graph: GraphCalls;
const oracle = hasOracle ? openOracle() : undefined;
beforeAll(async () => {
  running = await runServices();
  graph = graphCalls(running);
  if (!hasOracle) {
    console.info(
      'No published schema of Graph beside the repository: checked against our own words.',
    );
  }
});
afterEach(() => running.services.reset());
afterAll(() => running.stop());

/** Checks against Microsoft's schema where it is at hand, and that there is something to check anyway. */
const expectValid = (schema: string, values: readonly object[], names: readonly string[]): void => {
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) {
    expect(Object.keys(value)).toEqual(expect.arrayContaining([...names]));
    if (oracle) expect(oracle.problems(`microsoft.graph.${schema}`, value)).toEqual([]);
  }
};

const everyOption =
  'automaticReplies, mailboxFullStatus, customMailTip, externalMemberCount, totalMemberCount, maxMessageSize, deliveryRestriction, moderationStatus, recipientScope, recipientSuggestions';

const allTips = async () => {
  const { body } = await graph.post('/me/getMailTips', {
    EmailAddresses: [
      ...running.people.lists.map(({ address }) => address),
      running.people.owner.address,
      'someone@fabrikam.example',
      'not an address',
    ],
    MailTipsOptions: everyOption,
  });
  return body;
};

test('mail tips are mailTips', async () => {
  const { value } = await allTips();
  expectValid('mailTips', value, ['emailAddress']);
  expect(value[0]).toHaveProperty('totalMemberCount', 840_000);
});

test('the names of the tips are those of the published example', async () => {
  const { value } = await allTips();
  const names = hasOracle
    ? Object.keys(examplesOf('mailtips')[0]?.body ?? {}).filter((name) => name !== 'error')
    : ['emailAddress', 'totalMemberCount', 'externalMemberCount', 'isModerated', 'recipientScope'];
  expect(Object.keys(value[0] ?? {})).toEqual(expect.arrayContaining(names));
});

test('every group is a group, with every property of the published example', async () => {
  const { body } = await graph.get('/groups?$top=999');
  const [example] = hasOracle
    ? examplesOf('group-list').filter(({ status }) => status === 200)
    : [];
  const published = (example?.body as { value: readonly object[] } | undefined)?.value[0];
  const names = Object.keys(published ?? { id: '', mail: '', groupTypes: [], proxyAddresses: [] });
  expectValid('group', body.value, names);
  expect(Object.keys(body)).toEqual(
    Object.keys(example?.body ?? { '@odata.context': '', value: [] }),
  );
});

test.each([
  ['user', 'userPrincipalName'],
  ['orgContact', 'proxyAddresses'],
])('members cast to %s are that', async (type, property) => {
  const id = graph.groupId('vaccine-suppliers');
  const { body } = await graph.get(`/groups/${id}/transitiveMembers/microsoft.graph.${type}`);
  expectValid(type, body.value, ['id', 'displayName', 'mail', property]);
});

const refusals = async () => {
  const path = `/groups/${graph.groupId('estates')}/transitiveMembers/$count`;
  const answers = [
    await graph.get(path),
    await graph.get('/groups', {}),
    await graph.get('/groups/no-such-id'),
    await graph.filterGroups("mail eq 'it's'"),
    await graph.post('/me/getMailTips', {}),
    await graph.post('/$batch', {}),
  ];
  running.services.state.change({ directory: 'throttled' });
  answers.push(await graph.get(path));
  running.services.state.change({ directory: 'down' });
  answers.push(await graph.get(path));
  return answers;
};

test('every refusal has the shape of an error', async () => {
  const answers = await refusals();
  expect(answers.map(({ status }) => status)).toEqual([400, 401, 404, 400, 400, 400, 429, 503]);
  for (const { body } of answers) {
    expect(body).toEqual({
      error: {
        code: anyText,
        message: anyText,
        innerError: { date: anyText, 'request-id': anyText, 'client-request-id': anyText },
      },
    });
    if (oracle) expect(oracle.problems('error', body)).toEqual([]);
  }
});

test('a missing ConsistencyLevel and throttling are told in the published words', async () => {
  const answers = await refusals();
  const published = hasOracle
    ? [examplesOf('aad-advanced-queries')[0]?.body, examplesOf('throttling')[0]?.body]
    : [
        { error: { code: 'Request_BadRequest', message: '$count is not currently supported.' } },
        { error: { code: 'TooManyRequests', message: 'Please retry again later.' } },
      ];
  const words = (body: unknown): readonly [string, string] => {
    const { error } = body as { error: { code: string; message: string } };
    return [error.code, error.message];
  };
  expect([answers[0], answers[6]].map((answer) => words(answer?.body))).toEqual(
    published.map(words),
  );
});

test('a batch is answered in the published shape', async () => {
  const { body } = await graph.post('/$batch', {
    requests: [
      { id: '1', method: 'GET', url: '/groups?$top=1&$select=id' },
      { id: '2', method: 'GET', url: '/groups/no-such-id' },
    ],
  });
  const file = hasOracle ? readExample('docs-examples/json-batching.2025.json') : undefined;
  const published = (file as { response: { responses: readonly object[] } } | undefined)?.response;
  const names = Object.keys(
    published?.responses[0] ?? { id: '', status: 0, headers: {}, body: {} },
  );
  expect(Object.keys(body)).toEqual(Object.keys(published ?? { responses: [] }));
  for (const answer of body.responses)
    expect(Object.keys(answer).sort()).toEqual([...names].sort());
});

(oracle ? test : test.skip)('the schema notices what is wrong', () => {
  const problems = (value: object) => oracle?.problems('microsoft.graph.mailTips', value);
  expect(problems({ totalMemberCount: 1, isModerated: null })).toEqual([]);
  expect(problems({ totalMemberCount: 'many' })).not.toEqual([]);
  expect(problems({ recipientScope: 'everywhere' })).not.toEqual([]);
  expect(problems({ moderationStatus: true })).toEqual([
    'microsoft.graph.mailTips has no moderationStatus',
  ]);
});
