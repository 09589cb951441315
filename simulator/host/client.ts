/** The client bands of Mailbox requirement sets that know Smart Alerts at all. */
export const bands = ['1.12', '1.13', '1.14', '1.15', '1.16'] as const;
export type Band = (typeof bands)[number];

/** Every Office call fails, none is ever answered, or the handler page itself cannot be loaded. */
export type OfficeFault = 'none' | 'fail' | 'silent' | 'unavailable';

/** As `Office.context.platform` says it. The protocol stays that of the web; caps and bugs are those of the platform. */
export const platforms = ['OfficeOnline', 'PC', 'Mac'] as const;
export type Platform = (typeof platforms)[number];

export type Client = {
  readonly band: Band;
  readonly platform: Platform;
  readonly language: string;
  readonly dark: boolean;
  /** What one call through office.js costs. */
  readonly latencyMs: number;
  readonly fault: OfficeFault;
  /** How much faster than real time Outlook's 5 s and 5 min pass. */
  readonly speed: number;
  /** How much faster than the story says mail arrives; 0 for none. */
  readonly mailSpeed: number;
  readonly nestedAppAuth: boolean;
};

export const defaultClient: Client = {
  band: '1.15',
  platform: 'OfficeOnline',
  language: 'en-US',
  dark: false,
  latencyMs: 5,
  fault: 'none',
  speed: 1,
  mailSpeed: 1,
  nestedAppAuth: true,
};

const atLeast = (band: Band, wanted: Band): boolean => bands.indexOf(band) >= bands.indexOf(wanted);

export type Abilities = {
  readonly cancelLabel: boolean;
  readonly paneCommand: boolean;
  readonly functionCommand: boolean;
  readonly sendModeOverride: boolean;
  /** A third button of its own; before, Don't Send was the one that could be relabelled. */
  readonly takeActionButton: boolean;
  readonly markdown: boolean;
  readonly sessionDataLimit: number;
};

/** Options of event.completed by requirement set: SmartAlertsEventCompletedOptions in outlook.d.ts 1.16. */
export const abilitiesOf = (band: Band): Abilities => ({
  cancelLabel: atLeast(band, '1.14'),
  paneCommand: atLeast(band, '1.14'),
  functionCommand: atLeast(band, '1.15'),
  sendModeOverride: atLeast(band, '1.14'),
  takeActionButton: atLeast(band, '1.15'),
  markdown: atLeast(band, '1.15'),
  sessionDataLimit: atLeast(band, '1.16') ? 2_621_440 : 50_000,
});

/** The web and classic Outlook with 1.16 name 1,000 recipients of a field, classic before 500; on Mac there is no limit. */
export const recipientCap = ({ platform, band }: Client): number => {
  switch (platform) {
    case 'OfficeOnline':
      return 1_000;
    case 'PC':
      return band === '1.16' ? 1_000 : 500;
    case 'Mac':
      return Number.POSITIVE_INFINITY;
  }
};

/** Versions are strings: the number 1.10 would read as 1.1. */
export const requirementMatrix = (client: Client): string =>
  JSON.stringify({
    Mailbox: client.band,
    ...(client.nestedAppAuth ? { NestedAppAuth: '1.1' } : {}),
  });
