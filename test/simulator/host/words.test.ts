import { hostWords } from '../../../simulator/host/words';

const languages = ['fr', 'de', 'es', 'it', 'nl', 'pl', 'pt', 'cy', 'ja'] as const;

test.each(languages)('the client has words of its own in %s', (language) => {
  const words = hostWords(`${language}-XX`);
  const english = hostWords('en-US');
  for (const name of ['sendAnyway', 'dontSend', 'takeAction'] as const) {
    expect(words[name]).not.toBe(english[name]);
  }
  for (const name of ['held', 'slow', 'late', 'unavailable'] as const) {
    expect(words[name]('Guard')).toContain('Guard');
    expect(words[name]('Guard')).not.toBe(english[name]('Guard'));
  }
});

test.each(['en-GB', 'sv-SE', 'qps-plocm', ''])('in %s it speaks English', (language) => {
  expect(hostWords(language)).toBe(hostWords('en-US'));
});
