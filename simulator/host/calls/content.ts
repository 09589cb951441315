import { numberField, textField } from '../untrusted';
import { seenItem } from '../seen-item';
import { withSubject } from '../thread';
import { fail, type OfficeCalls, succeed } from './answer';

const itemNotSaved = 9046;
const userType = 2;
const startTime = 1;

export const contentCalls: OfficeCalls = {
  17: {
    name: 'subject.setAsync',
    answer: (params, { item }) => {
      item.update((now) => withSubject(now, textField(params, 'subject')));
      return succeed();
    },
  },
  18: { name: 'subject.getAsync', answer: (_, { item }) => succeed(item.get().subject) },
  24: {
    name: 'time.getAsync',
    answer: (params, { item }) =>
      succeed(
        numberField(params, 'TimeProperty') === startTime ? item.get().start : item.get().end,
      ),
  },
  26: { name: 'location.getAsync', answer: (_, { item }) => succeed(item.get().location) },
  32: {
    name: 'saveAsync',
    answer: (_, { item }) => {
      item.update((now) => ({ ...now, saved: true }));
      return succeed(item.get().id);
    },
  },
  37: { name: 'body.getAsync', answer: (_, { item }) => succeed(item.get().body) },
  38: {
    name: 'body.setAsync',
    answer: (params, { item }) => {
      item.update((now) => ({ ...now, body: textField(params, 'data') }));
      return succeed();
    },
  },
  107: {
    name: 'from.getAsync',
    answer: (_, { item }) => {
      const { name, address } = item.get().from;
      return succeed({ name, address, recipientType: userType });
    },
  },
  149: { name: 'getAttachmentsAsync', answer: () => succeed([]) },
  164: {
    name: 'getItemIdAsync',
    answer: (_, { item }) => (item.get().saved ? succeed(item.get().id) : fail(itemNotSaved)),
  },
  174: {
    name: 'getComposeTypeAsync',
    answer: (_, context) =>
      succeed({ composeType: seenItem(context).composeType, coercionType: 'html' }),
  },
};
