import { createHash } from 'node:crypto';
import { scaleFor, stackedBars } from './chart';
import { html, nothing, type Markup } from './markup';
import {
  changesTable,
  periodsTable,
  rulesTable,
  sendersTable,
  sendsTable,
  sideBySideTable,
  tag,
  unknownListsTable,
} from './page-tables';
import { actionsInOrder, heldActions, type PolicyReport, type Report } from './report';
import { style } from './style';
import { readingWarnings } from './terminal';
import { number, plural } from './words';

const tiles = ({ actions, sendersADay }: PolicyReport): Markup =>
  html`<ul class="tiles">
    ${actionsInOrder.map(
      (action) =>
        html`<li class="${action}">
          <strong>${number(actions[action])}</strong>${action}${
            action === 'allow'
              ? nothing
              : html`<br /><span class="soft">${sendersADay[action]} senders a day</span>`
          }
        </li>`,
    )}
  </ul>`;

const legend = html`<ul class="legend" aria-hidden="true">
  ${heldActions.map((action) => html`<li>${tag(action)}</li>`)}
</ul>`;

const notesIn = (notes: readonly string[]): Markup =>
  notes.length === 0
    ? nothing
    : html`<ul class="notes">
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul>`;

const policyPart = (policy: PolicyReport, index: number, report: Report): Markup => {
  const scale = scaleFor(report.policies.map(({ periods }) => periods));
  const title = `Sends by ${report.unit} that ${policy.file} would have stopped`;
  return html`<section aria-labelledby="policy-${index}">
    <h2 id="policy-${index}">
      ${policy.file} <span class="soft">revision ${policy.revision}</span>
    </h2>
    <p class="summary">${policy.summary}</p>
    ${notesIn(policy.notes)}${tiles(policy)}
    <h3>Sends by ${report.unit} that would have been stopped</h3>
    ${legend}${stackedBars(`chart-${index}`, title, policy.periods, report.unit, scale)}
    ${periodsTable(policy, report)}
    <h3>Why and who</h3>
    ${rulesTable(policy)}${sendersTable(policy)}${unknownListsTable(policy)}
  </section>`;
};

const comparisonPart = (report: Report, files: readonly string[]): Markup => {
  const { comparison } = report;
  return comparison === null
    ? nothing
    : html`<section aria-labelledby="comparison">
        <h2 id="comparison">${files.join(' against ')}</h2>
        <p class="summary">${comparison.summary}</p>
        ${sideBySideTable(report.policies)}
        ${
          comparison.changes.length === 0
            ? nothing
            : html`${changesTable(comparison, files)}
              ${sendsTable('The largest on which they differ', comparison.changed, files)}`
        }
      </section>`;
};

const readingPart = ({ traces, reading, publishedLists }: Report): Markup =>
  html`<section aria-labelledby="reading">
    <h2 id="reading">What was read</h2>
    <p>
      ${traces.join(', ')}: ${plural(reading.rows, 'row')}. Sizes of
      ${plural(publishedLists, 'list')}.
    </p>
    ${notesIn([
      ...reading.leftOut.map(({ reason, count }) => `Left out: ${number(count)} ${reason}.`),
      ...readingWarnings(reading),
    ])}
    <p class="soft">
      Message traces name recipients after lists were expanded and do not tell Bcc from To; the
      guide docs/admin/backtest.md says what follows from that.
    </p>
  </section>`;

const security = (styleText: string): string => {
  const hash = createHash('sha256').update(styleText).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
};

/**
 * The report as one HTML page that asks nobody for anything: no script, no font, no picture from outside, and a
 * content security policy that would refuse them.
 */
export const pageOf = (report: Report): string => {
  const files = report.policies.map(({ file }) => file);
  const names = report.hasNames
    ? 'This page names senders and subjects.'
    : 'Senders, lists and messages are numbered, not named.';
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${{ html: security(style) }}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>Breakwater: what would have been stopped</title>
        ${{ html: `<style>${style}</style>` }}
      </head>
      <body>
        <header>
          <h1>What Breakwater would have stopped</h1>
          <p>
            ${plural(report.sends, 'send')} by ${plural(report.senders, 'sender')},
            ${report.from.slice(0, 10)} to ${report.to.slice(0, 10)}, ${plural(report.days, 'day')}
            in UTC. <span class="soft">${names}</span>
          </p>
        </header>
        <main>
          ${comparisonPart(report, files)}
          ${report.policies.map((policy, index) => policyPart(policy, index, report))}
          <section aria-labelledby="biggest">
            <h2 id="biggest">The biggest sends</h2>
            ${report.biggest.length === 0 ? nothing : sendsTable('By the people they reach', report.biggest, files)}
          </section>
          ${readingPart(report)}
        </main>
      </body>
    </html> `;
  return page.html;
};
