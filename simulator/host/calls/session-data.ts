import { abilitiesOf } from '../client';
import { textField } from '../untrusted';
import { type CallContext, fail, type OfficeCalls, succeed } from './answer';

const keyNotFound = 9050;
const tooLong = 9051;

/** Values may be missing for some 2 s on Mac: https://github.com/OfficeDev/office-js/issues/5951 */
const isLate = ({ client, openedAt }: CallContext): boolean => {
  const { platform, sessionDelayMs } = client();
  return platform === 'Mac' && performance.now() - openedAt < sessionDelayMs;
};

const without = (data: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== name));

export const sessionDataCalls: OfficeCalls = {
  185: {
    name: 'sessionData.setAsync',
    answer: (params, { item, client }) => {
      const sessionData = {
        ...item.get().sessionData,
        [textField(params, 'name')]: textField(params, 'value'),
      };
      const size = Object.entries(sessionData).flat().join('').length;
      if (size > abilitiesOf(client().band).sessionDataLimit) return fail(tooLong);
      item.update((now) => ({ ...now, sessionData }));
      return succeed();
    },
  },
  186: {
    name: 'sessionData.getAsync',
    answer: (params, context) => {
      const value = context.item.get().sessionData[textField(params, 'name')];
      return isLate(context) || value === undefined ? fail(keyNotFound) : succeed(value);
    },
  },
  187: {
    name: 'sessionData.getAllAsync',
    answer: (_, context) => succeed(isLate(context) ? {} : context.item.get().sessionData),
  },
  188: {
    name: 'sessionData.clearAsync',
    answer: (_, { item }) => {
      item.update((now) => ({ ...now, sessionData: {} }));
      return succeed();
    },
  },
  189: {
    name: 'sessionData.removeAsync',
    answer: (params, { item }) => {
      const name = textField(params, 'name');
      if (item.get().sessionData[name] === undefined) return fail(keyNotFound);
      item.update((now) => ({ ...now, sessionData: without(now.sessionData, name) }));
      return succeed();
    },
  },
};
