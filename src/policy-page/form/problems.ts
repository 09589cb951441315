import type { Problem } from '../../policy/problem';
import type { Reading } from '../draft/reading';

/** The id of the field for a path, which problems lead to. */
export const fieldId = (path: string): string => `field-${path}`;

const isBelow = (path: string, at: string): boolean =>
  path.startsWith(`${at}[`) || path.startsWith(`${at}.`);

/** In a field, without the path, which its label says. */
const words = ({ path, found, expected }: Problem, at: string): string => {
  const inner = path.slice(at.length).replace(/^\./, '');
  return `${inner === '' ? '' : `${inner}: `}found ${found}, expected ${expected}`;
};

/** What is wrong at a path; with `deep` also below it. Undefined where all is well. */
export const problemAt = ({ problems }: Reading, at: string, deep = false): string | undefined => {
  const here = problems.filter(({ path }) => path === at || (deep && isBelow(path, at)));
  return here.length === 0 ? undefined : here.map((problem) => words(problem, at)).join('; ');
};

/** How many things are wrong at or below a path. */
export const problemsIn = ({ problems }: Reading, at: string): number =>
  problems.filter(({ path }) => path === at || isBelow(path, at)).length;

const holderOf = (path: string): HTMLElement | null => {
  for (let end = path.length; end > 0; end -= 1) {
    const element = document.getElementById(fieldId(path.slice(0, end)));
    if (element !== null) return element;
  }
  return null;
};

/** Takes the focus to the field of a problem, or to what is around it. False where the form shows nothing of it. */
export const goTo = (path: string): boolean => {
  const element = holderOf(path);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
  return element !== null;
};
