import { recipientCap } from '../client';
import type { Recipient, RecipientField, RecipientType } from '../item';
import { listField, numberField, textField } from '../untrusted';
import { type CallContext, fail, internalFormatError, type OfficeCalls, succeed } from './answer';

const fields: readonly RecipientField[] = ['to', 'cc', 'bcc'];

const typeNumbers: Readonly<Record<RecipientType, number>> = {
  other: 0,
  distributionList: 1,
  user: 2,
  externalUser: 3,
};

const tooManyRecipients = 9012;
/** Classic Outlook refuses more in a field: https://github.com/OfficeDev/office-js/issues/6230 */
const classicFieldLimit = 500;

const fieldOf = (params: unknown): RecipientField | undefined =>
  fields[numberField(params, 'recipientField') ?? -1];

const resolveAll = async (params: unknown, context: CallContext): Promise<Recipient[]> => {
  const { to, cc, bcc } = context.item.get();
  const present = [...to, ...cc, ...bcc];
  return Promise.all(
    listField(params, 'recipientArray').map(async (entry) => {
      const address = textField(entry, 'address') || textField(entry, 'name');
      const name = textField(entry, 'name') || address;
      const known = present.find(
        (recipient) => recipient.address.toLowerCase() === address.toLowerCase(),
      );
      return known ?? (await context.resolve(address, name));
    }),
  );
};

const write = async (params: unknown, context: CallContext, keep: boolean) => {
  const field = fieldOf(params);
  if (field === undefined) return fail(internalFormatError);
  const written = await resolveAll(params, context);
  const next = keep ? [...context.item.get()[field], ...written] : written;
  if (context.client().platform === 'PC' && next.length > classicFieldLimit) {
    return fail(tooManyRecipients);
  }
  context.item.update((item) => ({ ...item, [field]: next }));
  return succeed();
};

export const recipientCalls: OfficeCalls = {
  15: {
    name: 'recipients.getAsync',
    answer: (params, { item, client }) => {
      const field = fieldOf(params);
      if (field === undefined) return fail(internalFormatError);
      // Cut without a sign, as the real clients do.
      const visible = item.get()[field].slice(0, recipientCap(client()));
      return succeed(
        visible.map((recipient) => ({
          name: recipient.name,
          address: recipient.address,
          recipientType: typeNumbers[recipient.recipientType],
        })),
      );
    },
  },
  21: { name: 'recipients.setAsync', answer: (params, context) => write(params, context, false) },
  22: { name: 'recipients.addAsync', answer: (params, context) => write(params, context, true) },
};
