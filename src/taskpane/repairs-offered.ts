import type { ListFact } from '../core/facts';
import { everyone } from '../core/governed';
import { isInternal, type SmtpAddress } from '../core/recipient';
import type { PaneVoice } from '../i18n/pane';
import type { Obstacle, Repair } from '../ports';
import type { Weighed } from './examine';
import { sayObstacle, type ObstacleOf } from './obstacles';

export type Offer = {
  readonly label: string;
  readonly repair: Repair;
  /** What to say once it is done. */
  readonly done: string;
};

export type Offers = {
  /** Those that concern the whole message. */
  readonly whole: readonly Offer[];
  readonly ofLists: ReadonlyMap<SmtpAddress, readonly Offer[]>;
  /** Why others are not offered, a sentence for each obstacle. */
  readonly cannot: readonly string[];
};

export const noOffers: Offers = { whole: [], ofLists: new Map(), cannot: [] };

type Asked = {
  readonly weighed: Weighed;
  readonly mailboxOwner: SmtpAddress | null;
  readonly voice: PaneVoice;
};

const isVisible = (address: SmtpAddress, { read }: Weighed): boolean =>
  read.recipients.some((entry) => entry.address === address && entry.field !== 'bcc');

const replyToSender = ({ weighed, mailboxOwner, voice }: Asked): readonly Offer[] => {
  const { facts, read } = weighed;
  const sender = facts.original?.sender ?? null;
  const isReply = facts.kind === 'reply' || facts.kind === 'replyAll';
  const isOwn = sender === facts.sender || sender === mailboxOwner;
  const areOthers =
    facts.lists.length > 0 || facts.people.some(({ address }) => address !== sender);
  if (sender === null || sender === '' || !isReply || isOwn || !areOthers) return [];
  const known = read.recipients.find(({ address }) => address === sender);
  const name = voice.name({ name: known?.name ?? '', address: sender });
  return [
    {
      label: voice.text['pane-reply-to-sender'](),
      repair: { kind: 'reply-to-sender', sender },
      done: voice.text['pane-done-reply']({ name }),
    },
  ];
};

const moveAll = (
  from: number,
  addresses: readonly SmtpAddress[],
  label: string,
  say: (counted: { readonly count: number; readonly number: string }) => string,
  { number }: PaneVoice,
): readonly Offer[] =>
  addresses.length < from
    ? []
    : [
        {
          label,
          repair: { kind: 'move-to-bcc', addresses },
          done: say({ count: addresses.length, number: number(addresses.length) }),
        },
      ];

/** With its address where another list goes by the same name: two buttons must not say the same. */
const nameAmong = (list: ListFact, { weighed, voice }: Asked): string => {
  const name = voice.name(list);
  const isShared = everyone(weighed.facts, weighed.policy).lists.some(
    (other) => other.address !== list.address && voice.name(other) === name,
  );
  return isShared ? voice.name({ ...list, name: `${list.name} (${list.address})` }) : name;
};

const ofList = (list: ListFact, asked: Asked): readonly Offer[] => {
  const { weighed, voice } = asked;
  const { address } = list;
  const { text } = voice;
  const name = nameAmong(list, asked);
  const remove: Offer = {
    label: text['pane-remove-list']({ name }),
    repair: { kind: 'remove', address },
    done: text['pane-done-remove']({ name }),
  };
  const move: Offer = {
    label: text['pane-move-list']({ name }),
    repair: { kind: 'move-to-bcc', addresses: [address] },
    done: text['pane-done-move']({ name }),
  };
  const canMove = weighed.facts.kind !== 'meeting' && isVisible(address, weighed);
  return canMove ? [remove, move] : [remove];
};

/** What can be done about the recipients at one click, and what cannot. */
export const repairsOffered = (asked: Asked, obstacleOf: ObstacleOf): Offers => {
  const { weighed, voice } = asked;
  const { facts, policy, read } = weighed;
  const { text } = voice;
  const lists = everyone(facts, policy).lists;
  const addressed = lists.filter(({ address }) => address !== '');
  const movable =
    facts.kind === 'meeting'
      ? []
      : addressed.map(({ address }) => address).filter((address) => isVisible(address, weighed));
  const external =
    facts.kind === 'meeting'
      ? []
      : facts.people
          .filter((person) => person.isVisible)
          .map(({ address }) => address)
          .filter((address) => !isInternal(address, policy.internalDomains));

  const met = new Set<Obstacle>(addressed.length < lists.length ? ['contact-group'] : []);
  const isFree = ({ repair }: Offer): boolean => {
    const obstacle = obstacleOf(repair, read);
    if (obstacle !== null) met.add(obstacle);
    return obstacle === null;
  };
  const whole = [
    ...replyToSender(asked),
    ...moveAll(2, movable, text['pane-move-all-lists'](), text['pane-done-move-lists'], voice),
    ...moveAll(1, external, text['pane-move-external'](), text['pane-done-move-external'], voice),
  ].filter(isFree);
  const ofLists = new Map(
    addressed.map((list) => [list.address, ofList(list, asked).filter(isFree)] as const),
  );
  return { whole, ofLists, cannot: [...met].map((one) => sayObstacle(one, read, voice)) };
};
