import type { SessionStore } from '../ports';
import { OfficeError, type Call } from './call';
import type { ComposeItem } from './compose-item';
import type { Patience } from './session-patience';

/** Office.js's number for `KeyNotFound`. */
const keyNotFound = 9050;

/** A key never set is an error in Office.js. */
const read = async (key: string, item: ComposeItem, call: Call): Promise<string | null> => {
  try {
    const value = await call<unknown>((done) => {
      item.sessionData.getAsync(key, done);
    });
    return typeof value === 'string' ? value : null;
  } catch (error) {
    if (error instanceof OfficeError && error.code === keyNotFound) return null;
    throw error;
  }
};

/** sessionData (Mailbox 1.11): shared by handlers and pane, gone with the draft. Asks again for as long as it may be late. */
export const sessionStore = (item: ComposeItem, call: Call, patience: Patience): SessionStore => {
  const get = async (key: string): Promise<string | null> => {
    const isLast = patience.isOver();
    const value = await read(key, item, call);
    if (value !== null) patience.end();
    if (value !== null || isLast) return value;
    await patience.pause();
    return get(key);
  };
  return {
    get,
    set: (key, value) =>
      call<void>((done) => {
        item.sessionData.setAsync(key, value, done);
      }),
  };
};
