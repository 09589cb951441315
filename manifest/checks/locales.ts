import type { Check } from '../check';
import { named, type XmlElement } from '../xml';

const fullTag = /^[a-z]{2,3}-[A-Z]{2}$/;

/** Full tags, one text a language, none for the default; and no text that lacks a language the others have. */
export const locales: Check = ({ root }) => {
  const standard = named(root, 'DefaultLocale')[0]?.text ?? '';
  const texts = named(root, 'DisplayName', 'Description', 'bt:String').filter(
    ({ attributes }) => attributes['DefaultValue'] !== undefined,
  );
  const everyLanguage = new Set(texts.flatMap(languagesOf));
  return [
    ...(fullTag.test(standard)
      ? []
      : [`DefaultLocale "${standard}" is not a full tag such as en-US.`]),
    ...texts.flatMap((text) => problemsOf(text, standard, everyLanguage)),
  ];
};

const languagesOf = ({ children }: XmlElement): readonly string[] =>
  children.map(({ attributes }) => attributes['Locale'] ?? '');

const problemsOf = (
  text: XmlElement,
  standard: string,
  everyLanguage: ReadonlySet<string>,
): readonly string[] => {
  const label = text.attributes['id'] ?? text.name;
  const languages = languagesOf(text);
  // A text without overrides is a name, the same in every language.
  const missing =
    languages.length === 0 ? [] : [...everyLanguage].filter((tag) => !languages.includes(tag));
  return [
    ...languages
      .filter((tag) => !fullTag.test(tag))
      .map((tag) => `${label}: "${tag}" is not a full tag such as de-DE.`),
    ...languages
      .filter((tag, at) => languages.indexOf(tag) !== at)
      .map((tag) => `${label}: ${tag} stands there twice.`),
    ...(languages.includes(standard)
      ? [`${label}: ${standard} is the default and takes no Override.`]
      : []),
    ...missing.map((tag) => `${label}: ${tag} is missing.`),
  ];
};
