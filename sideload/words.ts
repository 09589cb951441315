import type { Site } from './site';

export const usage = `Usage: npm run sideload -- [options]

Lets you try the built add-in (dist/) in your own Outlook: makes a certificate for https://localhost that your system
trusts, serves the add-in there, and on Windows starts Outlook with it. Elsewhere it says what to click. It serves until
Ctrl+C, then takes the add-in out of Outlook again where it has put it in.

  --site FOLDER   another folder than dist/: a site stamped for https://localhost and a port
  --untrusted     serve with a certificate that nothing trusts; your browser asks once
  --no-outlook    only serve, and say what to click
  --help          this text`;

export const clicks = ({ manifest }: Site, platform: NodeJS.Platform): string =>
  `In a browser that is signed in to a test mailbox of Exchange Online:

  1. Open https://aka.ms/olksideload and wait for the dialog "Add-Ins for Outlook".
  2. My add-ins, then under "Custom Addins": Add a custom add-in, Add from File.
  3. Choose ${manifest}
     and accept what it asks.
  4. Reload Outlook on the web, write a message and look for Breakwater on its ribbon or under Apps.${
    platform === 'darwin'
      ? '\n\nOutlook on Mac shows it after the next start; Microsoft has no command that puts it there.'
      : ''
  }

To take it out: the same dialog, the three dots beside Breakwater, Remove.`;

export const browserRemark = (url: string): string =>
  `Open ${url}taskpane.html once in that browser. If it warns of the certificate, accept it for this host, or Outlook
shows an empty pane and lets mail pass unchecked. (Browsers on Linux do not read the system's trust store.)`;
