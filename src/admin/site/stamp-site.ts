import type { Policy } from '../../core/policy';
import type { Stamp } from '../stamp-line';
import { bakedSizes } from './baked-sizes';
import { checksums, sumsFile } from './checksums';
import { contentSecurity } from './content-security';
import { placesOf } from './headers';
import { headersFile } from './headers-file';
import { iisConfig } from './iis';
import { stampManifest, type Identity } from './manifest';
import { nginxConfig } from './nginx';
import type { PublishedLists } from './published-lists';
import { bytesOf, textOf, type SiteFiles } from './site-files';
import { stampedScripts, stampScript } from './stamped-script';

/** What a build becomes the site of a tenant with. */
export type Tenant = {
  readonly identity: Identity;
  /** The policy as it is to be served, and as it has been read. */
  readonly policyText: string;
  readonly policy: Policy;
  readonly lists: PublishedLists;
};

export type Site = { readonly files: SiteFiles; readonly bakedIn: number };

/** The policy as a value that is only data: `__proto__` would be more in a script. */
const bakedPolicy = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));

const wellKnown = '.well-known/microsoft-officeaddins-allowed.json';

const json = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

const withScripts = (files: Map<string, Uint8Array>, stamp: Stamp): void => {
  for (const path of stampedScripts)
    files.set(path, stampScript(path, files.get(path) ?? new Uint8Array(), stamp));
};

const withServers = (files: Map<string, Uint8Array>, base: string, security: string): void => {
  const places = placesOf(files, security);
  files.set('_headers', bytesOf(headersFile(places)));
  files.set('web.config', bytesOf(iisConfig(places)));
  files.set('deploy/nginx.conf', bytesOf(nginxConfig({ base, contentSecurity: security })));
};

/** Every file of a site, its checksums included. */
export const stampSite = (build: SiteFiles, tenant: Tenant): Site => {
  const { identity, policyText, policy, lists } = tenant;
  const { base } = identity;
  const sizes = bakedSizes(lists);
  const isCopied = (path: string): boolean => !path.startsWith('lists/');
  const files = new Map([...build].filter(([path]) => isCopied(path)));
  for (const [path, bytes] of lists.files) files.set(`lists/${path}`, bytes);
  withScripts(files, { base, policy: bakedPolicy(policyText), sizes });
  files.set('policy.json', bytesOf(policyText));
  const manifest = textOf(build.get('manifest.xml') ?? new Uint8Array());
  files.set('manifest.xml', bytesOf(stampManifest(manifest, identity)));
  files.set(wellKnown, json({ allowed: [`${base}launchevent.js`] }));
  withServers(files, base, contentSecurity(policy));
  files.set(sumsFile, bytesOf(checksums(files)));
  return { files, bakedIn: Object.keys(sizes.sizes).length };
};
