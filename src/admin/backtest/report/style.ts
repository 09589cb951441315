/** The page's only style. Colours tell warn, confirm and block apart by lightness too, in both themes. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --ground: #ffffff; --card: #f6f8fa; --line: #d0d7de;
  --warn: #e0a100; --confirm: #c2500a; --block: #7d1128; --allow: #57606a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa4af; --ground: #0f1419; --card: #171d24;
  --line: #323b45; --warn: #f7d070; --confirm: #f08c3c; --block: #e5485d; --allow: #9aa4af; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 66rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .5rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
p { margin: .4rem 0; }
.soft { color: var(--soft); }
.summary { font-size: 1.15rem; font-weight: 600; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.tiles li { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid; border-radius: .4rem; padding: .5rem .75rem; }
.tiles .allow { border-left-color: var(--allow); } .tiles .warn { border-left-color: var(--warn); }
.tiles .confirm { border-left-color: var(--confirm); } .tiles .block { border-left-color: var(--block); }
.tiles strong { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--soft); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th { color: var(--soft); font-size: .85rem; overflow-wrap: normal; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.w { white-space: nowrap; }
.long { min-width: 11rem; }
table { margin-bottom: 1.25rem; }
.who { min-width: 15rem; }
.bar { min-width: 5rem; width: 35%; }
tbody th { font-weight: 500; }
.soft { font-weight: 400; }
.tag { display: inline-flex; align-items: center; gap: .4rem; white-space: nowrap; }
.tag::before { content: ""; width: .7rem; height: .7rem; border-radius: .15rem; background: currentcolor; forced-color-adjust: none; }
.tag.allow::before { background: var(--allow); } .tag.warn::before { background: var(--warn); }
.tag.confirm::before { background: var(--confirm); } .tag.block::before { background: var(--block); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .92rem; }
svg { display: block; }
svg.few { width: 100%; max-width: 45rem; height: auto; }
svg.share { width: 100%; min-width: 5rem; height: .8rem; margin-top: .35rem; }
svg text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; fill: var(--soft); }
svg .total { fill: var(--ink); font-weight: 600; text-anchor: middle; }
svg .tick { text-anchor: end; } svg .day { text-anchor: middle; }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .warn { fill: var(--warn); } svg .confirm { fill: var(--confirm); } svg .block { fill: var(--block); }
ul.notes { padding-left: 1.2rem; }
@media (max-width: 30rem) { body { padding: 1rem .75rem 2rem; } th, td { padding: .35rem .4rem; } .bar { display: none; } }
@media print {
  :root { --ink: #000; --soft: #444; --ground: #fff; --card: #fff; --line: #bbb; --warn: #e0a100; --confirm: #c2500a; --block: #7d1128; --allow: #57606a; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3, caption { break-after: avoid; } tr, svg, .tiles { break-inside: avoid; }
  .scroll { overflow: visible; } svg.many { width: 100%; height: auto; }
}
`;
