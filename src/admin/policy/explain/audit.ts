import { enumerated, type Part } from './words';

export const audit: Part = ({ audit: target, mode }) => {
  if (target === null) return ['No audit events are sent to anybody.'];
  const { endpoint, record, headers } = target;
  const names = Object.keys(headers);
  const held = mode === 'monitor' ? 'that would be held' : 'that is held';
  return [
    `For each message ${record === 'all' ? 'that is checked' : held} an event goes to ${endpoint}: what was decided, by which rules and numbers, under which revision. It carries neither addresses nor subjects.`,
    ...(names.length === 0
      ? []
      : [
          `With it ${names.length === 1 ? 'goes the header' : 'go the headers'} ${enumerated(names)}, which everybody who can read this file can read.`,
        ]),
  ];
};
