/** @jest-environment jsdom */
import { defaultClient } from '../../../simulator/host/client';
import { clientFrom, writeFaultsFrom } from '../../../simulator/web/address-parameters';

const client = (query: string) => clientFrom(new URLSearchParams(query));
const faults = (query: string) => writeFaultsFrom(new URLSearchParams(query));

test('without parameters the client is the usual one', () => {
  expect(client('')).toEqual(defaultClient);
});

test.each([
  ['platform=iOS', { platform: 'iOS' }],
  ['caps=classic', { platform: 'PC' }],
  ['lang=pl', { language: 'pl-PL' }],
  ['lang=qps-plocm', { language: 'qps-plocm' }],
  ['lang=pt-BR', { language: 'pt-BR' }],
  ['sessionDelay=0', { sessionDelayMs: 0 }],
  ['lag=200', { readLagMs: 200 }],
  ['paneWidth=320', { paneWidth: 320 }],
  ['paneWidth=wide', { paneWidth: 340 }],
])('%s', (query, expected) => {
  expect(client(query)).toMatchObject(expected);
});

test.each([
  ['', null],
  ['failWrites=sometimes', null],
  ['failWrites=fail', { how: 'fail', from: 1, count: 1 }],
  ['failWrites=silent,3,2', { how: 'silent', from: 3, count: 2 }],
])('writes fail by "%s"', (query, expected) => {
  expect(faults(query)).toEqual(expected);
});
