import type { Check } from './check';
import { commands } from './checks/commands';
import { events } from './checks/events';
import { handlers } from './checks/handlers';
import { https } from './checks/https';
import { icons } from './checks/icons';
import { identity } from './checks/identity';
import { lengths } from './checks/lengths';
import { locales } from './checks/locales';
import { requirements } from './checks/requirements';
import { resources } from './checks/resources';
import { runtimes } from './checks/runtimes';
import { size } from './checks/size';
import { version } from './checks/version';

/** Every offline check, in the order in which it is told. */
export const checks: { readonly [name: string]: Check } = {
  identity,
  version,
  size,
  requirements,
  resources,
  runtimes,
  events,
  handlers,
  commands,
  https,
  icons,
  lengths,
  locales,
};
