import { defaultPolicy } from '../../policy/defaults';
import { appendItem, removeItem, removeKey, setValue } from '../../policy/json-edits';
import { pathText, valueAt, type Path } from './path';
import type { Reading } from './reading';

/** Groups whose default goes as a whole: with one step in the file the others are off. */
const wholes: { readonly [path: string]: object } = {
  'thresholds.new': defaultPolicy.thresholds.new,
  'thresholds.replyAll': defaultPolicy.thresholds.replyAll,
  'thresholds.meeting': defaultPolicy.thresholds.meeting,
  externalVisible: defaultPolicy.externalVisible,
};

/** Whether a value is one of a group that is left out of the file, whose default then holds as a whole. */
const wholeLeftOut = ({ value }: Reading, path: Path): object | undefined => {
  const group = path.slice(0, -1);
  return valueAt(value, group) === undefined ? wholes[pathText(group)] : undefined;
};

/** The text with another value at a path; without its key where the value is undefined. */
export const withValue = (reading: Reading, path: Path, value: unknown): string => {
  const { text } = reading;
  const key = path.at(-1);
  const whole = wholeLeftOut(reading, path);
  if (whole !== undefined && typeof key === 'string')
    return setValue(text, [...path.slice(0, -1)], { ...whole, [key]: value });
  return value === undefined ? removeKey(text, [...path]) : setValue(text, [...path], value);
};

/** With one more entry at the end of the list at a path. */
export const withEntry = ({ text, value }: Reading, path: Path, entry: unknown): string =>
  Array.isArray(valueAt(value, path))
    ? appendItem(text, [...path], entry)
    : setValue(text, [...path], [entry]);

/** Without one entry of the list at a path. */
export const withoutEntry = ({ text }: Reading, path: Path, index: number): string =>
  removeItem(text, [...path], index);

/** What holds while nothing stands at a path, for the eye: "never" of a step in a group that is there. */
export const usualAt = (reading: Reading, path: Path): string => {
  const group = pathText(path.slice(0, -1));
  if (group in wholes && wholeLeftOut(reading, path) === undefined) return 'never';
  const usual = valueAt(defaultPolicy, path);
  return typeof usual === 'string' || typeof usual === 'number' ? String(usual) : '';
};
