import type { Command } from 'commander';
import { printable } from './printable';

// Word processors and chat programs make – or — of two hyphens.
const DASHES = /^[-\u2010-\u2015\u2212]+(?=\p{L})/u;

const nameIn = (word: string): string => word.replace(/=.*/s, '');

const optionOf = (command: Command, word: string) =>
  command.options.find(({ long, short }) => [long, short].includes(nameIn(word)));

const lineFor = (command: Command, word: string): string => {
  const meant = nameIn(word).replace(DASHES, '--');
  const advice =
    optionOf(command, meant) !== undefined ? ` Did you mean ${meant}, with two plain hyphens?` : '';
  return `${printable(word)} is no option of this command.${advice}`;
};

/** A line for each word that begins like an option and is none of the command that the arguments name. */
export const misspeltOptions = (command: Command, args: readonly string[]): readonly string[] => {
  const [first, ...rest] = args;
  const inner = command.commands.find((each) => each.name() === first);
  if (inner !== undefined) return misspeltOptions(inner, rest);
  return args
    .filter((word, index) => {
      const isValue = optionOf(command, args[index - 1] ?? '')?.required === true;
      return DASHES.test(word) && !isValue && optionOf(command, word) === undefined;
    })
    .map((word) => lineFor(command, word));
};
