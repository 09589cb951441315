import type { OfficeCalls } from './answer';
import { contentCalls } from './content';
import { notificationCalls } from './notifications';
import { propertyCalls } from './properties';
import { recipientCalls } from './recipients';
import { refusedCalls } from './refused';
import { sessionDataCalls } from './session-data';

/** The calls behind `ExecuteMethod`, by the dispatch id that office.js sends. */
export const officeCalls: OfficeCalls = {
  ...contentCalls,
  ...notificationCalls,
  ...propertyCalls,
  ...recipientCalls,
  ...refusedCalls,
  ...sessionDataCalls,
};
