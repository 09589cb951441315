import { graphDirectory } from '../../src/directory/graph';
import { publishedSizes } from '../../src/directory/published-sizes';
import { smtpAddress, type SmtpAddress } from '../../src/core/recipient';
import type { Size } from '../../src/core/facts';
import { decide } from '../../src/core/decide';
import { countMembers } from '../../src/directory/count-members';
import { graphClient } from '../../src/transport/graph-client';
import { http } from '../../src/transport/http';
import { aFacts, aList, unreachable } from '../builders/facts';
import { inMs, realClock } from '../builders/clock';
import { withSteps } from '../builders/policy';
import { createPeople } from '../../simulator/people/people';
import { bearer, runServices, type Running } from '../simulator/services/running-services';

// The stand-in for Microsoft was written from the same documentation by other hands: what one misreads the other may not.
const people = createPeople();
let services: Running;
beforeEach(async () => {
  services = await runServices({ people });
});
afterEach(() => services.stop());

const byFetch = http((url, init) => fetch(url, init));
const token = (): Promise<string> =>
  Promise.resolve(bearer(people).Authorization.replace('Bearer ', ''));
const graph = (mailTips: boolean, groups: boolean) =>
  graphDirectory(
    graphClient(`${services.origin}/graph/v1.0`, { http: byFetch, token, clock: realClock }),
    { mailTips, groups },
  );
const published = () => publishedSizes(`${services.origin}/lists/`, byFetch);

const addressOf = (name: string): SmtpAddress => smtpAddress(`${name}@contoso.example`);

const ask = async (
  directory: { readonly sizes: ReturnType<typeof published>['sizes'] },
  name: string,
): Promise<Size | undefined> =>
  (await directory.sizes([addressOf(name)], inMs(3000))).get(addressOf(name));

test.each([
  ['all-england', 840_000],
  ['managers', 420],
  ['on-call-rota', 50],
  ['vaccine-suppliers', 130],
  ['hostile', 320],
])('published sizes of %s: %i', async (name, expected) => {
  expect(await ask(published(), name)).toMatchObject({ min: expected, max: expected });
});

test.each([
  ['everyone', 1_200_000, 1_200_000],
  ['project-alpha', 400, 400],
  ['managers', 420, 420],
  ['on-call-rota', 50, 50],
  ['vaccine-suppliers', 130, 130],
  ['buildings', 300, 300],
  ["it's&co+test#1", 260, 260],
  ['digital-programme', 0, 150],
])('Graph groups of %s: from %i to %i', async (name, min, max) => {
  expect(await ask(graph(false, true).directory, name)).toMatchObject({ min, max });
});

test.each([
  ['all-england', { min: 840_000, isAbout: true }],
  ['announcements', { isModerated: true }],
  ['managers', { min: 42 }],
])('MailTips of %s', async (name, expected) => {
  expect(await ask(graph(true, false).directory, name)).toMatchObject(expected);
});

test('both: the larger minimum, and what only one of them knows', async () => {
  const { directory } = graph(true, true);
  expect(await ask(directory, 'managers')).toMatchObject({ min: 420, source: 'groups' });
  expect(await ask(directory, 'all-england')).toMatchObject({ min: 840_000, source: 'mailTips' });
  expect(await ask(directory, 'emergency-planning')).toMatchObject({ min: 700 });
  expect(await ask(directory, 'innocent')).toEqual({ known: false, why: 'unlisted' });
});

test('members are read where overlap decides', async () => {
  const both = graph(true, true);
  const policy = withSteps({ warn: 250, confirm: 1000, block: 5000 });
  const actionFor = async (names: readonly string[]) => {
    const sizes = await both.directory.sizes(names.map(addressOf), inMs(3000));
    const lists = names.map((name) => aList(name, sizes.get(addressOf(name)) ?? unreachable));
    const facts = await countMembers(aFacts({ lists }), policy, both.members, inMs(3000));
    return decide(facts, policy).action;
  };
  expect(await actionFor(['project-alpha', 'project-beta', 'project-gamma'])).toBe('warn');
  expect(await actionFor(['programme-north', 'programme-east', 'programme-west'])).toBe('confirm');
});

test.each([
  ['throttled', { directory: 'throttled' }],
  ['down', { directory: 'down' }],
  ['hanging', { hang: true }],
] as const)('%s: unreachable in time', async (_, state) => {
  services.services.state.change(state);
  const begin = Date.now();
  const within = async (directory: ReturnType<typeof published>) =>
    (await directory.sizes([addressOf('everyone')], inMs(300))).get(addressOf('everyone'));
  expect(await within(published())).toEqual(unreachable);
  expect(await within(graph(true, true).directory)).toEqual(unreachable);
  expect(Date.now() - begin).toBeLessThan(1000);
});
