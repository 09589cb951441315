import type { OfficeCalls } from './answer';

/**
 * What Exchange Online no longer gives. EWS through Outlook is documented for on-premises mailboxes only, and the legacy
 * tokens are switched off in every tenant since October 2025.
 */
export const refusedCalls: OfficeCalls = {
  2: {
    name: 'getUserIdentityTokenAsync',
    answer: () => ({ wasSuccessful: false, errorMessage: 'Legacy tokens are switched off.' }),
  },
  5: {
    name: 'makeEwsRequestAsync',
    answer: () => ({
      wasProxySuccessful: false,
      errorMessage: 'The requested web method is unavailable to this caller or application.',
    }),
  },
  12: {
    name: 'getCallbackTokenAsync',
    answer: () => ({ wasSuccessful: false, errorMessage: 'Legacy tokens are switched off.' }),
  },
};
