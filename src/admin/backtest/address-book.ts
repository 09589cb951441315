import { smtpAddress, type SmtpAddress } from '../../core/recipient';

/** Every address of a trace once, under a small number: a trace names the same few people in every row. */
export type AddressBook = {
  readonly idOf: (address: string) => number;
  readonly addressOf: (id: number) => SmtpAddress;
};

/**
 * A copy that holds its own characters. What is cut out of a large text keeps the whole of it in memory, and a trace
 * is read in large pieces.
 */
export const ownText = (text: string): string => ` ${text}`.slice(1);

export const addressBook = (): AddressBook => {
  const ids = new Map<string, number>();
  const addresses: SmtpAddress[] = [];
  return {
    idOf: (text) => {
      const address = smtpAddress(text);
      const known = ids.get(address);
      if (known !== undefined) return known;
      const own = smtpAddress(ownText(address));
      const id = addresses.length;
      addresses.push(own);
      ids.set(own, id);
      return id;
    },
    addressOf: (id) => addresses[id] ?? smtpAddress(''),
  };
};
