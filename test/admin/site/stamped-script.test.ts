import { bytesOf, textOf } from '../../../src/admin/site/site-files';
import { stampScript } from '../../../src/admin/site/stamped-script';
import { stampLine } from '../../../src/admin/stamp-line';

const sizes = { asOf: null, sizes: {} };
const stamp = { base: 'https://guard.contoso.example/', policy: {}, sizes };
const other = { ...stamp, base: 'https://localhost:3000/' };

test.each(['', '\n', '\n"use strict";\nvar $& = "é";\n'])(
  'what follows the stamp stays: %j',
  (rest) => {
    const script = bytesOf(stampLine(other) + rest);
    expect(textOf(stampScript('launchevent.js', script, stamp))).toBe(stampLine(stamp) + rest);
  },
);

test.each(['', '"use strict";\n', '\nvar breakwaterStamp={};'])(
  '%j is no script of a build',
  (text) => {
    expect(() => stampScript('launchevent.js', bytesOf(text), stamp)).toThrow(/npm run build/);
  },
);
