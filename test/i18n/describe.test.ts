import { smtpAddress } from '../../src/core/recipient';
import type { Finding } from '../../src/core/verdict';
import { describe as describeHeld } from '../../src/i18n/describe';
import { held, list, older, people, reach, sized, verdict } from './held';

const tags = { en: 'en-US', fr: 'fr-CA', de: 'de-AT' } as const;
type Language = keyof typeof tags;

const unknown = { known: false, why: 'unlisted' } as const;
const mystery = list('Mystery', unknown);

const findings: Readonly<Record<string, Finding>> = {
  large: { rule: 'large-audience', action: 'block', audience: people(840000), limit: 25000 },
  replyAll: { rule: 'reply-all', action: 'confirm', audience: people(840000), limit: 500 },
  unlisted: {
    rule: 'unknown-list',
    action: 'confirm',
    lists: [mystery, mystery, mystery],
    why: 'unlisted',
    isUnreadable: false,
  },
  unreachable: {
    rule: 'unknown-list',
    action: 'warn',
    lists: [mystery],
    why: 'unreachable',
    isUnreadable: true,
  },
  external: { rule: 'visible-external', action: 'warn', visible: 1200, limit: 25 },
  protected: {
    rule: 'protected-list',
    action: 'block',
    list: list('All staff'),
    note: { en: 'Ask the newsroom', fr: 'Demandez à la rédaction.' },
  },
  bare: { rule: 'protected-list', action: 'block', list: list('All staff'), note: {} },
  hold: {
    rule: 'hold',
    action: 'block',
    id: 'INC-2041',
    until: 0,
    message: { en: 'Please wait.' },
  },
  storm: { rule: 'storm-in-progress', action: 'block', repliers: 12, windowMinutes: 60 },
  blindCopy: { rule: 'bcc-exposed', action: 'warn', visible: 3 },
};

test.each<[string, Language, readonly string[]]>([
  ['large', 'en', ['check that these are the people']],
  ['large', 'fr', ['les personnes à qui vous voulez écrire']],
  ['large', 'de', ['die Personen sind, die Sie erreichen möchten']],
  ['replyAll', 'en', ['reply to the sender only']],
  ['replyAll', 'fr', ['réponse à l’expéditeur seul']],
  ['replyAll', 'de', ['nur an den Absender']],
  ['unlisted', 'en', ['“Mystery” and 2 more lists are not known', 'owner of the list']],
  ['unlisted', 'fr', ['«\u00a0Mystery\u00a0» et de 2 autres listes', 'responsable de la liste']],
  ['unlisted', 'de', ['„Mystery“ und 2 weiterer Listen', 'Wer die Liste verwaltet']],
  [
    'unreachable',
    'en',
    ['no answer about the list “Mystery”', 'Not all recipients', 'in a minute'],
  ],
  ['unreachable', 'fr', ['L’annuaire n’a pas répondu', 'pas tous pu être lus', 'dans une minute']],
  ['unreachable', 'de', ['keine Auskunft', 'Nicht alle Empfänger', 'in einer Minute']],
  ['external', 'en', ['1,200 addresses outside', 'In Bcc']],
  ['external', 'fr', ['1\u00a0200 adresses extérieures', 'En Cci']],
  ['external', 'de', ['1.200 Adressen außerhalb', 'Bcc']],
  ['protected', 'en', ['“All staff” is protected', 'Ask the newsroom.']],
  ['protected', 'fr', ['«\u00a0All staff\u00a0» est protégée', 'Demandez à la rédaction.']],
  ['protected', 'de', ['„All staff“ ist geschützt', 'Ask the newsroom.']],
  ['bare', 'en', ['The owner of the list can say']],
  ['bare', 'fr', ['Le responsable de la liste peut dire']],
  ['bare', 'de', ['Wer die Liste verwaltet']],
  ['hold', 'en', ['Please wait.']],
  ['hold', 'fr', ['Please wait.']],
  [
    'storm',
    'en',
    ['Reply to the sender only, or wait: 12 people have replied to all in the last hour', 'wait'],
  ],
  ['storm', 'fr', ['12 personnes ont répondu', '84 millions de messages']],
  ['storm', 'de', ['12 Personen haben', '84 Millionen Nachrichten']],
  ['blindCopy', 'en', ['in Bcc']],
  ['blindCopy', 'fr', ['en Cci']],
  ['blindCopy', 'de', ['als Bcc']],
])('%s in %s', (id, language, expected) => {
  const finding = findings[id]!;
  const { plain, markdown } = describeHeld(
    held({
      displayLanguage: tags[language],
      verdict: verdict(finding.action, people(840000), [finding]),
    }),
  );
  for (const words of expected) {
    expect(plain).toContain(words);
    expect(markdown).toContain(words);
  }
});

test('a hold without a message still says what holds', () => {
  const bare: Finding = { rule: 'hold', action: 'block', id: 'x', until: 0, message: {} };
  expect(describeHeld(held({ verdict: verdict('block', people(9), [bare]) })).plain).toMatch(
    /paused/,
  );
});

test.each([
  ['en-GB', 'This message reaches 840,000 people.', '**840,000 people**'],
  ['fr-FR', 'Ce message atteindrait 840\u00a0000 personnes.', '**840\u00a0000 personnes**'],
  ['de-DE', 'Diese Nachricht erreicht 840.000 Personen.', '**840.000 Personen**'],
  ['ja-JP', 'このメッセージは 840,000 人に届きます。', '**840,000 人**'],
  ['sv-SE', 'This message reaches 840,000 people.', '**840,000 people**'],
])('in %s the number comes first', (displayLanguage, first, strong) => {
  const { plain, markdown } = describeHeld(held({ displayLanguage }));
  expect(plain.startsWith(first)).toBe(true);
  expect(markdown).toContain(strong);
});

test.each([
  ['replyAll', 'Your reply to all reaches'],
  ['reply', 'Your reply reaches'],
  ['meeting', 'This invitation reaches'],
  ['forward', 'This message reaches'],
] as const)('a %s is called by its kind', (kind, first) => {
  expect(describeHeld(held({ kind })).plain.startsWith(first)).toBe(true);
});

test.each([
  [people(1), reach(), 'reaches 1 person.'],
  [{ ...people(1024), isAbout: true }, reach(), 'reaches about 1,024 people.'],
  [people(3000, 8000), reach(), 'reaches up to 8,000 people.'],
  [people(1000, Infinity), reach({ isCut: true }), 'reaches at least 1,000 people.'],
  [
    people(0, Infinity),
    reach({ lists: [mystery] }),
    'Nobody can tell how many people this message',
  ],
  [
    people(2, Infinity),
    reach({ lists: [mystery] }),
    'Nobody can tell how many people this message',
  ],
])('%j is told as it is known', (audience, of, words) => {
  const input = held({ reach: of, verdict: verdict('confirm', audience, []) });
  expect(describeHeld(input).plain).toContain(words);
});

test('the biggest list is named with its people, source and age, the others are counted', () => {
  const lists = [list('Small', sized(30)), list('Big', sized(400)), mystery];
  const input = held({ reach: reach({ lists }), verdict: verdict('warn', people(400, 430), []) });
  expect(describeHeld(input).plain).toContain(
    'the list “Big” (400 people, from published list sizes, counted 9 hours ago) and 2 more lists.',
  );
});

test('the people of a list are not said twice', () => {
  expect(describeHeld(held()).plain.match(/840,000/g)).toHaveLength(1);
});

test.each([
  ['policy', 'as set in the policy'],
  ['published', 'from published list sizes'],
  ['bakedIn', 'from built-in list sizes'],
  ['mailTips', 'from Outlook mail tips'],
  ['groups', 'from directory groups'],
] as const)('a size of %s says so', (source, words) => {
  const of = reach({ lists: [list('Big', sized(400, { source, asOf: null }))] });
  expect(describeHeld(held({ reach: of })).plain).toContain(`${words})`);
});

test('a list without a name is called by its address, one without an address is said to have none', () => {
  const named = (name: string, address: string) =>
    describeHeld(
      held({ reach: reach({ lists: [{ ...list(name), address: smtpAddress(address) }] }) }),
    );
  expect(named(' \u202e', 'big@contoso.example').plain).toContain('“big@contoso.example”');
  expect(named('', '').plain).toContain('“(no name)”');
});

test('a name cannot end its quotation and go on speaking', () => {
  const of = reach({ lists: [list('Team” is fine. “Really')] });
  expect(describeHeld(held({ reach: of })).plain).toContain("“Team' is fine. 'Really” (");
});

const large = held().verdict.findings;

test.each([
  ['warn', 'Send Anyway', 'press Send again within 2 minutes'],
  [
    'confirm',
    'choose “Who gets this?” and type 840,000',
    'open “Who gets this?” in the ribbon and type 840,000',
  ],
  ['block', 'choose “Who gets this?” to change', 'open “Who gets this?” in the ribbon to change'],
] as const)('%s says what happens next on newer and older clients', (action, newer, before) => {
  const input = held({ verdict: verdict(action, people(840000), large) });
  expect(describeHeld(input).plain).toContain(newer);
  expect(describeHeld({ ...input, client: older }).plain).toContain(before);
});

test('where nobody knows the number nothing is to be typed', () => {
  const input = held({
    reach: reach({ lists: [mystery] }),
    verdict: verdict('confirm', people(0, Infinity), [findings['unlisted']!]),
  });
  expect(describeHeld(input).plain).toContain('and confirm there.');
  expect(describeHeld(input).plain).not.toContain('type');
});

test('a message that is not held is described without a next step', () => {
  expect(describeHeld(held({ verdict: verdict('allow', people(3), []) })).plain).not.toMatch(
    /send/i,
  );
});

test('advice that two findings share is given once', () => {
  const both = [findings['replyAll']!, findings['blindCopy']!];
  const { plain } = describeHeld(held({ verdict: verdict('confirm', people(840000), both) }));
  expect(plain.match(/reply to the sender only/g)).toHaveLength(1);
});

test('in a storm the advice to reply to the sender only is given once', () => {
  const storm = {
    rule: 'storm-in-progress',
    action: 'block',
    repliers: 12,
    windowMinutes: 60,
  } as const;
  const replyAll = {
    rule: 'reply-all',
    action: 'block',
    limit: 5000,
    audience: people(840000),
  } as const;
  const both = held({
    verdict: verdict('block', people(840000), [storm, replyAll]),
    kind: 'replyAll',
  });
  expect(describeHeld(both).plain.match(/sender only/g)).toHaveLength(1);
  const one = held({ verdict: verdict('block', people(840000), [replyAll]), kind: 'replyAll' });
  expect(describeHeld(one).plain.match(/sender only/g)).toHaveLength(1);
});

test('a hold speaks in the words of the administrator first, and says when sending goes on', () => {
  const message = { en: 'A mail storm is being cleaned up.' };
  const finding = { rule: 'hold', action: 'block', id: 'INC-1', until: 0, message } as const;
  const { plain } = describeHeld(held({ verdict: verdict('block', people(13), [finding]) }));
  expect(plain.startsWith(message.en)).toBe(true);
  expect(plain).toContain('once this hold has ended');
  expect(plain).not.toContain('Who gets this?');
});
