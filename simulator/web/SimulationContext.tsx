import { createContext, useContext } from 'react';
import type { PageState } from './page-state';
import type { Simulation } from './simulation';
import { useStore } from './use-store';

const SimulationContext = createContext<Simulation | undefined>(undefined);

export const SimulationProvider = SimulationContext.Provider;

export const useSimulation = (): Simulation => {
  const simulation = useContext(SimulationContext);
  if (simulation === undefined) throw new Error('used outside of SimulationProvider');
  return simulation;
};

export const usePage = (): PageState => useStore(useSimulation().page);
