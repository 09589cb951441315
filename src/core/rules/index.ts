import { largeAudience } from './large-audience';
import { protectedList } from './protected-list';
import { replyAll } from './reply-all';
import type { Rule } from './rule';
import { unknownList } from './unknown-list';
import { visibleExternal } from './visible-external';

/** Every rule, in the order in which findings of equal strength are told. */
export const rules: readonly Rule[] = [
  protectedList,
  replyAll,
  largeAudience,
  unknownList,
  visibleExternal,
];
