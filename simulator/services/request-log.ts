import type { ServerResponse } from 'node:http';

export type RequestKind = 'policy' | 'lists' | 'graph';

export type LogEntry = {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** 0 when there was no answer */
  readonly status: number;
  readonly ms: number;
  readonly kind: RequestKind;
  /** what a $batch held, in one line each */
  readonly inner?: readonly string[];
};

export type RequestLog = {
  readonly entries: () => readonly LogEntry[];
  readonly add: (entry: LogEntry) => void;
  readonly clear: () => void;
  /** Server-sent events: what is already there, then every entry as it comes. */
  readonly stream: (res: ServerResponse) => void;
};

export const createRequestLog = (limit = 1_000): RequestLog => {
  let entries: readonly LogEntry[] = [];
  const listeners = new Set<ServerResponse>();
  const tell = (res: ServerResponse, event: string, data: unknown): void => {
    res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };

  return {
    entries: () => entries,
    add: (entry) => {
      entries = [...entries, entry].slice(-limit);
      for (const res of listeners) tell(res, 'message', entry);
    },
    clear: () => {
      entries = [];
      for (const res of listeners) tell(res, 'clear', null);
    },
    stream: (res) => {
      res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
      res.flushHeaders();
      for (const entry of entries) tell(res, 'message', entry);
      listeners.add(res);
      res.on('close', () => listeners.delete(res));
    },
  };
};
