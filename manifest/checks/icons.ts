import type { Check, Project } from '../check';
import { named } from '../xml';

/** Pixels of the two icons outside the ribbon, as Outlook shows them. */
const listed = { IconUrl: 64, HighResolutionIconUrl: 128 };
const onRibbon = [16, 32, 80];

/** Every icon is a file of the pixels the manifest promises, and the ribbon has all three sizes. */
export const icons: Check = ({ root }, project) => {
  const urls = new Map(
    named(root, 'bt:Images')
      .flatMap(({ children }) => children)
      .map(({ attributes }) => [attributes['id'] ?? '', attributes['DefaultValue'] ?? '']),
  );
  const ribbon = named(root, 'Icon').flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => Number(attributes['size']));
    return [
      ...onRibbon
        .filter((size) => !sizes.includes(size))
        .map((size) => `A ribbon button has no icon of ${String(size)} pixels.`),
      ...children.flatMap(({ attributes }) =>
        problemsOf(urls.get(attributes['resid'] ?? '') ?? '', Number(attributes['size']), project),
      ),
    ];
  });
  const others = Object.entries(listed).flatMap(([name, size]) =>
    named(root, name).flatMap(({ attributes }) =>
      problemsOf(attributes['DefaultValue'] ?? '', size, project),
    ),
  );
  return [...new Set([...ribbon, ...others])];
};

const problemsOf = (url: string, size: number, { pngSize }: Project): readonly string[] => {
  if (!URL.canParse(url)) return [`An icon of ${String(size)} pixels has the address "${url}".`];
  const path = new URL(url).pathname.slice(1);
  const found = pngSize(path);
  if (found === null) return [`${path} is missing or no PNG.`];
  return found.width === size && found.height === size
    ? []
    : [
        `${path} has ${String(found.width)} by ${String(found.height)} pixels, ${String(size)} are promised.`,
      ];
};
