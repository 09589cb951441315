import { Button, makeStyles, mergeClasses, Switch, Text, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { bands, defaultClient, isPhone } from '../host/client';
import { findStory, storyGroups } from '../stories/stories';
import { rememberStory } from './address-parameters';
import { Choice } from './Choice';
import { HoldButton } from './HoldButton';
import { PolicyEditor } from './PolicyEditor';
import { RequestLog } from './RequestLog';
import { changeClient, changeServices } from './settings';
import { usePage, useSimulation } from './SimulationContext';
import { startStory } from './start-story';
import { useStore } from './use-store';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 16px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: '12px',
    rowGap: '6px',
  },
  line: { alignItems: 'center' },
  // Long words make two lines beside the buttons, they do not push them away.
  lookAt: { flex: '1 1 260px' },
});

const clients = [
  ['OfficeOnline', 'Web'],
  ['PC', 'Classic'],
  ['Mac', 'Mac'],
  ['iOS', 'iPhone'],
  ['Android', 'Android'],
] as const;

const languages = [
  ['en-US', 'English'],
  ['fr-FR', 'French'],
  ['de-DE', 'German'],
  ['es-ES', 'Spanish'],
  ['it-IT', 'Italian'],
  ['nl-NL', 'Dutch'],
  ['pl-PL', 'Polish'],
  ['pt-PT', 'Portuguese'],
  ['cy-GB', 'Welsh'],
  ['ja-JP', 'Japanese'],
  ['qps-plocm', 'Mirrored'],
] as const;

const directories = [
  ['fine', 'Fine'],
  ['slow', 'Slow'],
  ['throttled', 'Throttled'],
  ['down', 'Down'],
] as const;

export const ControlStrip = () => {
  const simulation = useSimulation();
  const { story, services } = usePage();
  const client = useStore(simulation.client);
  const styles = useStyles();
  return (
    <section className={styles.strip} aria-label="Simulator controls">
      <div className={styles.row}>
        <Choice
          label="Story"
          isWide
          value={story.id}
          groups={storyGroups.map(({ title, stories }) => ({
            title,
            options: stories.map((one) => [one.id, one.title] as const),
          }))}
          onChange={(id) => {
            rememberStory(findStory(id));
            void startStory(simulation, findStory(id));
          }}
        />
        <Choice
          label="Client"
          value={client.platform}
          options={clients}
          onChange={(platform) => changeClient(simulation, { platform })}
        />
        {!isPhone(client) && (
          <Choice
            label="Mailbox"
            value={client.band}
            options={bands.map((band) => [band, band] as const)}
            onChange={(band) => changeClient(simulation, { band })}
          />
        )}
        <Choice
          label="Language"
          value={client.language}
          options={languages}
          onChange={(language) => changeClient(simulation, { language })}
        />
        <Choice
          label="Directory"
          value={services.directory}
          options={directories}
          onChange={(directory) => void changeServices(simulation, { directory })}
        />
        <Switch
          label="Graph"
          checked={services.graph}
          onChange={(_, { checked }) => void changeServices(simulation, { graph: checked })}
        />
        <Switch
          label="Consent"
          checked={services.consent === 'granted'}
          onChange={(_, { checked }) =>
            void changeServices(simulation, { consent: checked ? 'granted' : 'missing' })
          }
        />
        {client.platform === 'Mac' && (
          <Switch
            label="Late session data"
            checked={client.sessionDelayMs > 0}
            onChange={(_, { checked }) =>
              changeClient(simulation, {
                sessionDelayMs: checked ? defaultClient.sessionDelayMs : 0,
              })
            }
          />
        )}
        <Switch
          label="Dark"
          checked={client.dark}
          onChange={(_, { checked }) => changeClient(simulation, { dark: checked })}
        />
      </div>
      <div className={mergeClasses(styles.row, styles.line)}>
        <Text size={200} className={styles.lookAt}>
          {story.lookAt}
        </Text>
        <Button
          size="small"
          icon={<ArrowResetRegular />}
          onClick={() => void startStory(simulation, story)}
        >
          Start again
        </Button>
        <HoldButton />
        <PolicyEditor />
        <RequestLog />
      </div>
    </section>
  );
};
