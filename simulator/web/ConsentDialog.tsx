import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { inLocale } from '../host/manifest';
import { usePage, useSimulation } from './SimulationContext';
import { useStore } from './use-store';

/** Stands for the sign-in window that nested app authentication opens where consent is missing. */
export const ConsentDialog = () => {
  const { client } = useSimulation();
  const { manifest, consent } = usePage();
  const { language } = useStore(client);
  const addIn = manifest === undefined ? 'the add-in' : inLocale(manifest.displayName, language);
  return (
    <Dialog open={consent !== undefined} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Permissions requested</DialogTitle>
          <DialogContent>
            {addIn} would like to read how many people are in your organisation&apos;s groups.
          </DialogContent>
          <DialogActions>
            <Button onClick={() => consent?.(false)}>Cancel</Button>
            <Button appearance="primary" onClick={() => consent?.(true)}>
              Accept
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
