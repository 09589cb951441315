import { endingAt, enumerated, type Part } from './words';

export const senders: Part = ({ exemptSenders }, now) => {
  if (exemptSenders.length === 0) return ['No sender is exempt.'];
  const sentences = exemptSenders.map(({ address, until }) => {
    const name = enumerated([address]);
    if (until === Infinity) return `${name} is exempt, without an end.`;
    return now < until
      ? `${name} is exempt until ${endingAt(until)}.`
      : `${name} is no longer exempt, since ${endingAt(until)}.`;
  });
  return [
    ...sentences,
    'Exempt means: neither the number of people nor a list of unknown size holds the message. Everything else does.',
  ];
};
