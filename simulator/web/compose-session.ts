import { activate } from '../host/activation';
import type { ItemContext } from '../host/calls/answer';
import { watchCompose } from '../host/compose-events';
import { createItem, type Draft, type Item } from '../host/item';
import type { Journal } from '../host/journal';
import { eventsOn, type Manifest } from '../host/manifest';
import { createSender, type Departure, type Sender } from '../host/send';
import type { SignInDesk } from '../host/sign-in';
import { createStore, type Store } from '../host/store';
import { onOwnOrigin } from './own-origin';

/** Everything one open compose form needs from the page around it. */
export type World = {
  readonly manifest: () => Manifest | undefined;
  readonly contextFor: (item: Store<Item>) => ItemContext;
  readonly journal: Store<Journal>;
  readonly signIn: SignInDesk;
  readonly raiseInPane: (event: string, data: unknown) => void;
};

export type Composing = {
  readonly item: Store<Item>;
  readonly sender: Sender;
  readonly context: ItemContext;
  readonly stop: () => void;
};

const open = (
  item: Store<Item>,
  isReopened: boolean,
  world: World,
  onLeave: (item: Item, departure: Departure) => void,
): Composing => {
  const manifest = world.manifest();
  const context = world.contextFor(item);
  const runtime = {
    page: () =>
      context.client().fault === 'unavailable'
        ? '/simulator/no-such-page'
        : onOwnOrigin(eventsOn(manifest, context.client())?.handlerPage ?? '/'),
    context,
    journal: world.journal,
    signIn: world.signIn,
  };
  const sender = createSender({
    manifest,
    eventType: item.get().kind === 'message' ? 'OnMessageSend' : 'OnAppointmentSend',
    client: context.client,
    journal: world.journal,
    run: (activation) => activate(activation, runtime),
    onLeave: (departure) => onLeave(item.get(), departure),
  });
  const stopWatching = watchCompose(
    { item, manifest, runtime, raiseInPane: world.raiseInPane },
    isReopened,
  );
  return {
    item,
    sender,
    context,
    stop: () => {
      stopWatching();
      sender.goBack();
    },
  };
};

export const composeNew = (
  draft: Draft,
  world: World,
  onLeave: (item: Item, departure: Departure) => void,
): Composing => open(createStore(createItem(draft, Date.now())), false, world, onLeave);

/** Session data is gone with the window, and so is what kind of message it was. */
const reopened = (item: Item): Item => ({
  ...item,
  composeType: 'newMail',
  wasReopened: true,
  sessionData: {},
  notifications: item.notifications.filter(({ persistent }) => persistent),
  paneContext: '',
});

export const composeAgain = (
  item: Item,
  world: World,
  onLeave: (item: Item, departure: Departure) => void,
): Composing => open(createStore(reopened(item)), true, world, onLeave);
