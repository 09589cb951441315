import type { SessionStore } from '../ports';
import { OfficeError, type Call } from './call';
import type { ComposeItem } from './compose-item';

/** Office.js's number for `KeyNotFound`. */
const keyNotFound = 9050;

/** sessionData (Mailbox 1.11): shared by handlers and pane, gone with the draft. A key never set is an error in Office.js. */
export const sessionStore = (item: ComposeItem, call: Call): SessionStore => ({
  get: async (key) => {
    try {
      return await call<string>((done) => {
        item.sessionData.getAsync(key, done);
      });
    } catch (error) {
      if (error instanceof OfficeError && error.code === keyNotFound) return null;
      throw error;
    }
  },
  set: (key, value) =>
    call<void>((done) => {
      item.sessionData.setAsync(key, value, done);
    }),
});
