import type { Action } from '../../../core/policy';
import type { Actions } from '../replay/tally';
import { html, nothing, type Markup } from './markup';
import {
  actionsInOrder,
  heldActions,
  type PolicyReport,
  type Report,
  type SendLine,
} from './report';
import { number } from './words';

export const tag = (action: Action): Markup => html`<span class="tag ${action}">${action}</span>`;

const heads = (actions: readonly Action[]): readonly Markup[] =>
  actions.map((action) => html`<th scope="col" class="n">${action}</th>`);

const counts = (of: Actions, actions: readonly Action[]): readonly Markup[] =>
  actions.map((action) => html`<td class="n">${number(of[action])}</td>`);

/** A table in a frame that scrolls by itself, so that a narrow page does not. */
const table = (caption: string, head: Markup, rows: readonly Markup[]): Markup =>
  html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

/** How much of the most a row has, as a bar; the numbers stand beside it. */
const share = (of: Actions, most: number): Markup => {
  let x = 0;
  const parts = heldActions.map((action) => {
    const width = (of[action] / Math.max(1, most)) * 100;
    const from = x;
    x += width;
    return width === 0
      ? nothing
      : html`<rect
          class="${action}"
          x="${from.toFixed(2)}"
          y="0"
          width="${width.toFixed(2)}"
          height="10"
        ></rect>`;
  });
  return html`<td class="bar">
    <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      ${parts}
    </svg>
  </td>`;
};

const held = ({ warn, confirm, block }: Actions): number => warn + confirm + block;

const mostHeld = (all: readonly { readonly actions: Actions }[]): number =>
  Math.max(1, ...all.map(({ actions }) => held(actions)));

export const periodsTable = ({ periods }: PolicyReport, { unit }: Report): Markup =>
  table(
    `Sends by ${unit} and action`,
    html`<th scope="col">${unit === 'day' ? 'day' : `${unit} from`}</th>
      ${heads(actionsInOrder)}`,
    periods.map(
      ({ start, actions }) =>
        html`<tr>
          <th scope="row" class="w">${start}</th>
          ${counts(actions, actionsInOrder)}
        </tr>`,
    ),
  );

export const rulesTable = ({ rules }: PolicyReport): Markup =>
  rules.length === 0
    ? nothing
    : table(
        'Rules that fired, in sends',
        html`<th scope="col">rule</th>
          ${heads(heldActions)}
          <th scope="col" class="bar">share</th>`,
        rules.map(
          ({ rule, meaning, actions }) =>
            html`<tr>
              <th scope="row" class="long">${rule}<br /><span class="soft">${meaning}</span></th>
              ${counts(actions, heldActions)}${share(actions, mostHeld(rules))}
            </tr>`,
        ),
      );

export const sendersTable = ({ topSenders }: PolicyReport): Markup =>
  topSenders.length === 0
    ? nothing
    : table(
        'Who would be stopped most often, in sends',
        html`<th scope="col">sender</th>
          ${heads(heldActions)}
          <th scope="col" class="bar">share</th>`,
        topSenders.map(
          ({ sender, actions }) =>
            html`<tr>
              <th scope="row" class="long">${sender}</th>
              ${counts(actions, heldActions)}${share(actions, mostHeld(topSenders))}
            </tr>`,
        ),
      );

export const unknownListsTable = ({ unknownLists }: PolicyReport): Markup =>
  unknownLists.length === 0
    ? nothing
    : table(
        'Lists whose size nobody knows',
        html`<th scope="col">list</th>
          <th scope="col" class="n">sends</th>`,
        unknownLists.map(
          ({ list, sends }) =>
            html`<tr>
              <th scope="row" class="long">${list}</th>
              <td class="n">${number(sends)}</td>
            </tr>`,
        ),
      );

export const sendsTable = (
  caption: string,
  sends: readonly SendLine[],
  files: readonly string[],
): Markup => {
  const columns = files.length > 1 ? files : ['action'];
  return table(
    caption,
    html`<th scope="col" class="n">people</th>
      ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      <th scope="col">message</th>
      <th scope="col">sender</th>
      <th scope="col">kind</th>
      <th scope="col">sent (UTC)</th>`,
    sends.map(
      ({ people, actions, message, sender, kind, at }) =>
        html`<tr>
          <td class="n">${people}</td>
          ${actions.map((action) => html`<td>${tag(action)}</td>`)}
          <td class="long">${message}</td>
          <td class="who">${sender}</td>
          <td class="w">${kind}</td>
          <td class="w">${at.slice(0, 16).replace('T', ' ')}</td>
        </tr>`,
    ),
  );
};

export const changesTable = (
  { changes }: NonNullable<Report['comparison']>,
  files: readonly string[],
): Markup =>
  table(
    'What changes, in sends',
    html`${files.map((file) => html`<th scope="col">${file}</th>`)}
      <th scope="col" class="n">sends</th>`,
    changes.map(
      ({ from, to, sends }) =>
        html`<tr>
          <td>${tag(from)}</td>
          <td>${tag(to)}</td>
          <td class="n">${number(sends)}</td>
        </tr>`,
    ),
  );

const difference = (before: number, after: number): string => {
  if (after === before) return 'same';
  return after > before ? `+${number(after - before)}` : `−${number(before - after)}`;
};

/** Both policies side by side, action by action. */
export const sideBySideTable = ([first, second]: readonly PolicyReport[]): Markup =>
  first === undefined || second === undefined
    ? nothing
    : table(
        'Sends by action, and different senders a day',
        html`<th scope="col">action</th>
          <th scope="col" class="n">${first.file}</th>
          <th scope="col" class="n">${second.file}</th>
          <th scope="col" class="n">change</th>`,
        actionsInOrder.map((action) => {
          const cell = ({ actions, sendersADay }: PolicyReport): Markup =>
            html`<td class="n">
              ${number(actions[action])}${
                action === 'allow'
                  ? nothing
                  : html`<br /><span class="soft">${sendersADay[action]} a day</span>`
              }
            </td>`;
          return html`<tr>
            <th scope="row">${tag(action)}</th>
            ${cell(first)}${cell(second)}
            <td class="n">${difference(first.actions[action], second.actions[action])}</td>
          </tr>`;
        }),
      );
