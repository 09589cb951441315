import type { ListFact } from '../core/facts';
import type { Voice } from './voice';

/** One list by its name and the others by their number, as the messages about lists take them. */
export const listsNamed = (
  lists: readonly [ListFact, ...ListFact[]],
  { text, name, number }: Voice,
): { readonly list: string; readonly more: number; readonly number: string } => {
  const more = lists.length - 1;
  return { list: text.quoted({ name: name(lists[0]) }), more, number: number(more) };
};

export const isSome = <T>(items: readonly T[]): items is readonly [T, ...T[]] => items.length > 0;
