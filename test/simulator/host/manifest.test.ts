/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsOn, inLocale, readManifest } from '../../../simulator/host/manifest';

const manifest = readManifest(readFileSync(join(__dirname, 'tiny-add-in/manifest.xml'), 'utf8'));

test('finds the handlers and their send modes', () => {
  expect(manifest.handlerPage).toBe('https://localhost:3000/launchevent.html');
  expect(manifest.launchEvents).toEqual([
    { type: 'OnMessageSend', functionName: 'onMessageSend', sendMode: 'SoftBlock' },
    { type: 'OnMessageRecipientsChanged', functionName: 'onRecipients', sendMode: 'SoftBlock' },
  ]);
});

test('finds the buttons', () => {
  expect(manifest.controls).toHaveLength(1);
  expect(manifest.controls[0]).toMatchObject({
    id: 'tiny.pane',
    kind: 'pane',
    surface: 'message',
    target: 'https://localhost:3000/taskpane.html',
  });
});

test('finds the images a notification may show, and what phones raise', () => {
  expect(manifest.images).toEqual(['Icon.16']);
  expect(manifest.phone).toEqual({
    handlerPage: 'https://localhost:3000/launchevent.html',
    launchEvents: [
      { type: 'OnMessageRecipientsChanged', functionName: 'onRecipients', sendMode: 'SoftBlock' },
    ],
  });
  expect(eventsOn(manifest, { platform: 'iOS' })).toBe(manifest.phone);
  expect(eventsOn(manifest, { platform: 'Mac' })).toBe(manifest);
});

test('speaks the language of the reader, else the default', () => {
  expect(inLocale(manifest.displayName, 'fr-FR')).toBe('Petit');
  expect(inLocale(manifest.displayName, 'fr-CA')).toBe('Tiny');
});

test('says when there is nothing to read', () => {
  expect(() => readManifest('<OfficeApp/>')).toThrow('VersionOverrides');
});
