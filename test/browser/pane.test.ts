import type { Mail } from './mail';
import { useSimulator } from './use-simulator';

/** From a held message into the pane and back to Send. */

const simulator = useSimulator();

const openPane = async (mail: Mail): Promise<void> => {
  await mail.send();
  await mail.answer('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1 }).waitFor();
};

test('an invalid policy: still stopped, and the pane says which rules hold', async () => {
  const mail = await simulator.open({ story: 'invalid-policy' });
  await openPane(mail);
  await mail.pane.getByRole('heading', { level: 1, name: /840,000/u }).waitFor();
  await mail.pane.getByText('The published policy could not be used', { exact: false }).waitFor();
  await mail.pane.getByText('Details for the administrator').click();
  for (const path of ['thresholds.new.warn', 'budgetMs']) {
    await mail.pane.getByText(path, { exact: false }).waitFor();
  }
});

test('monitor mode: the pane says what would have happened', async () => {
  const mail = await simulator.open({ story: 'monitor' });
  await mail.press('Who gets this?');
  await mail.pane.getByText('Trial run', { exact: false }).first().waitFor();
});

test('the pane looks again when the recipients change', async () => {
  const mail = await simulator.open({ story: 'three-colleagues' });
  await mail.press('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1, name: 'Nothing holds this message.' }).waitFor();
  await mail.type('Cc', 'estates@contoso.example');
  await mail.pane.getByRole('heading', { level: 1, name: /303/u }).waitFor();
});
