import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser';

const named = process.env['BROWSER_PATH'];

afterEach(() => {
  if (named === undefined) delete process.env['BROWSER_PATH'];
  else process.env['BROWSER_PATH'] = named;
});

test('takes the browser that BROWSER_PATH names', () => {
  process.env['BROWSER_PATH'] = process.execPath;
  expect(findBrowser()).toBe(process.execPath);
});

test('says so where BROWSER_PATH names no file, rather than taking another', () => {
  process.env['BROWSER_PATH'] = '/nowhere/chrome';
  expect(() => findBrowser()).toThrow('BROWSER_PATH names /nowhere/chrome');
});

test('finds or installs one otherwise', () => {
  process.env['BROWSER_PATH'] = '';
  expect(existsSync(findBrowser())).toBe(true);
});
