/**
 * What could open a link, an emphasis, code, a heading, a quotation, an entity or a table, and the joints of bare
 * addresses (`://`, `//`, a dot or @ before a letter), which some renderers turn into links by themselves.
 * Everything else stays as it is, so that ordinary names carry no backslashes.
 */
const special = /[\\`*_{}[\]()#<>|~&!]|:(?=\/\/)|\/{2,}|[.@](?=[a-z0-9])/gi;

/** At the start of a line these make a list or a rule. */
const opener = /^[-+=]|^\d+(?=[.)])/;

/** Plain text as Markdown that shows the same characters: every one of them may carry a backslash (CommonMark 2.4). */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(special, (found) => found.replace(/./g, '\\$&'))
    .replace(opener, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
