import { escapeMarkdown } from '../../i18n/markdown';
import { paint } from '../paint';
import { printable } from '../printable';
import type { Output } from '../world';
import type { Section } from './explain';

const isLoud = (sentence: string): boolean => /^(MONITOR MODE|BUT )/.test(sentence);

/** For a terminal. */
export const terminalLines = (sections: readonly Section[], out: Output): readonly string[] =>
  sections.flatMap(({ heading, sentences }) => [
    '',
    paint(out, 'green', heading),
    ...sentences.map((sentence) =>
      isLoud(sentence) ? `  ${paint(out, 'yellow', sentence)}` : `  ${sentence}`,
    ),
  ]);

const item = (sentence: string): string => {
  const [, at, rest] = /^(\d+\.) (.*)$/s.exec(sentence) ?? [];
  return at === undefined ? `- ${escapeMarkdown(sentence)}` : `${at} ${escapeMarkdown(rest ?? '')}`;
};

/** As Markdown, under a title of the caller's. */
export const markdownOf = (title: string, sections: readonly Section[]): string =>
  [
    `# ${escapeMarkdown(printable(title))}`,
    ...sections.flatMap(({ heading, sentences }) => [
      '',
      `## ${heading}`,
      '',
      ...sentences.map(item),
    ]),
    '',
  ].join('\n');
