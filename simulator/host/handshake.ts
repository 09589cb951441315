import type { ItemContext } from './calls/answer';
import { type Client, mailboxSet, requirementMatrix } from './client';
import { seenItem } from './seen-item';

const outlookWebApp = 64;
const composeClientMode = 1;
const messageCompose = 4;
const appointmentCompose = 5;
/** 1 ReadItem, 3 ReadWriteItem, 2 ReadWriteMailbox: the host's numbers, not those of the manifest's order. */
const readWriteItem = 3;
const hostVersion = '15.20.9000.0';
/** OSF.FlightNames.SetFocusToTaskpaneIsEnabled: the first Tab in a pane goes to its first control, not out of it. */
const tabIntoPane = 22;

/**
 * Name of the frame: transport A of the host information, which leaves the page's address clean. With `disableLogging`
 * office.js keeps its usage data to itself; without it, it calls a Microsoft host half a minute after a pane opens.
 */
export const frameName = (controlId: string, origin: string, client: Client): string =>
  JSON.stringify({
    baseFrameName: `breakwater-${controlId}`,
    hostInfo: `Outlook$Web$16.01$${client.language}$telemetry$$disableLogging$`,
    xdmInfo: `${controlId}|${controlId}|${origin}`,
    serializerVersion: 1,
    flights: JSON.stringify([tabIntoPane]),
    // Not Outlook's: read by frame/platform.
    standInPlatform: client.platform,
  });

/** Answer to ContextActivationManager_getAppContextAsync; office.js refuses to start if one of the first nine is missing. */
export const appContext = (controlId: string, context: ItemContext): unknown => {
  const client = context.client();
  return {
    _id: controlId,
    _appName: outlookWebApp,
    _appVersion: hostVersion,
    _appUILocale: client.language,
    _dataLocale: client.language,
    _docUrl: '',
    _clientMode: composeClientMode,
    _settings: context.mailbox.get().settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: controlId,
    _appInstanceId: controlId,
    _requirementMatrix: requirementMatrix(client),
    _hostFullVersion: hostVersion,
    _appMinorVersion: 1,
    _addinName: 'add-in',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
};

/** Answer to GetInitialData. `inReplyTo` is not read by the npm build: frame/npm-build-gaps shows it. */
export const initialData = (context: ItemContext): unknown => {
  const item = context.item.get();
  const { owner } = context.mailbox.get();
  const { inReplyTo } = seenItem(context);
  return {
    hostVersion,
    owaView: 'ThreeColumns',
    userDisplayName: owner.name,
    userEmailAddress: owner.address,
    userTimeZone: 'UTC',
    userProfileType: 'office365',
    timeZoneOffsets: [],
    ewsUrl: '',
    restUrl: '',
    permissionLevel: readWriteItem,
    itemType: item.kind === 'message' ? messageCompose : appointmentCompose,
    isRestIdSupported: true,
    extensionId: '',
    id: null,
    conversationId: item.conversationId,
    itemNumber: 0,
    isRead: true,
    isFromSharedFolder: false,
    standIn: {
      inReplyTo,
      band: mailboxSet(context.client()),
      dark: context.client().dark,
    },
  };
};
