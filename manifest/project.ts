import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionNames } from '../src/events/function-names';
import type { PaneCommand } from '../src/outlook/send-event';
import type { PngSize, Project } from './check';

const paneCommands: { readonly [id in PaneCommand]: string } = {
  'breakwater.message.pane': 'MessageComposeCommandSurface',
  'breakwater.appointment.pane': 'AppointmentOrganizerCommandSurface',
};

/** This project, seen from its top folder. */
export const readProject = (root: string): Project => ({
  version: versionOf(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))),
  functionNames,
  paneCommands,
  pngSize: (path) => pngSizeOf(join(root, path)),
});

const versionOf = (content: unknown): string =>
  typeof content === 'object' &&
  content !== null &&
  'version' in content &&
  typeof content.version === 'string'
    ? content.version
    : '';

const signature = '89504e470d0a1a0a';

/** Width and height stand in the first chunk of every PNG (RFC 2083, section 4.1.1). */
const pngSizeOf = (path: string): PngSize | null => {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return bytes.length >= 24 && bytes.toString('hex', 0, 8) === signature
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;
};
