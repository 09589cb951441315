/** What this client can do at Send, by Mailbox requirement set. */
export type Capabilities = {
  /** 1.14: Send Anyway (`sendModeOverride`), `commandId`, `contextData`, `cancelLabel`. */
  readonly canOverride: boolean;
  /** 1.15: `errorMessageMarkdown`. */
  readonly canMarkdown: boolean;
};

const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('Mailbox', version);

export const capabilities = (): Capabilities => ({
  canOverride: supports('1.14'),
  canMarkdown: supports('1.15'),
});

/** Phones raise no event at Send and have no pane while a message is being written. */
export const isPhone = (): boolean => ['iOS', 'Android'].includes(String(Office.context.platform));

/** A notice with a button (`insightMessage`, 1.10); not on phones, whatever they support. */
export const canOfferAction = (): boolean => supports('1.10') && !isPhone();

/** The reader's language, such as `fr-CA`; English where the client names none. */
export const displayLanguage = (): string => {
  const language: unknown = Office.context.displayLanguage;
  return typeof language === 'string' ? language : 'en';
};

/**
 * Lengths at which `getAsync` cuts a recipient field without a sign: 1,000 on the web, in new Outlook and in classic
 * Outlook from 1.16; 500 in classic Outlook before; 100 on phones; no cap on Mac. Where the platform is not
 * named, every cap a desktop may have counts.
 */
export const recipientCaps = (): readonly number[] => {
  // As text: the enumeration may be missing where the handler runs.
  switch (String(Office.context.platform)) {
    case 'OfficeOnline':
      return [1000];
    case 'PC':
      return [supports('1.16') ? 1000 : 500];
    case 'Mac':
      return [];
    case 'iOS':
    case 'Android':
      return [100];
    default:
      return [500, 1000];
  }
};
