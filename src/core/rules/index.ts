import { bccExposed } from './bcc-exposed';
import { hold } from './hold';
import { largeAudience } from './large-audience';
import { protectedList } from './protected-list';
import { replyAll } from './reply-all';
import type { Rule } from './rule';
import { stormInProgress } from './storm-in-progress';
import { unknownList } from './unknown-list';
import { visibleExternal } from './visible-external';

/** Every rule, in the order in which findings of equal strength are told. */
export const rules: readonly Rule[] = [
  hold,
  stormInProgress,
  protectedList,
  replyAll,
  largeAudience,
  unknownList,
  bccExposed,
  visibleExternal,
];
