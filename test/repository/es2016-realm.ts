import vm from 'node:vm';

/** What came after ES2016, by the object that holds it; `''` is the global object itself. */
const newer: { readonly [holder: string]: readonly string[] } = {
  '': [
    'AggregateError',
    'Atomics',
    'BigInt',
    'BigInt64Array',
    'BigUint64Array',
    'FinalizationRegistry',
    'Intl',
    'Iterator',
    'SharedArrayBuffer',
    'WeakRef',
    'WebAssembly',
    'globalThis',
  ],
  Object: ['entries', 'values', 'fromEntries', 'getOwnPropertyDescriptors', 'hasOwn', 'groupBy'],
  Promise: ['allSettled', 'any', 'withResolvers', 'try'],
  'Promise.prototype': ['finally'],
  Array: ['fromAsync'],
  'Array.prototype': [
    'at',
    'flat',
    'flatMap',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with',
  ],
  'String.prototype': [
    'at',
    'padStart',
    'padEnd',
    'trimStart',
    'trimEnd',
    'matchAll',
    'replaceAll',
    'isWellFormed',
    'toWellFormed',
    'localeCompare', // older, but what it does needs Intl
  ],
  'Object.getPrototypeOf(Uint8Array).prototype': [
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'with',
  ],
  Symbol: ['asyncIterator', 'matchAll'],
  'Symbol.prototype': ['description'],
  'Set.prototype': [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ],
};

/** A bare context with the library of ES2016 and the globals given: no DOM, no timers, no Intl, no `globalThis`. */
export const es2016Realm = (globals: { readonly [name: string]: unknown }): vm.Context => {
  const context = vm.createContext({ ...globals });
  for (const [holder, names] of Object.entries(newer))
    for (const name of names)
      vm.runInContext(
        `delete ${holder === '' ? 'this' : holder}[${JSON.stringify(name)}]`,
        context,
      );
  return context;
};
