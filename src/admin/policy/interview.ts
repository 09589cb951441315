import { misuse } from '../command-error';
import { printable } from '../printable';
import type { Ask } from '../world';
import { questions, type Question } from './questions';
import type { Answers } from './starting-point';

/** What was said on the command line, as it was typed. */
export type Given = { readonly [Key in keyof Answers]?: string };

const sentence = (wrong: string): string => `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}.`;

/** Asks until the answer is one. */
const askFor = async <Value>(question: Question<Value>, ask: Ask, before = ''): Promise<Value> => {
  const { words, usual, read } = question;
  const hint = usual === null || usual === '' ? '' : ` [${usual}]`;
  const typed = (await ask(`${before}${words}${hint} `)).trim();
  const answer = read(typed === '' && usual !== null ? usual : typed);
  return 'value' in answer ? answer.value : askFor(question, ask, `${sentence(answer.wrong)}\n`);
};

const fromOption = <Value>({ option, read }: Question<Value>, typed: string): Value => {
  const answer = read(typed);
  if ('value' in answer) return answer.value;
  throw misuse(`${option} ${printable(typed)}: ${answer.wrong}.`);
};

/** The answer given, asked for, or usual, in this order. */
const answerTo = async <Value>(
  question: Question<Value>,
  typed: string | undefined,
  ask: Ask | null,
): Promise<Value> => {
  if (typed !== undefined) return fromOption(question, typed);
  return ask === null ? fromOption(question, question.usual ?? '') : askFor(question, ask);
};

/** Every answer; what was not given is asked for, where there is somebody to ask. */
export const interview = async (given: Given, ask: Ask | null): Promise<Answers> => ({
  size: await answerTo(questions.size, given.size, ask),
  domains: await answerTo(questions.domains, given.domains, ask),
  style: await answerTo(questions.style, given.style, ask),
  everybody: await answerTo(questions.everybody, given.everybody, ask),
  support: await answerTo(questions.support, given.support, ask),
});
