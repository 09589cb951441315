import type { FakeMessage, FakeRecipient } from './bundle/fake-office';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const internal = ['contoso.example', 'CONTOSO.example', 'mail.contoso.example'];
const external = ['fabrikam.example', 'northwind.example', 'notcontoso.example', 'gmail.example'];
const locals = ['ann', 'Ben.Hill', "o'hara", 'all.staff', 'team', 'info', 'zoë', 'no-reply', 'x+y'];
const names = ['Ann Lee', 'Hill, Ben', 'Team <all>', 'شركة', '"Quoted" & Co', '', 'All Staff'];
const prefixes = [
  'RE: ',
  'Re[2]: ',
  'AW: ',
  'SV: ',
  'VS: ',
  'TR: ',
  'RE: FW: RE: ',
  'Odp: ',
  '回复：',
];
const subjects = ['Test', 'Rota', '', 'Please stop', '[EXTERNAL] Offer', 'Re-order', 'a: b: c'];
const composeTypes = ['reply', 'reply', 'newMail'] as const;

/** Replies as people write them all day: to 1 to 12 people, inside and outside, in any language, on any client. */
export const ordinaryReplies = (count: number, seed: number): readonly FakeMessage[] => {
  const random = randomOf(seed);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(choice: readonly [T, ...T[]] | readonly T[]): T => {
    const chosen = choice[upTo(choice.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  };
  const recipient = (): FakeRecipient => {
    const isInternal = random() < 0.6;
    const digits = random() < 0.7 ? String(upTo(500)) : '';
    return {
      emailAddress: `${one(locals)}${digits}@${one(isInternal ? internal : external)}`,
      displayName: one(names),
      recipientType: isInternal ? 'user' : one(['externalUser', 'other', 'user'] as const),
    };
  };
  return Array.from({ length: count }, (): FakeMessage => {
    const recipients = Array.from({ length: 1 + upTo(12) }, recipient);
    const inTo = 1 + upTo(recipients.length);
    return {
      to: recipients.slice(0, inTo),
      cc: recipients.slice(inTo),
      subject: one(prefixes) + one(subjects),
      composeType: one(composeTypes),
      inReplyTo: one([null, '', '<parent@contoso.example>']),
      conversationId: one([null, '', 'AAQk/a+b=']),
    };
  });
};
