/**
 * Stands in the place of MSAL's StandardController, which signs in by windows and frames of its own. The add-in takes
 * tokens from Outlook alone (nested app authentication), and without this controller the bundle is a third smaller. Where
 * Outlook does not offer its bridge after all, signing in fails at once, and sizes of the directory stay unknown.
 */
export class StandardController {
  constructor() {
    throw new Error('Outlook offers no nested app authentication.');
  }
}
