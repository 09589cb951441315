import { expect, test } from '@jest/globals';
import { rewriteAddInHtml } from '../../../simulator/host/rewrite-html';

const tag = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

test('serves office.js from the package, between the two scripts of the simulator', () => {
  expect(rewriteAddInHtml(`<head>${tag}<script src="launchevent.js"></script></head>`)).toBe(
    '<head><script src="/simulator/before-office.js"></script>' +
      '<script src="/office-js/office.js"></script>' +
      '<script src="/simulator/after-office.js"></script>' +
      '<script src="launchevent.js"></script></head>',
  );
});

test('keeps the wish for associated functions only', () => {
  const strict = tag.replace(' src', ' data-use-associated-actions-only="1" src');
  expect(rewriteAddInHtml(strict)).toContain(
    '<script src="/office-js/office.js" data-use-associated-actions-only="1">',
  );
});

test('leaves other pages alone', () => {
  const help = '<script src="my-office.js"></script>';
  expect(rewriteAddInHtml(help)).toBe(help);
});
