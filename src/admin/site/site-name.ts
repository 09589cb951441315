import { CommandError } from '../command-error';

/** Of a display name (https://learn.microsoft.com/javascript/api/manifest/displayname). */
const longest = 125;

// XML 1.0 has no place for most control characters, lone surrogates and two code points, even escaped.
const unfit = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** The name that Outlook shows for the add-in, as `--name` gives it. */
export const siteName = (given: string): string => {
  const name = given.trim();
  if (name === '') throw new CommandError(2, '--name is empty: Outlook would show nothing.');
  if (name.length > longest)
    throw new CommandError(
      2,
      `--name has ${name.length} characters; Outlook takes at most ${longest}.`,
    );
  if (unfit.test(name))
    throw new CommandError(2, '--name holds a line break or a control character. Leave it out.');
  return name;
};
