import type { Http, HttpRequest, HttpResponse } from '../ports';
import { inTime } from './http';

/** What of `XMLHttpRequest` is used. */
export type Xhr = {
  readonly open: (method: string, url: string) => void;
  readonly setRequestHeader: (name: string, value: string) => void;
  readonly send: (body: string | null) => void;
  readonly getResponseHeader: (name: string) => string | null;
  readonly status: number;
  readonly responseText: string;
  timeout: number;
  onload: (() => void) | null;
  onerror: (() => void) | null;
  ontimeout: (() => void) | null;
  onabort: (() => void) | null;
};

export type XhrConstructor = new () => Xhr;

const send = (Request: XhrConstructor, request: HttpRequest, ms: number): Promise<HttpResponse> =>
  new Promise((resolve, reject) => {
    const xhr = new Request();
    const fail = (what: string) => () => {
      reject(new Error(what));
    };
    xhr.onload = () => {
      resolve({
        status: xhr.status,
        header: (name) => xhr.getResponseHeader(name),
        text: xhr.responseText,
      });
    };
    xhr.onerror = fail('no answer');
    xhr.ontimeout = fail('timeout');
    xhr.onabort = fail('aborted');
    xhr.open(request.method, request.url);
    // Its own timer, for a runtime that has no other; a little later than the deadline, so that one speaks first.
    xhr.timeout = Math.ceil(ms) + 50;
    Object.keys(request.headers).forEach((name) => {
      xhr.setRequestHeader(name, request.headers[name] ?? '');
    });
    xhr.send(request.body ?? null);
  });

/** HTTP over an XMLHttpRequest constructor that is handed in, for runtimes without `fetch`. */
export const xhrHttp =
  (Request: XhrConstructor): Http =>
  (request, deadline) =>
    inTime(request.url, deadline, () => send(Request, request, deadline.left()));
