import type { Check } from '../check';
import { named } from '../xml';

/** Outlook reloads a manifest only for a higher version, so it moves with the package: `x.y.z.0`. */
export const version: Check = ({ root }, project) => {
  const found = named(root, 'Version')[0]?.text ?? '';
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(found))
    return [`Version "${found}" is not of the form 1.2.3.0.`];
  return found === `${project.version}.0`
    ? []
    : [
        `Version is ${found}, package.json's is ${project.version}: it must be ${project.version}.0.`,
      ];
};
