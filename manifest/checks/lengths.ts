import type { Check } from '../check';
import { named, type XmlElement } from '../xml';

const shortest = { element: ['DisplayName', 'bt:ShortStrings', 'ProviderName'], limit: 125 };
const longest = { element: ['Description', 'bt:LongStrings'], limit: 250 };

/** Names end at 125 characters and descriptions at 250, in every language. */
export const lengths: Check = ({ root }) =>
  [shortest, longest].flatMap(({ element, limit }) =>
    named(root, ...element)
      .flatMap((found) => textsOf(found))
      .flatMap((text) => {
        if (text.trim() === '') return ['A text is empty.'];
        return text.length > limit
          ? [
              `"${text.slice(0, 40)}…" has ${String(text.length)} characters, ${String(limit)} are allowed.`,
            ]
          : [];
      }),
  );

const textsOf = (element: XmlElement): readonly string[] => [
  ...(element.text === '' ? [] : [element.text]),
  ...named(element, element.name, 'bt:String', 'Override', 'bt:Override').flatMap(
    ({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? [],
  ),
];
