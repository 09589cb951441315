import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import axe from 'axe-core';
import { replay } from '../../../../src/admin/backtest/replay/replay';
import { buildReport } from '../../../../src/admin/backtest/report/build-report';
import { pageOf } from '../../../../src/admin/backtest/report/page';
import { aTrace, noon, people, policyOf, sizesOf } from '../replaying';
import { noProgress } from '../reading';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</title></style><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '&lt;b&gt; \u202egnp.exe',
  '${alert(1)} `x`',
];
const rogue = '"><svg/onload=alert(1)>@contoso.example';

const pageFor = (hasNames: boolean, file = '<b>"a".json', revision = '<i>1</i>') => {
  const { book, send } = aTrace();
  const sends = [
    ...hostile.map((subject, index) =>
      send({ from: rogue, expanded: ['all@contoso.example'], subject, at: noon + index }),
    ),
    send({ expanded: ['<x>@contoso.example'], subject: 'Unknown', at: noon + 99 }),
    send({ to: people(300), subject: 'Many', at: noon + 999 }),
  ];
  const policies = [
    { file, policy: policyOf({ revision }) },
    { file: 'b.json', policy: policyOf({ thresholds: { new: { block: 10 } } }) },
  ];
  const report = buildReport({
    traces: ['<u>trace.csv'],
    reading: {
      rows: 9,
      bad: [{ reason: 'a date that cannot be read', count: 1, places: ['<u>trace.csv:3'] }],
      leftOut: [],
      notes: ['<script>'],
    },
    replay: replay({
      sends,
      book,
      sizes: sizesOf({ 'all@contoso.example': 30_000 }),
      policies: policies.map(({ policy }) => policy),
      progress: noProgress,
    }),
    book,
    policies,
    publishedLists: 1,
    hasNames,
  });
  return { html: pageOf(report), report };
};

const named = pageFor(true);
const { document } = new JSDOM(named.html).window;

test('subjects, addresses and file names are text, whatever they hold', () => {
  const plain = new JSDOM(pageFor(false, 'a.json', '1').html).window.document;
  const kinds = (page: Document) =>
    [...new Set([...page.querySelectorAll('*')].map(({ tagName }) => tagName))].sort();
  expect(kinds(document)).toEqual(kinds(plain));
  expect(kinds(document)).not.toContain('SCRIPT');
  expect(kinds(document)).not.toContain('IMG');
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$|^src$|^href$/);
  expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(document.body.textContent).toContain(rogue);
});

test('what turns a text around is spelt out', () => {
  expect(named.html).not.toContain('\u202e');
  expect(document.body.textContent).toContain('\\u202egnp.exe');
});

test('the page asks nobody for anything, and says so to the browser', () => {
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  const [style] = document.querySelectorAll('style');
  const hash = createHash('sha256').update(style!.textContent).digest('base64');
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(pageFor(false, 'a.json', '1').html).not.toMatch(/https?:|url\(|@import|\ssrc=|\shref=/i);
});

test('without names there is no address and no subject of the trace', () => {
  const { html } = pageFor(false, 'a.json', '1');
  expect(html).not.toMatch(/@contoso|alert|Unknown|Many/);
  expect(html).toContain('sender 1');
  expect(html).toContain('message 1');
  expect(html).toContain('list 1');
});

test('every chart has a name, and its numbers in a table', () => {
  const [first] = named.report.policies;
  for (const chart of document.querySelectorAll('svg[role=img]')) {
    const title = chart.querySelector('title');
    expect(chart.getAttribute('aria-labelledby')).toBe(title?.id);
    expect(title?.textContent).toContain('table below');
  }
  const cells = [...document.querySelectorAll('#policy-0 ~ .scroll td')].map(({ textContent }) =>
    textContent.trim(),
  );
  expect(cells).toContain(String(first!.periods[0]!.actions.block));
});

test('axe finds nothing', async () => {
  const { window } = new JSDOM(named.html, { runScripts: 'outside-only' });
  window.eval(axe.source);
  const run = window.eval('axe.run(document, { rules: { "color-contrast": { enabled: false } } })');
  const { violations } = (await run) as axe.AxeResults;
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
