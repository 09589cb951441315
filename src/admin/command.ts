import type { Command } from 'commander';
import type { World } from './world';

/** Adds one command to its group. */
export type AddCommand = (group: Command, world: World) => void;
