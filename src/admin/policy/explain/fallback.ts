import type { Part } from './words';

export const fallback: Part = () => [
  'Where this file cannot be fetched, or has a mistake in it, Outlook goes on with its last good copy; else with the copy baked into the add-in when the site was made; else with the defaults.',
  'A broken file never stops mail and never means that there are no limits.',
];
