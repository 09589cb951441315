import { Option, type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Policy } from '../../core/policy';
import { CommandError } from '../command-error';
import { readPolicyText } from '../policy-file';
import { policyIn, problemLine } from '../policy-problems';
import { policyWarnings, warn } from '../policy-warnings';
import { printable } from '../printable';
import { lookAt, lossIn, type ExistingSite } from '../site/existing-site';
import { fileTrouble } from '../site/file-trouble';
import type { Mailboxes } from '../site/mailboxes';
import { readManifest, type Identity, type SendMode } from '../site/manifest';
import { refuseCloudSources } from '../site/on-prem-policy';
import { checkLists, noLists, readLists, type PublishedLists } from '../site/published-lists';
import { buildFolder, readBuild } from '../site/release-build';
import { reportSite } from '../site/report';
import { textOf, type SiteFiles } from '../site/site-files';
import { siteFolder } from '../site/site-folder';
import { siteId } from '../site/site-id';
import { siteName } from '../site/site-name';
import { reachWarnings, siteUrl } from '../site/site-url';
import { stampSite } from '../site/stamp-site';
import { nextVersion } from '../site/version';
import { recoverSite, writeSite } from '../site/write-site';
import type { World } from '../world';

type Options = {
  readonly url: string;
  readonly policy: string;
  readonly lists?: string;
  readonly out: string;
  readonly sendMode?: 'soft-block' | 'block';
  readonly name?: string;
  readonly id?: string;
  readonly onPrem?: true;
  readonly force?: true;
  readonly json?: true;
};

const sendModes: { readonly [given in 'soft-block' | 'block']: SendMode } = {
  'soft-block': 'SoftBlock',
  block: 'Block',
};

const mailboxesFor = ({ onPrem }: Options): Mailboxes =>
  onPrem ? 'Exchange Server' : 'Exchange Online';

/** What is given, else what the site had, else what the build has. */
const identityOf = (options: Options, build: Identity, before: Identity | null): Identity => ({
  base: siteUrl(options.url),
  id: options.id === undefined ? (before?.id ?? randomUUID()) : siteId(options.id),
  version: nextVersion(build.version, before?.version ?? null),
  mailboxes: mailboxesFor(options),
  name: options.name === undefined ? (before ?? build).name : siteName(options.name),
  sendMode:
    options.sendMode === undefined ? (before ?? build).sendMode : sendModes[options.sendMode],
});

const within = (files: SiteFiles, folder: string): SiteFiles =>
  new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes]] : [],
    ),
  );

/** The lists that are given, else those of the site, else none. */
const listsFor = async (
  { lists, out }: Options,
  build: SiteFiles,
  before: ExistingSite | null,
): Promise<PublishedLists> => {
  if (lists !== undefined) return readLists(lists);
  if (before !== null) return checkLists(join(out, 'lists'), within(before.files, 'lists'));
  return noLists(build.get('lists/index.json') ?? new Uint8Array());
};

const listWarnings = (lists: PublishedLists, { sources }: Policy): readonly string[] => [
  ...(sources.publishedSizes && lists.entries.length === 0
    ? ['There are no list sizes in this site. Give --lists, or every list counts as unknown.']
    : []),
  ...(!sources.publishedSizes && lists.entries.length > 0
    ? ['The policy says "publishedSizes": false, so nobody asks for the list sizes.']
    : []),
  ...(lists.ignored.length > 0
    ? [
        `Left out of the site, since they are no list sizes: ${lists.ignored.map(printable).join(', ')}.`,
      ]
    : []),
];

const mayReplace = (loss: string | null, force: boolean): void => {
  if (loss === null || force) return;
  throw new CommandError(
    2,
    `${loss}Nothing was written. Give another --out, or --force to lose these files.`,
  );
};

const buildIdentity = (build: SiteFiles): Identity => {
  const identity = readManifest(textOf(build.get('manifest.xml') ?? new Uint8Array()));
  if (identity !== null) return identity;
  throw new CommandError(2, 'The manifest of the build is broken. Run "npm run build" again.');
};

const run = async (options: Options, world: World): Promise<void> => {
  const base = siteUrl(options.url);
  const policyText = await readPolicyText(options.policy);
  const { policy, unknownKeys } = policyIn(
    policyText,
    `${options.policy} cannot be used, so no site was written. To put right:`,
  );
  if (options.onPrem) refuseCloudSources(options.policy, policy);
  const folder = await siteFolder(options.out, 'site');
  recoverSite(folder);
  const [build, target] = await Promise.all([
    readBuild(buildFolder),
    lookAt(folder, mailboxesFor(options)),
  ]);
  const before = target.kind === 'site' ? target.site : null;
  const identity = identityOf(options, buildIdentity(build), before?.identity ?? null);
  const lists = await listsFor(options, build, before);
  const site = stampSite(build, { identity, policyText, policy, lists });
  mayReplace(lossIn(target, options.out, site.files), options.force === true);
  await writeSite(folder, site.files).catch((error: unknown) => {
    throw fileTrouble(options.out, error);
  });
  warn(world.err, [
    ...unknownKeys.map((problem) => `unknown key, ignored:${problemLine(problem).slice(1)}`),
    ...policyWarnings(policyText, policy),
    ...reachWarnings(base),
    ...listWarnings(lists, policy),
  ]);
  const { out, json } = options;
  reportSite(world, { out, identity, policy, lists, site, before }, json === true);
};

const examples = `
Examples:
  # A folder for the root of https://guard.contoso.example/, with the sizes that "lists build" has written
  $ npx breakwater site --url https://guard.contoso.example/ --policy policy.json --lists lists/ --out site/

  # The same site again with another policy: it keeps its id, name, send mode and lists, and its version rises
  $ npx breakwater site --url https://guard.contoso.example/ --policy policy.json --out site/

  # Mail waits where Outlook cannot load the add-in, and the add-in has a name of your own
  $ npx breakwater site --url https://guard.contoso.example/ --send-mode block --name "Contoso mail guard"

  # For mailboxes on Exchange Server: another add-in, with a folder and a web host of its own
  $ npx breakwater site --on-prem --url https://guard-onprem.contoso.example/ --policy on-prem.json --out site-on-prem/

What is written: docs/admin/site.md.`;

export const site = (program: Command, world: World): void => {
  program
    .command('site')
    .summary('make the folder for your web host: scripts, pages, manifest, policy, list sizes')
    .description(
      'Makes a site of your own out of the build: its address, the policy and the 1,000 largest lists go into the scripts, ' +
        'and the manifest names it. An existing site is replaced as a whole, or not at all.',
    )
    .requiredOption(
      '--url <address>',
      'where it will be served, e.g. https://guard.contoso.example/',
    )
    .option('--policy <file>', 'the policy to serve and to bake in', 'policy.json')
    .option('--lists <folder>', 'published list sizes (default: those of an existing site)')
    .option('--out <folder>', 'the folder to write', 'site')
    .addOption(
      new Option(
        '--send-mode <mode>',
        'what Outlook does where it cannot load the add-in: soft-block lets mail go, block keeps it',
      ).choices(Object.keys(sendModes)),
    )
    .option('--name <text>', 'what Outlook calls the add-in, in every language')
    .option('--id <guid>', 'the id of the add-in (default: that of an existing site, or a new one)')
    .option(
      '--on-prem',
      'for mailboxes on Exchange Server: a manifest for New-App, with an id of its own',
    )
    .option('--force', 'replace a folder that holds other files, and lose them')
    .option('--json', 'tell what was made as JSON, for programs')
    .addHelpText('after', examples)
    .action((options: Options) => run(options, world));
};
