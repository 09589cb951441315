/** The client bands of Mailbox requirement sets that know Smart Alerts at all. */
export const bands = ['1.12', '1.13', '1.14', '1.15', '1.16'] as const;
export type Band = (typeof bands)[number];

/** Every Office call fails, none is ever answered, or the handler page itself cannot be loaded. */
export type OfficeFault = 'none' | 'fail' | 'silent' | 'unavailable';

/** As `Office.context.platform` says it. The protocol stays that of the web; caps and bugs are those of the platform. */
export const platforms = ['OfficeOnline', 'PC', 'Mac', 'iOS', 'Android'] as const;
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
  /** For how long after its opening a page on Mac finds nothing in sessionData; office-js#5951. In real time. */
  readonly sessionDelayMs: number;
  /** For how long recipients read as they were before an add-in's write. */
  readonly readLagMs: number;
  /** In pixels, where the window is wide enough for a pane beside the form. */
  readonly paneWidth: number;
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
  sessionDelayMs: 2_000,
  readLagMs: 0,
  paneWidth: 340,
};

export const isPhone = ({ platform }: Pick<Client, 'platform'>): boolean =>
  platform === 'iOS' || platform === 'Android';

/** Phones stop at Mailbox 1.5, and have some events of later sets none the less. */
export const mailboxSet = (client: Pick<Client, 'platform' | 'band'>): string =>
  isPhone(client) ? '1.5' : client.band;

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

/**
 * How many recipients of a field an add-in is told: on the web and in classic Outlook with 1.16 there are 1,000, in classic
 * before 500, on phones 100; on Mac there is no limit.
 */
export const recipientCap = ({ platform, band }: Client): number => {
  switch (platform) {
    case 'OfficeOnline':
      return 1_000;
    case 'PC':
      return band === '1.16' ? 1_000 : 500;
    case 'Mac':
      return Number.POSITIVE_INFINITY;
    case 'iOS':
    case 'Android':
      return 100;
  }
};

/** How many a field may hold when an add-in writes it. Only classic Outlook has a limit: office-js#6230. */
export const fieldLimit = (client: Client): number =>
  client.platform === 'PC' ? recipientCap(client) : Number.POSITIVE_INFINITY;

/** Versions are strings: the number 1.10 would read as 1.1. */
export const requirementMatrix = (client: Client): string =>
  JSON.stringify({
    Mailbox: mailboxSet(client),
    ...(client.nestedAppAuth ? { NestedAppAuth: '1.1' } : {}),
  });
