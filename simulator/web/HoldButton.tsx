import { Button } from '@fluentui/react-components';
import { PauseCircleRegular } from '@fluentui/react-icons/svg/pause-circle';
import { PlayCircleRegular } from '@fluentui/react-icons/svg/play-circle';
import { endHold, isHoldLive, startHold } from './settings';
import { usePage, useSimulation } from './SimulationContext';

/** For a story with a hold: the administrator's edit of the served policy.json, while somebody writes. */
export const HoldButton = () => {
  const simulation = useSimulation();
  const { story, services } = usePage();
  const { hold } = story;
  if (hold === undefined) return null;
  const isLive = isHoldLive(services, hold);
  return (
    <Button
      size="small"
      appearance={isLive ? 'secondary' : 'primary'}
      icon={isLive ? <PlayCircleRegular /> : <PauseCircleRegular />}
      onClick={() => void (isLive ? endHold(simulation) : startHold(simulation, hold))}
    >
      {isLive ? 'End the hold' : 'Start the hold'}
    </Button>
  );
};
