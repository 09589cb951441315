import { field, isRecord, parseJson } from '../untrusted';
import { fail, type OfficeCalls, succeed } from './answer';

const genericSettingsError = 9019;

const readSettings = (params: unknown): Readonly<Record<string, string>> | undefined => {
  const sent: unknown = Array.isArray(params) ? params[0] : undefined;
  const parsed = isRecord(sent) ? sent : parseJson(sent);
  if (!isRecord(parsed)) return undefined;
  return Object.fromEntries(
    Object.entries(parsed).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
};

export const propertyCalls: OfficeCalls = {
  3: {
    name: 'loadCustomPropertiesAsync',
    answer: (_, { item }) => ({
      wasSuccessful: true,
      customProperties: item.get().customProperties,
    }),
  },
  4: {
    name: 'customProperties.saveAsync',
    answer: (params, { item }) => {
      const sent = field(params, 'customProperties');
      const customProperties = typeof sent === 'string' ? sent : JSON.stringify(sent ?? {});
      item.update((now) => ({ ...now, customProperties }));
      return succeed();
    },
  },
  99: {
    name: 'getInitializationContextAsync',
    answer: (_, { item }) => succeed(item.get().paneContext),
  },
  404: {
    name: 'roamingSettings.saveAsync',
    answer: (params, { mailbox }) => {
      const settings = readSettings(params);
      if (settings === undefined) return fail(genericSettingsError);
      mailbox.update((now) => ({ ...now, settings }));
      return succeed();
    },
  },
};
