import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../test/browser/find-browser';

// Draws icon-<size>.png from the marks: `npx tsx assets/render.ts`, after the drawing has changed.

const folder = import.meta.dirname;

/** Fine lines blur at ribbon sizes, so those have a drawing of their own on a 16-pixel grid. */
const drawingOf = (size: number): string => (size <= 32 ? 'mark-small.svg' : 'mark.svg');

const browser = await chromium.launch({ executablePath: findBrowser() });
const page = await browser.newPage();
for (const size of [16, 32, 64, 80, 128]) {
  const svg = readFileSync(join(folder, drawingOf(size)), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  await page.screenshot({ path: join(folder, `icon-${String(size)}.png`), omitBackground: true });
}
await browser.close();
