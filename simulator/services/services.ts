import type { IncomingMessage, ServerResponse } from 'node:http';
import type { People } from '../people/people';
import { plain, send, type Answer } from './answer';
import type { GraphOptions } from './graph/graph';
import { createMailbox, type Mailbox } from './mailbox';
import { createProduct, kindOf } from './product-services';
import { createRequestLog, type RequestLog } from './request-log';
import { requestUrl } from './request-url';
import { answerApi, apiPrefix } from './simulator-api';
import { createState, type StateHolder } from './state';
import { builtFile, officeJsFile } from './static-files';

export type ServicesOptions = {
  /** the folder of the built add-in */
  readonly dist: string;
  readonly people: People;
  readonly now?: () => number;
  readonly graph?: Pick<GraphOptions, 'batchedCount' | 'directoryUnits'>;
};

export type Services = {
  /** true when the request was for one of these services and has been dealt with */
  readonly handle: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  readonly state: StateHolder;
  readonly mailbox: Mailbox;
  readonly log: RequestLog;
  readonly reset: () => void;
};

export const createServices = (options: ServicesOptions): Services => {
  const { dist, people, now = Date.now, graph = {} } = options;
  const state = createState();
  const log = createRequestLog();
  const mailbox = createMailbox(people, now);
  const product = createProduct({ people, now, state, mailbox, log, graph });
  const reset = (): void => {
    state.reset();
    mailbox.reset();
    product.reset();
    log.clear();
  };

  const answerFile = async (req: IncomingMessage, path: string): Promise<Answer | undefined> => {
    const isOfficeJs = path.startsWith('/office-js/');
    const file = isOfficeJs ? await officeJsFile(req, path) : await builtFile(req, dist, path);
    const isReading = req.method === 'GET' || req.method === 'HEAD';
    if (file !== undefined && !isReading) return plain(405, 'This is a static site.');
    return isOfficeJs ? (file ?? plain(404, 'office.js has no such file.')) : file;
  };

  const handle: Services['handle'] = async (req, res) => {
    const target = requestUrl(req);
    if (target === undefined) {
      send(req, res, plain(400, 'The address cannot be read.'));
      return true;
    }
    const { url, path } = target;
    const kind = kindOf(path);
    if (kind !== undefined) {
      await product.handle(kind, req, res, url);
      return true;
    }
    if (path.startsWith(apiPrefix)) {
      const answer = await answerApi({ people, state, mailbox, log, now, reset }, req, res, url);
      if (answer) send(req, res, answer);
      return true;
    }
    const file = await answerFile(req, path);
    if (file) send(req, res, file);
    return file !== undefined;
  };

  return { handle, state, mailbox, log, reset };
};
