import { Command, CommanderError } from 'commander';
import packageFile from '../../package.json';
import type { AddCommand } from './command';
import { CommandError, type ExitCode } from './command-error';
import { backtest } from './commands/backtest';
import { holdAdd } from './commands/hold-add';
import { holdEnd } from './commands/hold-end';
import { holdList } from './commands/hold-list';
import { listsBuild } from './commands/lists-build';
import { policyCheck } from './commands/policy-check';
import { policyInit } from './commands/policy-init';
import { policyExplain } from './commands/policy-explain';
import { site } from './commands/site';
import { misspeltOptions } from './misspelt-options';
import { paint } from './paint';
import type { World } from './world';

type Group = {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly AddCommand[];
};

/** Every command there is: one file each in commands/, named after it. */
const groups: readonly Group[] = [
  {
    name: 'hold',
    summary: 'the emergency switch: nobody writes to a list or replies to a subject',
    commands: [holdAdd, holdList, holdEnd],
  },
  {
    name: 'lists',
    summary: 'the sizes of distribution lists that Outlook asks for',
    commands: [listsBuild],
  },
  {
    name: 'policy',
    summary: 'begin, check and explain a policy.json',
    commands: [policyInit, policyCheck, policyExplain],
  },
];

const exitCodes = `
Exit codes: 0 fine; 1 findings, such as a policy to be put right; 2 wrong use, or a file that cannot be read or written.`;

const programFor = (world: World): Command => {
  const program = new Command('breakwater')
    .description('Makes the site that Breakwater is, and looks after the files it reads.')
    .version(packageFile.version)
    .exitOverride()
    .configureOutput({ writeOut: world.out.write, writeErr: world.err.write })
    .showHelpAfterError('Add --help to see how it is called.')
    .addHelpText('afterAll', exitCodes);
  for (const { name, summary, commands } of groups) {
    const group = program.command(name).description(summary);
    for (const add of commands) add(group, world);
  }
  site(program, world);
  backtest(program, world);
  return program;
};

const report = ({ err }: World, message: string): void =>
  err.write(`${paint(err, 'red', 'error:')} ${message}\n`);

/** Runs the command that the arguments name, tells what went wrong, and gives the exit code. Never throws. */
export const runBreakwater = async (args: readonly string[], world: World): Promise<ExitCode> => {
  const program = programFor(world);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said by itself what is wrong with the arguments, but for one thing: of an option that is missing
    // and one that is misspelt it tells the first alone.
    if (error instanceof CommanderError) {
      if (error.code === 'commander.missingMandatoryOptionValue')
        for (const line of misspeltOptions(program, args)) world.err.write(`${line}\n`);
      return error.exitCode === 0 ? 0 : 2;
    }
    if (error instanceof CommandError) {
      report(world, error.message);
      return error.exitCode;
    }
    const trace = error instanceof Error ? error.stack : undefined;
    report(world, `This is a mistake in breakwater itself.\n${trace ?? String(error)}`);
    return 2;
  }
};
