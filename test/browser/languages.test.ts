import { useSimulator } from './use-simulator';

/** The reader's own language and digits, in the alert and in the pane. */

const simulator = useSimulator();

test.each([
  {
    language: 'French',
    story: 'french',
    number: '840\u00a0000 personnes',
    buttons: ['Qui le recevra\u00a0?', 'Ne pas envoyer'],
  },
  {
    language: 'German',
    story: 'german',
    number: '840.000 Personen',
    buttons: ['Wer bekommt das?', 'Nicht senden'],
  },
])('in $language', async ({ story, number, buttons }) => {
  const mail = await simulator.open({ story });
  await mail.send();
  const alert = await mail.alert();
  expect(alert.text).toContain(number);
  expect(alert.buttons).toEqual(buttons);
  await mail.answer(buttons[0] ?? '');
  await mail.pane.getByRole('heading', { level: 1 }).filter({ hasText: number }).waitFor();
});

test('in a language there is no catalogue of: English', async () => {
  const mail = await simulator.open({ story: 'all-england', lang: 'sv-SE' });
  await mail.send();
  expect((await mail.alert()).text).toContain('This message reaches 840,000 people');
});

test.each([
  ['fr', '4\u00a0000', 'Nombre de personnes', /^Envoyer quand même à 4\s000/u],
  ['de', '4.000', 'Anzahl der Personen', /^Trotzdem an 4\.000/u],
])(
  'a confirmation in %s takes the number as it is written there',
  async (lang, typed, label, button) => {
    const mail = await simulator.open({ story: 'confirm', lang });
    await mail.send();
    await mail.dialog.getByRole('button').first().click();
    await mail.pane.getByRole('textbox', { name: label }).fill(typed);
    await mail.pane.getByRole('button', { name: button }).click();
    await mail.pane
      .getByText(/^(?:Confirmé|Bestätigt)/u)
      .first()
      .waitFor();
    expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
  },
);
