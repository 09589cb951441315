import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A Chromium of any make: BROWSER_PATH, else one that is installed, else Playwright's own, which is then installed. */
export const findBrowser = (): string => {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined && named !== '') return mustExist(named);
  return [...usualPaths(), chromium.executablePath()].find((path) => existsSync(path)) ?? install();
};

const mustExist = (path: string): string => {
  if (existsSync(path)) return path;
  throw new Error(`BROWSER_PATH names ${path}, where there is no file.`);
};

const commands = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

const usualPaths = (): readonly string[] => {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
        ['/Applications', join(homedir(), 'Applications')].map((folder) =>
          join(folder, `${name}.app`, 'Contents', 'MacOS', name),
        ),
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        return folder === undefined
          ? []
          : [
              join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
              join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
              join(folder, 'Chromium', 'Application', 'chrome.exe'),
            ];
      });
    default:
      return (process.env['PATH'] ?? '')
        .split(delimiter)
        .flatMap((folder) => commands.map((command) => join(folder, command)));
  }
};

const install = (): string => {
  console.log("No Chrome, Edge or Chromium found: installing Playwright's Chromium.");
  const { status } = spawnSync('npx', ['playwright-core', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const path = chromium.executablePath();
  if (status === 0 && existsSync(path)) return path;
  throw new Error(
    'The browser tests need Chrome, Edge or Chromium. None was found and none could be installed: ' +
      'install one, or name it in BROWSER_PATH.',
  );
};
