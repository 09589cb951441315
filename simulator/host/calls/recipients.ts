import { fieldLimit, recipientCap } from '../client';
import type { Item, Recipient, RecipientField, RecipientType } from '../item';
import { listField, numberField, textField } from '../untrusted';
import {
  type Answer,
  type CallContext,
  fail,
  internalFormatError,
  type OfficeCalls,
  succeed,
} from './answer';

const fields: readonly RecipientField[] = ['to', 'cc', 'bcc'];

const typeNumbers: Readonly<Record<RecipientType, number>> = {
  other: 0,
  distributionList: 1,
  user: 2,
  externalUser: 3,
};

const tooManyRecipients = 9012;
const genericResponseError = 9020;
/** Recipients.addAsync and setAsync in outlook.d.ts 1.16; in new Outlook on Mac there is no limit. */
const perCall = 100;

const fieldOf = (params: unknown): RecipientField | undefined =>
  fields[numberField(params, 'recipientField') ?? -1];

const isSame = (one: Recipient, other: Recipient): boolean =>
  one.address.toLowerCase() === other.address.toLowerCase();

/**
 * Whom Outlook counts among the required attendees though nobody wrote them there: the organiser, in classic Outlook always,
 * on the web when a meeting is opened again.
 */
const countedOrganiser = (item: Item, { client }: CallContext, field: RecipientField) => {
  if (item.kind === 'message' || field !== 'to') return undefined;
  const { platform } = client();
  const isCounted = platform === 'PC' || (platform === 'OfficeOnline' && item.wasReopened);
  return isCounted ? item.from : undefined;
};

const read = (params: unknown, context: CallContext): Answer => {
  const field = fieldOf(params);
  if (field === undefined) return fail(internalFormatError);
  const { readLagMs } = context.client();
  const item = context.recipients.read(readLagMs);
  const organiser = countedOrganiser(item, context, field);
  const present = item[field].some((one) => organiser !== undefined && isSame(one, organiser));
  const all = organiser === undefined || present ? item[field] : [organiser, ...item[field]];
  // Cut without a sign, as the real clients do.
  const visible = all.slice(0, recipientCap(context.client()));
  return succeed(
    visible.map((recipient) => ({
      name: recipient.name,
      address: recipient.address,
      recipientType: typeNumbers[recipient.recipientType],
    })),
  );
};

const resolveAll = (entries: readonly unknown[], context: CallContext): Promise<Recipient[]> =>
  Promise.all(
    entries.map((entry) => {
      const address = textField(entry, 'address') || textField(entry, 'name');
      return context.recipients.resolve(address, textField(entry, 'name') || address);
    }),
  );

const put = async (
  entries: readonly unknown[],
  field: RecipientField,
  context: CallContext,
  keep: boolean,
): Promise<Answer> => {
  const resolved = await resolveAll(entries, context);
  const organiser = countedOrganiser(context.item.get(), context, field);
  const written = resolved.filter((one) => organiser === undefined || !isSame(one, organiser));
  const next = keep ? [...context.item.get()[field], ...written] : written;
  if (next.length > fieldLimit(context.client())) return fail(tooManyRecipients);
  context.recipients.noteWrite();
  context.item.update((item) => ({ ...item, [field]: next }));
  return succeed();
};

const write =
  (name: string, keep: boolean) =>
  async (params: unknown, context: CallContext): Promise<Answer | undefined> => {
    const field = fieldOf(params);
    if (field === undefined) return fail(internalFormatError);
    const entries = listField(params, 'recipientArray');
    const isTooLong = entries.length > perCall && context.client().platform !== 'Mac';
    if (isTooLong) {
      context.violate(`${name} with ${entries.length} recipients, ${perCall} a call are allowed`);
      return fail(tooManyRecipients);
    }
    const fault = context.nextWrite();
    switch (fault?.how) {
      case undefined:
        return put(entries, field, context, keep);
      case 'fail':
        return fail(genericResponseError);
      case 'silent':
        return undefined;
      case 'short':
        return put(entries.slice(0, -1), field, context, keep);
      case 'late': {
        const answer = await put(entries, field, context, keep);
        await new Promise((resolve) => setTimeout(resolve, fault.lateMs));
        return answer;
      }
    }
  };

export const recipientCalls: OfficeCalls = {
  15: { name: 'recipients.getAsync', answer: read },
  21: { name: 'recipients.setAsync', answer: write('recipients.setAsync', false) },
  22: { name: 'recipients.addAsync', answer: write('recipients.addAsync', true) },
};
