/** Files that cannot be used, each with the path of its one problem, and whether JSON Schema can tell. */
export type Impossible = {
  readonly why: string;
  readonly file: unknown;
  readonly path: string;
  readonly beyondSchema?: true;
};

const tooDeep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

const hold = { id: 'a', until: '2026-12-01', subjects: ['Menu'] };
const graph = { clientId: '11111111-2222-3333-4444-555555555555' };
const audit = { endpoint: 'https://otel.contoso.example/v1/logs' };

const withGraph = (more: object) => ({ sources: { graph: { ...graph, ...more } } });
const withHold = (more: object) => ({ holds: [{ ...hold, ...more }] });
const withList = (more: object) => ({ lists: [{ address: 'all@contoso.example', ...more }] });

export const impossible: readonly Impossible[] = [
  { why: 'a list in place of the file', file: [], path: '' },
  { why: 'null in place of the file', file: null, path: '' },
  { why: 'a text in place of the file', file: 'policy', path: '' },
  { why: 'a number as $schema', file: { $schema: 7 }, path: '$schema' },
  { why: 'a number as revision', file: { revision: 7 }, path: 'revision' },
  { why: 'an unknown mode', file: { mode: 'audit' }, path: 'mode' },
  { why: 'a mode in capitals', file: { mode: 'Enforce' }, path: 'mode' },
  { why: 'a budget under 500', file: { budgetMs: 499 }, path: 'budgetMs' },
  { why: 'a budget over 4500', file: { budgetMs: 4501 }, path: 'budgetMs' },
  { why: 'a budget in a text', file: { budgetMs: '3000' }, path: 'budgetMs' },
  {
    why: 'one domain without a list',
    file: { internalDomains: 'a.example' },
    path: 'internalDomains',
  },
  {
    why: 'a domain with a star',
    file: { internalDomains: ['*.a.example'] },
    path: 'internalDomains[0]',
  },
  {
    why: 'an address as domain',
    file: { internalDomains: ['a@b.example'] },
    path: 'internalDomains[0]',
  },
  {
    why: 'an empty domain',
    file: { internalDomains: ['a.example', ''] },
    path: 'internalDomains[1]',
  },
  { why: 'a list of thresholds', file: { thresholds: [] }, path: 'thresholds' },
  {
    why: 'a number for a group of steps',
    file: { thresholds: { new: 250 } },
    path: 'thresholds.new',
  },
  {
    why: 'a list for a group of steps',
    file: { thresholds: { new: [250] } },
    path: 'thresholds.new',
  },
  {
    why: 'a negative threshold',
    file: { thresholds: { new: { warn: -1 } } },
    path: 'thresholds.new.warn',
  },
  {
    why: 'a threshold of nobody',
    file: { thresholds: { meeting: { warn: 0 } } },
    path: 'thresholds.meeting.warn',
  },
  {
    why: 'half a person',
    file: { thresholds: { replyAll: { confirm: 0.5 } } },
    path: 'thresholds.replyAll.confirm',
  },
  {
    why: 'more people than can be counted',
    file: { thresholds: { new: { block: 1e300 } } },
    path: 'thresholds.new.block',
  },
  {
    why: 'null as a step',
    file: { thresholds: { new: { block: null } } },
    path: 'thresholds.new.block',
  },
  {
    why: 'confirm under warn',
    file: { thresholds: { new: { warn: 10, confirm: 9 } } },
    path: 'thresholds.new.confirm',
    beyondSchema: true,
  },
  {
    why: 'block under warn',
    file: { thresholds: { meeting: { warn: 10, block: 9 } } },
    path: 'thresholds.meeting.block',
    beyondSchema: true,
  },
  {
    why: 'block under confirm',
    file: { thresholds: { replyAll: { confirm: 10, block: 9 } } },
    path: 'thresholds.replyAll.block',
    beyondSchema: true,
  },
  {
    why: 'steps of visible people that fall',
    file: { externalVisible: { warn: 10, confirm: 9 } },
    path: 'externalVisible.confirm',
    beyondSchema: true,
  },
  {
    why: 'an unknown action',
    file: { whenUnknown: { unlisted: 'stop' } },
    path: 'whenUnknown.unlisted',
  },
  {
    why: 'a truth value as action',
    file: { whenUnknown: { unreachable: true } },
    path: 'whenUnknown.unreachable',
  },
  { why: 'no replies', file: { storm: { replies: 0 } }, path: 'storm.replies' },
  {
    why: 'a window of no minutes',
    file: { storm: { windowMinutes: 0 } },
    path: 'storm.windowMinutes',
  },
  {
    why: 'a window of a century',
    file: { storm: { windowMinutes: 52_560_000 } },
    path: 'storm.windowMinutes',
  },
  {
    why: 'a storm among nobody',
    file: { storm: { minAudience: -100 } },
    path: 'storm.minAudience',
  },
  { why: 'an object of lists', file: { lists: {} }, path: 'lists' },
  { why: 'a list without address', file: { lists: [{ size: 5 }] }, path: 'lists[0].address' },
  {
    why: 'a list by name alone',
    file: withList({ address: 'All staff' }),
    path: 'lists[0].address',
  },
  {
    why: 'two addresses in one',
    file: withList({ address: 'a@b.example; c@d.example' }),
    path: 'lists[0].address',
  },
  { why: 'a negative size', file: withList({ size: -1 }), path: 'lists[0].size' },
  { why: 'a size with a fraction', file: withList({ size: 1.5 }), path: 'lists[0].size' },
  { why: 'a size in a text', file: withList({ size: '840,000' }), path: 'lists[0].size' },
  { why: 'an unknown action of a list', file: withList({ action: '' }), path: 'lists[0].action' },
  {
    why: 'one sender without a list',
    file: withList({ allowedSenders: 'a@b.example' }),
    path: 'lists[0].allowedSenders',
  },
  {
    why: 'a sender without @',
    file: withList({ allowedSenders: ['a.b.example'] }),
    path: 'lists[0].allowedSenders[0]',
  },
  { why: 'a note without languages', file: withList({ note: 'Ask us.' }), path: 'lists[0].note' },
  { why: 'a list of notes', file: withList({ note: ['Ask us.'] }), path: 'lists[0].note' },
  { why: 'a number as note', file: withList({ note: { en: 4 } }), path: 'lists[0].note.en' },
  {
    why: 'an exempt sender without object',
    file: { exemptSenders: ['a@b.example'] },
    path: 'exemptSenders[0]',
  },
  {
    why: 'an exemption until nonsense',
    file: { exemptSenders: [{ address: 'a@b.example', until: 'soon' }] },
    path: 'exemptSenders[0].until',
  },
  { why: 'an unknown reason rule', file: { confirmReason: true }, path: 'confirmReason' },
  {
    why: 'an unknown rule for moderated lists',
    file: { moderatedLists: 'skip' },
    path: 'moderatedLists',
  },
  {
    why: 'a hold without end',
    file: { holds: [{ id: 'a', subjects: ['Menu'] }] },
    path: 'holds[0].until',
  },
  {
    why: 'a hold of nothing',
    file: { holds: [{ id: 'a', until: '2026-12-01' }] },
    path: 'holds[0]',
  },
  {
    why: 'a hold of two empty lists',
    file: withHold({ lists: [], subjects: [] }),
    path: 'holds[0]',
  },
  { why: 'an empty subject', file: withHold({ subjects: [' '] }), path: 'holds[0].subjects[0]' },
  { why: 'an empty id', file: withHold({ id: '' }), path: 'holds[0].id' },
  {
    why: 'a held list without @',
    file: withHold({ lists: ['everyone'] }),
    path: 'holds[0].lists[0]',
  },
  {
    why: 'a number as message',
    file: withHold({ message: { en: 4 } }),
    path: 'holds[0].message.en',
  },
  {
    why: 'a date in another order',
    file: withHold({ until: '01.12.2026' }),
    path: 'holds[0].until',
  },
  { why: 'a number as date', file: withHold({ until: 1_800_000_000_000 }), path: 'holds[0].until' },
  {
    why: '30 February',
    file: withHold({ until: '2026-02-30' }),
    path: 'holds[0].until',
    beyondSchema: true,
  },
  {
    why: 'the hour 24',
    file: withHold({ until: '2026-12-01T24:00:00Z' }),
    path: 'holds[0].until',
    beyondSchema: true,
  },
  {
    why: 'two holds of one id',
    file: { holds: [hold, hold] },
    path: 'holds[1].id',
    beyondSchema: true,
  },
  {
    why: 'a source that is a text',
    file: { sources: { publishedSizes: 'yes' } },
    path: 'sources.publishedSizes',
  },
  {
    why: 'Graph that is only switched on',
    file: { sources: { graph: true } },
    path: 'sources.graph',
  },
  {
    why: 'Graph without client id',
    file: { sources: { graph: {} } },
    path: 'sources.graph.clientId',
  },
  {
    why: 'a client id that is no GUID',
    file: withGraph({ clientId: 'breakwater' }),
    path: 'sources.graph.clientId',
  },
  {
    why: 'a sign-in without TLS',
    file: withGraph({ authority: 'http://login.example' }),
    path: 'sources.graph.authority',
  },
  {
    why: 'a sign-in without TLS at home',
    file: withGraph({ authority: 'http://localhost:1' }),
    path: 'sources.graph.authority',
  },
  {
    why: 'Graph without TLS',
    file: withGraph({ root: 'http://graph.example/v1.0' }),
    path: 'sources.graph.root',
  },
  {
    why: 'Graph at a host that only begins like localhost',
    file: withGraph({ root: 'http://localhost.example' }),
    path: 'sources.graph.root',
  },
  {
    why: 'Graph with a password in its address',
    file: withGraph({ root: 'https://a:b@graph.example' }),
    path: 'sources.graph.root',
  },
  { why: 'Exchange as null', file: { sources: { exchange: null } }, path: 'sources.exchange' },
  { why: 'help by script', file: { support: { url: 'javascript:alert(1)' } }, path: 'support.url' },
  { why: 'help without address', file: { support: {} }, path: 'support.url' },
  {
    why: 'audit without TLS',
    file: { audit: { endpoint: 'http://otel.example' } },
    path: 'audit.endpoint',
  },
  {
    why: 'audit of something else',
    file: { audit: { ...audit, record: 'none' } },
    path: 'audit.record',
  },
  {
    why: 'a header over two lines',
    file: { audit: { ...audit, headers: { a: 'b\r\nc: d' } } },
    path: 'audit.headers.a',
  },
  {
    why: 'a header with a space in its name',
    file: { audit: { ...audit, headers: { 'a b': 'c' } } },
    path: 'audit.headers["a b"]',
  },
  { why: 'lists in lists without end', file: { lists: tooDeep(10) }, path: 'lists[0]' },
];
