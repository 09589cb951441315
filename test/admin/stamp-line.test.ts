import vm from 'node:vm';
import { isStampLine, stampLine, type Stamp } from '../../src/admin/stamp-line';

const stamp = (policy: unknown): Stamp => ({
  base: 'https://guard.contoso.example/',
  policy,
  sizes: { asOf: '2026-11-21T06:00:00Z', sizes: { '0123456789abcd': [840000, 0, 2] } },
});

const read = (line: string): unknown =>
  vm.runInNewContext(`${line}({ breakwaterStamp })`).breakwaterStamp;

const hostile = [
  'plain',
  '</script><script>alert(1)</script>',
  'two\u2028lines\u2029and a third',
  'a\nnew line, a "quote" and a \\',
  '};alert(1);//',
];

test.each(hostile)('%j in a policy comes back as it was, from one line', (text) => {
  const line = stampLine(stamp({ note: text }));
  expect(line.split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
  expect(line).not.toContain('</');
  expect(isStampLine(line)).toBe(true);
  expect(read(line)).toEqual(stamp({ note: text }));
});

test.each([
  '',
  '(()=>{})();',
  'var breakwaterStamp=1;',
  'var breakwaterStamp={}',
  '/*! licence */',
])('%j is no stamp line', (line) => {
  expect(isStampLine(line)).toBe(false);
});
