import type { Mail } from './mail';
import { paneFrame, settled, showPane } from './pane-states';
import { changePolicy } from './served-policy';
import { useSimulator, type Parameters } from './use-simulator';

/** The reader's own language, digits and direction, in the alert and in the pane. */

const simulator = useSimulator();

type Wording = {
  readonly lang: string;
  /** The alert's first sentence and the pane's headline. */
  readonly headline: string;
  /** Ours, and Outlook's own beside it. */
  readonly buttons: readonly [string, string];
  readonly label: string;
  /** As somebody may write 4,000 there. */
  readonly typed: string;
  readonly send: string;
  readonly confirmed: string;
};

const wordings: readonly Wording[] = [
  {
    lang: 'en',
    headline: 'This message reaches 4,000 people.',
    buttons: ['Who gets this?', "Don't Send"],
    label: 'Number of people',
    typed: '4,000',
    send: 'Send to 4,000 people anyway',
    confirmed: 'Confirmed.',
  },
  {
    lang: 'fr',
    headline: 'Ce message atteindrait 4\u00a0000 personnes.',
    buttons: ['Qui le recevra\u00a0?', 'Ne pas envoyer'],
    label: 'Nombre de personnes',
    typed: '4\u202f000',
    send: 'Envoyer quand même à 4\u00a0000 personnes',
    confirmed: 'Confirmé.',
  },
  {
    lang: 'de',
    headline: 'Diese Nachricht erreicht 4.000 Personen.',
    buttons: ['Wer bekommt das?', 'Nicht senden'],
    label: 'Anzahl der Personen',
    typed: '4.000',
    send: 'Trotzdem an 4.000 Personen senden',
    confirmed: 'Bestätigt.',
  },
  {
    lang: 'es',
    headline: 'Este mensaje llegará a 4000 personas.',
    buttons: ['¿Quién lo recibe?', 'No enviar'],
    label: 'Número de personas',
    typed: '4.000',
    send: 'Enviar de todos modos a 4000 personas',
    confirmed: 'Confirmado.',
  },
  {
    lang: 'it',
    headline: 'Questo messaggio raggiungerà 4000 persone.',
    buttons: ['Chi lo riceve?', 'Non inviare'],
    label: 'Numero di persone',
    typed: '4.000',
    send: 'Invia comunque a 4000 persone',
    confirmed: 'Confermato.',
  },
  {
    lang: 'nl',
    headline: 'Dit bericht bereikt 4.000 personen.',
    buttons: ['Wie ontvangt dit?', 'Niet verzenden'],
    label: 'Aantal personen',
    typed: '4.000',
    send: 'Toch verzenden naar 4.000 personen',
    confirmed: 'Bevestigd.',
  },
  {
    lang: 'pl',
    headline: 'Odbiorcy tej wiadomości to 4000 osób.',
    buttons: ['Kto to dostanie?', 'Nie wysyłaj'],
    label: 'Liczba osób',
    typed: '4 000',
    send: 'Wyślij mimo to do 4000 osób',
    confirmed: 'Potwierdzono.',
  },
  {
    lang: 'pt',
    headline: 'Esta mensagem chegará a 4000 pessoas.',
    buttons: ['Quem vai receber?', 'Não enviar'],
    label: 'Número de pessoas',
    typed: '4\u00a0000',
    send: 'Enviar mesmo assim a 4000 pessoas',
    confirmed: 'Confirmado.',
  },
  {
    lang: 'cy',
    headline: 'Bydd y neges hon yn cyrraedd 4,000 o bobl.',
    buttons: ['Pwy fydd yn ei gael?', 'Peidio ag Anfon'],
    label: 'Nifer y bobl',
    typed: '4,000',
    send: 'Anfon beth bynnag at 4,000 o bobl',
    confirmed: 'Cadarnhawyd.',
  },
  {
    lang: 'ja',
    headline: 'このメッセージは 4,000 人に届きます。',
    buttons: ['誰に届きますか?', '送信しない'],
    label: '人数',
    typed: '４０００',
    send: '4,000 人にこのまま送信',
    confirmed: '確認しました。',
  },
];

test.each(wordings)(
  '$lang: alert, pane and confirmation, from the first Send to the second',
  async ({ lang, headline, buttons, label, typed, send, confirmed }) => {
    const mail = await simulator.open({ story: 'confirm', lang });
    await mail.send();
    const alert = await mail.alert();
    expect(alert.text).toContain(headline);
    expect(alert.buttons).toEqual(buttons);
    await mail.answer(buttons[0]);
    await mail.pane.getByRole('heading', { level: 1, name: headline }).waitFor();
    await mail.pane.getByRole('textbox', { name: label, exact: true }).fill(typed);
    await mail.pane.getByRole('button', { name: send, exact: true }).click();
    await mail.pane.locator('header').getByText(confirmed).waitFor();
    expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
  },
);

test('in a language there is no catalogue of: English', async () => {
  const mail = await simulator.open({ story: 'all-england', lang: 'sv-SE' });
  await mail.send();
  expect((await mail.alert()).text).toContain('This message reaches 840,000 people');
});

const openPane = async (parameters: Parameters): Promise<Mail> => {
  const mail = await simulator.open(parameters);
  await showPane(mail);
  await settled(mail);
  return mail;
};

/** The pane starts again in the new language. */
const speak = async (mail: Mail, tag: string): Promise<void> => {
  await paneFrame(mail).evaluate(() => document.body.setAttribute('data-before', ''));
  await mail.page.getByLabel('Language').selectOption(tag);
  await mail.pane.locator('body:not([data-before])').waitFor();
  await settled(mail);
};

const html = ({ pane }: Mail, attribute: string): Promise<string | null> =>
  pane.locator('html').getAttribute(attribute);

/** A number of people for each plural form there is, and one that is grouped. */
const plurals = [
  ['en-US', ['1 person', '2 people', '3 people', '5 people', '840,000 people']],
  ['fr-FR', ['1 personne', '2 personnes', '3 personnes', '5 personnes', '840\u00a0000 personnes']],
  ['de-DE', ['1 Person', '2 Personen', '3 Personen', '5 Personen', '840.000 Personen']],
  ['es-ES', ['1 persona', '2 personas', '3 personas', '5 personas', '840.000 personas']],
  ['it-IT', ['1 persona', '2 persone', '3 persone', '5 persone', '840.000 persone']],
  ['nl-NL', ['1 persoon', '2 personen', '3 personen', '5 personen', '840.000 personen']],
  ['pl-PL', ['1 osoba', '2 osoby', '3 osoby', '5 osób', '840\u00a0000 osób']],
  ['pt-PT', ['1 pessoa', '2 pessoas', '3 pessoas', '5 pessoas', '840\u00a0000 pessoas']],
  ['cy-GB', ['1 person', '2 berson', '3 pherson', '5 o bobl', '840,000 o bobl']],
  ['ja-JP', ['1 人', '2 人', '3 人', '5 人', '840,000 人']],
] as const;

test('one, two, three, five and 840,000 people in every language', async () => {
  const mail = await simulator.open({ story: 'estates' });
  const lists = [1, 2, 3, 5, 840_000].map((size) => ({
    name: `L-${String(size)}`,
    address: `l-${String(size)}@contoso.example`,
    recipientType: 'distributionList' as const,
    size,
  }));
  await changePolicy(mail, { lists: lists.map(({ address, size }) => ({ address, size })) });
  await mail.write({ to: lists, subject: 'Plurals' });
  await showPane(mail);
  await settled(mail);
  for (const [tag, forms] of plurals) {
    await speak(mail, tag);
    expect(await html(mail, 'lang')).toBe(tag.slice(0, 2));
    expect(await html(mail, 'dir')).toBe('ltr');
    const rows = mail.pane.getByRole('listitem').filter({ has: mail.page.locator('strong') });
    const said = await rows.locator('strong + span').allTextContents();
    expect(said).toEqual([...forms].reverse());
  }
});

/** The scripts the pane has loaded after its own; in these stories nothing asks for Graph. */
const loadedLater = (mail: Mail): Promise<readonly string[]> =>
  paneFrame(mail).evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /taskpane-[0-9a-f]{8}\.js$/u.test(name)),
  );

test.each([
  ['en-GB', 0],
  ['sv-SE', 0],
  ['qps-plocm', 0],
  ['fr-CA', 1],
  ['ja-JP', 1],
])('a pane in %s fetches the texts of %i language beside English', async (lang, count) => {
  const mail = await openPane({ story: 'all-england', lang });
  expect(await loadedLater(mail)).toHaveLength(count);
});

test('a language that cannot be had, as after a new build of the site, is English throughout', async () => {
  const mail = await simulator.open({ story: 'confirm', lang: 'fr-FR' });
  const chunks = /\/taskpane-[0-9a-f]{8}\.js$/u;
  await mail.page.route(chunks, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await showPane(mail);
  await settled(mail);
  await mail.pane.getByRole('heading', { name: 'This message reaches 4,000 people.' }).waitFor();
  await mail.pane.getByRole('button', { name: 'Send to 4,000 people anyway' }).waitFor();
  expect(await html(mail, 'lang')).toBe('en');
  await mail.page.unroute(chunks);
});

/** Names, addresses and the product's own name stay as they are. */
const untranslated =
  /Breakwater|(?:Guest|Programme|Ward|Regional|Estates|All) \w+(?: Nurses)?|\S+@\S+/gu;

test.each(['lists-and-outsiders', 'no-consent', 'reply-all', 'three-colleagues'])(
  'mirrored, %s: from right to left, and no word of it is plain English',
  async (story) => {
    const mail = await openPane({
      story: story === 'reply-all' ? 'nhs-morning' : story,
      mail: '0',
      lang: 'qps-plocm',
    });
    expect(await html(mail, 'dir')).toBe('rtl');
    const texts = await mail.pane.locator('main').evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        found.push(node.nodeValue ?? '');
      }
      return found;
    });
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => /[aeiou]/iu.test(text.replace(untranslated, '')))).toEqual([]);
  },
);

test('mirrored: bars grow from the right, and the icon stands to the right of the words', async () => {
  const mail = await openPane({ story: 'lists-in-three-fields', lang: 'qps-plocm' });
  const places = await paneFrame(mail).evaluate(() => {
    const edges = (element: Element | null | undefined) => element?.getBoundingClientRect();
    const tracks = [...document.querySelectorAll('li > [aria-hidden]')];
    const header = document.querySelector('header');
    return {
      bars: tracks.map((track) => {
        const [whole, part] = [edges(track), edges(track.firstElementChild)];
        return {
          end: (whole?.right ?? 0) - (part?.right ?? 1),
          free: (part?.left ?? 0) - (whole?.left ?? 0),
        };
      }),
      icon: edges(header?.querySelector('svg'))?.left ?? 0,
      words: edges(header?.querySelector('h1'))?.right ?? Infinity,
    };
  });
  expect(places.bars).toHaveLength(4);
  for (const { end } of places.bars) expect(Math.abs(end)).toBeLessThan(1);
  expect(places.bars.filter(({ free }) => free > 100)).toHaveLength(3);
  expect(places.icon).toBeGreaterThanOrEqual(places.words);
});

const longest = ['de-DE', 'pl-PL', 'cy-GB', 'qps-plocm'] as const;

test.each(['lists-and-outsiders', 'no-consent', 'hostile-name', 'invalid-policy'])(
  '%s: nothing runs out of 320 pixels in the longest languages',
  async (story) => {
    // A scroll bar takes 15.
    const mail = await openPane({ story, paneWidth: '305' });
    for (const tag of longest) {
      await speak(mail, tag);
      const { beyond, cut } = await paneFrame(mail).evaluate(() => ({
        beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        cut: [...document.querySelectorAll('main button, main h1, main h2, main span')]
          .filter(
            ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
          )
          .map(({ textContent }) => textContent),
      }));
      expect({ tag, beyond, cut }).toEqual({ tag, beyond: 0, cut: [] });
    }
  },
);

test.each(['nhs-morning', 'all-england', 'confirm', 'visible-external'])(
  '%s: the first repair is in sight without scrolling in 320 by 568 pixels',
  async (story) => {
    const mail = await openPane({ story, mail: '0', paneWidth: '320' });
    for (const tag of ['en-US', ...longest]) {
      await speak(mail, tag);
      const bottom = await mail.pane
        .locator('main')
        .getByRole('button')
        .first()
        .evaluate((button) => button.getBoundingClientRect().bottom);
      expect({ tag, isInSight: bottom <= 568 }).toEqual({ tag, isInSight: true });
    }
  },
);
