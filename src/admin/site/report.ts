import type { Policy } from '../../core/policy';
import { paint } from '../paint';
import { printable } from '../printable';
import { tableLines } from '../table';
import type { World } from '../world';
import type { ExistingSite } from './existing-site';
import { isSameButVersion, type Identity, type SendMode } from './manifest';
import type { PublishedLists } from './published-lists';
import { textOf } from './site-files';
import type { Site } from './stamp-site';

export type Written = {
  /** The folder as it was given. */
  readonly out: string;
  readonly identity: Identity;
  readonly policy: Policy;
  readonly lists: PublishedLists;
  readonly site: Site;
  /** What stood there before; null where nothing of ours did. */
  readonly before: ExistingSite | null;
};

/** Whether the manifest has to be installed anew: a version alone changes nothing. */
const needsUpload = ({ site, before }: Written): boolean =>
  before === null ||
  !isSameButVersion(before.manifest, textOf(site.files.get('manifest.xml') ?? new Uint8Array()));

const toJson = (written: Written): string => {
  const { out, identity, policy, lists, site, before } = written;
  const { base, ...rest } = identity;
  return JSON.stringify(
    {
      out,
      url: base,
      ...rest,
      isNew: before === null,
      needsUpload: needsUpload(written),
      policy: { revision: policy.revision, mode: policy.mode },
      lists: lists.entries.length,
      bakedIn: site.bakedIn,
      files: site.files.size,
    },
    null,
    2,
  );
};

const modes: { readonly [mode in SendMode]: string } = {
  SoftBlock: 'SoftBlock: mail leaves where Outlook cannot load the add-in',
  Block: 'Block: mail waits where Outlook cannot load the add-in',
};

const grouped = (count: number): string => count.toLocaleString('en-GB');

const rowsOf = ({ identity, policy, lists, site }: Written): readonly (readonly string[])[] => [
  ['  name', printable(identity.name)],
  ['  id', identity.id],
  ['  mailboxes', identity.mailboxes],
  ['  version', printable(identity.version)],
  ['  send mode', modes[identity.sendMode]],
  ['  policy', `revision ${printable(policy.revision)}, mode ${policy.mode}`],
  [
    '  lists',
    `${grouped(lists.entries.length)}, of which the ${grouped(site.bakedIn)} largest stand in the scripts too`,
  ],
];

/** `-DefaultStateForUser`: an organisation's add-in is disabled by default (New-App's reference). */
const newApp =
  "New-App -OrganizationApp -FileData ([System.IO.File]::ReadAllBytes('C:\\guard\\manifest.xml')) -DefaultStateForUser AlwaysEnabled";

const onExchangeServer = ({ identity, before }: Written): readonly string[] => [
  'Integrated apps does not reach mailboxes on Exchange Server. Copy manifest.xml there, for example to C:\\guard, and in the',
  'Exchange Management Shell:',
  `  ${newApp}`,
  ...(before === null
    ? []
    : [
        'Should it refuse because the add-in is installed already, take out the one before first:',
        `  Remove-App -OrganizationApp -Identity ${printable(identity.id)}`,
      ]),
  'What is sent is checked in classic Outlook on Windows alone, with Exchange Server SE, 2019 CU12 or 2016 CU22, or newer.',
];

const cloudStep = ({ before }: Written): string =>
  before === null
    ? 'Then upload manifest.xml in the Microsoft 365 admin centre, Integrated apps.'
    : 'manifest.xml has changed: update the add-in with it in the Microsoft 365 admin centre, Integrated apps.';

const installed = (written: Written): readonly string[] => {
  const isOnServer = written.identity.mailboxes === 'Exchange Server';
  if (!needsUpload(written))
    return [
      `manifest.xml has changed in its version alone: it need not be ${isOnServer ? 'installed' : 'uploaded'} again.`,
    ];
  return isOnServer ? onExchangeServer(written) : [cloudStep(written)];
};

const nextSteps = (written: Written): readonly string[] => {
  const { out, identity } = written;
  return [
    `Put everything in ${out} at the root of ${identity.base}, the folder .well-known included.`,
    'Headers for the web host: _headers, web.config or deploy/nginx.conf in it.',
    ...installed(written),
  ];
};

/** Tells what was made and what is to be done with it. */
export const reportSite = ({ out }: World, written: Written, asJson: boolean): void => {
  if (asJson) {
    out.write(`${toJson(written)}\n`);
    return;
  }
  const { site, identity } = written;
  const headline = `Wrote ${written.out}: ${site.files.size} files for ${identity.base}`;
  const lines = [...tableLines(rowsOf(written)), '', ...nextSteps(written)];
  out.write(`${paint(out, 'green', headline)}\n${lines.join('\n')}\n`);
};
