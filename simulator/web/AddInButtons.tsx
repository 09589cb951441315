import { Button, makeStyles } from '@fluentui/react-components';
import { AppsAddInRegular } from '@fluentui/react-icons/svg/apps-add-in';
import { isPhone } from '../host/client';
import type { Item } from '../host/item';
import { inLocale } from '../host/manifest';
import { onOwnOrigin } from './own-origin';
import { usePage, useSimulation } from './SimulationContext';
import { useStore } from './use-store';

const useStyles = makeStyles({ icon: { width: '20px', height: '20px' } });

/** The add-in's own buttons on the compose form, with the labels and icons of its manifest. */
export const AddInButtons = ({ kind }: { readonly kind: Item['kind'] }) => {
  const simulation = useSimulation();
  const { manifest } = usePage();
  const client = useStore(simulation.client);
  const styles = useStyles();
  // The manifest has no button for phones.
  if (isPhone(client)) return null;
  return manifest?.controls
    .filter((control) => control.surface === kind && control.kind === 'pane')
    .map((control) => (
      <Button
        key={control.id}
        icon={
          control.icon ? (
            <img className={styles.icon} src={onOwnOrigin(control.icon)} alt="" />
          ) : (
            <AppsAddInRegular />
          )
        }
        onClick={() => simulation.openPane(control, '')}
      >
        {inLocale(control.labels, client.language)}
      </Button>
    ));
};
