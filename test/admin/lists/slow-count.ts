/** Rows of an export, one at a time, in plain Maps and Sets: slow, short, and no line shared with the product. */
export type SlowLists = {
  readonly members: Map<string, string[]>;
  readonly called: Set<string>;
  readonly flags: Map<string, number>;
  readonly aliases: Map<string, string>;
};

export type SlowRow = {
  readonly list: string;
  readonly listType?: string;
  readonly member: string;
  readonly memberType?: string;
  readonly listAliases?: string;
};

export const slowLists = (): SlowLists => ({
  members: new Map(),
  called: new Set(),
  flags: new Map(),
  aliases: new Map(),
});

export const addSlowRow = (lists: SlowLists, row: SlowRow): void => {
  const list = row.list.trim().toLowerCase();
  const member = row.member.trim().toLowerCase();
  const members = lists.members.get(list);
  if (members === undefined) lists.members.set(list, [member]);
  else members.push(member);
  const listType = (row.listType ?? '').toLowerCase();
  const flags = (listType.includes('moderated') ? 1 : 0) + (listType.includes('dynamic') ? 2 : 0);
  lists.flags.set(list, (lists.flags.get(list) ?? 0) | flags);
  if (/group|list/i.test(row.memberType ?? '')) lists.called.add(member);
  for (const alias of (row.listAliases ?? '').toLowerCase().split(' '))
    if (alias !== '' && !lists.aliases.has(alias)) lists.aliases.set(alias, list);
};

/** The people behind one list, by walking through everything in it. */
export const slowPeople = (
  { members, called, aliases }: SlowLists,
  start: string,
): ReadonlySet<string> => {
  const people = new Set<string>();
  const seen = new Set<string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const list = members.has(next) ? next : (aliases.get(next) ?? next);
    if (seen.has(list)) continue;
    seen.add(list);
    const inside = members.get(list);
    if (inside !== undefined) for (const each of inside) if (!seen.has(each)) open.push(each);
    if (inside !== undefined) continue;
    if (!called.has(list)) people.add(list);
  }
  return people;
};

const isInternal = (address: string, domains: readonly string[]): boolean => {
  const domain = address.split('@').at(-1) ?? '';
  return domains.some((own) => domain === own || domain.endsWith(`.${own}`));
};

/** What the published entry of a list has to be. */
export const slowSize = (
  lists: SlowLists,
  list: string,
  domains: readonly string[],
): readonly [members: number, external: number, flags: number] => {
  const people = [...slowPeople(lists, list)];
  const external = people.filter((address) => !isInternal(address, domains));
  return [people.length, external.length, lists.flags.get(list) ?? 0];
};
