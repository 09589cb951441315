import type { Recipient } from '../../src/core/recipient';
import type {
  Change,
  CutShort,
  RecipientEntry,
  Recipients,
  Repair,
  RepairOutcome,
  Repairs,
} from '../../src/ports';

type Draft = { recipients: readonly Recipient[] };

const entriesOf = (recipients: readonly Recipient[]): Recipients => {
  const of = (field: Recipient['field']): readonly RecipientEntry[] =>
    recipients.filter((entry) => entry.field === field);
  return { to: of('to'), cc: of('cc'), bcc: of('bcc') };
};

const repaired = (recipients: readonly Recipient[], repair: Repair): readonly Recipient[] => {
  switch (repair.kind) {
    case 'reply-to-sender':
      return recipients.filter(({ address }) => address === repair.sender);
    case 'remove':
      return recipients.filter(({ address }) => address !== repair.address);
    case 'move-to-bcc':
      return recipients.map((entry) =>
        repair.addresses.includes(entry.address) ? { ...entry, field: 'bcc' } : entry,
      );
  }
};

/** Repairs of a draft in memory, as Outlook would do them, or as the test says. */
export const fakeRepairs = (draft: Draft) => {
  const before = new Map<Change, readonly Recipient[]>();
  const fake = {
    asked: [] as Repair[],
    undone: [] as Change[],
    /** What comes of the next repairs and undos, in place of their being done. */
    outcomes: [] as RepairOutcome[],
    /** What an earlier pane has left. */
    cutShort: null as CutShort | null,
    /** Awaited before anything is changed. */
    gate: Promise.resolve(),
    /** Called after each write: Outlook tells of them. */
    onWrite: (): void => undefined,
  };
  const write = (recipients: readonly Recipient[]): RepairOutcome => {
    const old = draft.recipients;
    draft.recipients = recipients;
    fake.onWrite();
    const change = { before: entriesOf(old), after: entriesOf(recipients) };
    before.set(change, old);
    return { kind: 'done', change };
  };
  const repairs: Repairs = {
    cutShort: () => Promise.resolve(fake.cutShort),
    repair: async (repair) => {
      fake.asked.push(repair);
      await fake.gate;
      return fake.outcomes.shift() ?? write(repaired(draft.recipients, repair));
    },
    undo: async (change) => {
      fake.undone.push(change);
      await fake.gate;
      return fake.outcomes.shift() ?? write(before.get(change) ?? draft.recipients);
    },
  };
  return { fake, repairs };
};
