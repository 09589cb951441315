import type { Check } from '../check';
import { named } from '../xml';

/** The alert names the button whose pane Take Action opens; a wrong id silently becomes a plain cancel. */
export const commands: Check = ({ root }, { paneCommands }) => {
  const surfaces = named(root, 'ExtensionPoint').map((point) => ({
    surface: point.attributes['xsi:type'] ?? '',
    ids: named(point, 'Control')
      .filter((control) =>
        named(control, 'Action').some(
          ({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane',
        ),
      )
      .map(({ attributes }) => attributes['id'] ?? ''),
  }));
  const missing = Object.keys(paneCommands).filter(
    (id) => !surfaces.some(({ surface, ids }) => surface === paneCommands[id] && ids.includes(id)),
  );
  const all = named(root, 'Control', 'Group').map(({ attributes }) => attributes['id'] ?? '');
  return [
    ...missing.map((id) => `No button "${id}" opens a pane on ${paneCommands[id] ?? ''}.`),
    ...all
      .filter((id, at) => all.indexOf(id) !== at)
      .map((id) => `The id "${id}" stands there twice.`),
  ];
};
