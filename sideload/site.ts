import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Trouble } from './trouble';

/** A built add-in, and where its manifest says that it is served. */
export type Site = {
  readonly folder: string;
  readonly manifest: string;
  readonly port: number;
};

const httpsPort = 443;

/** Reads a folder's manifest. @throws {Trouble} where nothing is built there, or it belongs to another host. */
export const readSite = async (folder: string): Promise<Site> => {
  const manifest = path.join(folder, 'manifest.xml');
  const text = await readFile(manifest, 'utf8').catch(() => {
    throw new Trouble(`There is no built add-in in ${folder}. Run "npm run build" first.`);
  });
  const address = /DefaultValue="(https:\/\/[^"/]+)\/launchevent\.html"/u.exec(text)?.[1];
  if (address === undefined || !URL.canParse(address))
    throw new Trouble(`${manifest} does not say where launchevent.html is served.`);
  const { hostname, port } = new URL(address);
  if (hostname !== 'localhost')
    throw new Trouble(
      `${manifest} is stamped for ${address}/: it is for that host, and is sideloaded from there. ` +
        'Here only what is served on localhost can be tried.',
    );
  return { folder, manifest, port: port === '' ? httpsPort : Number(port) };
};
