import { isKnown } from '../core/audience';
import type { Facts } from '../core/facts';
import { governed } from '../core/governed';
import type { Policy } from '../core/policy';
import type { SmtpAddress } from '../core/recipient';
import { isSettled } from '../core/size';
import type { Deadline, MemberPage, MemberReader } from '../ports';
import { atOnce } from '../transport/at-once';
import { within } from '../transport/deadline';

const mostPages = 12;

/** Members a page; Graph's largest. */
const pageSize = 999;

const listsAtOnce = 2;

/**
 * The facts with as many members read as it takes to settle the action: none where sizes settle it or reading could
 * not, and never more than 12 pages or the deadline allow. A list whose members cannot be read stays a size. Never
 * rejects.
 */
export const countMembers = async (
  facts: Facts,
  policy: Policy,
  members: MemberReader,
  deadline: Deadline,
): Promise<Facts> => {
  const everybody = new Set<string>();
  const inSeveral = new Set<string>();
  const perList = new Map<SmtpAddress, Set<string>>();
  let asked = 0;
  let answered = 0;

  const soFar = (): Facts =>
    everybody.size === 0
      ? facts
      : {
          ...facts,
          membersRead: {
            distinct: everybody.size,
            inSeveral: inSeveral.size,
            perList: new Map([...perList].map(([address, ids]) => [address, ids.size] as const)),
          },
        };
  const isWorthAnother = (): boolean =>
    asked < mostPages &&
    deadline.left() > 0 &&
    !isSettled(soFar(), policy, (mostPages - answered) * pageSize);

  const readList = async (address: SmtpAddress): Promise<void> => {
    const ids = new Set<string>();
    perList.set(address, ids);
    let next: (() => Promise<MemberPage | null>) | null = () => members(address, deadline);
    while (next !== null && isWorthAnother()) {
      asked += 1;
      const page: MemberPage | null = await next();
      answered += 1;
      (page?.ids ?? []).forEach((id) => {
        if (everybody.has(id) && !ids.has(id)) inSeveral.add(id);
        ids.add(id);
        everybody.add(id);
      });
      next = page?.next ?? null;
    }
  };

  const lists = governed(facts, policy).lists.filter(isKnown);
  const inTurn = atOnce(listsAtOnce);
  const reading = [...new Set(lists.map(({ address }) => address))]
    .filter((address) => address !== '')
    .map((address) => inTurn(() => readList(address)).catch(() => undefined));
  await within(Promise.all(reading), deadline);
  return soFar();
};
