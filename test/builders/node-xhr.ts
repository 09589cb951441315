import type { Xhr } from '../../src/transport/xhr';

/** As much of XMLHttpRequest as the product uses, over node's fetch. */
export class NodeXhr implements Xhr {
  status = 0;
  responseText = '';
  timeout = 0;
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  ontimeout: (() => void) | null = null;
  onabort: (() => void) | null = null;
  private request = { method: '', url: '' };
  private readonly headers = new Headers();
  private answered = new Headers();

  open(method: string, url: string): void {
    this.request = { method, url };
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.append(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.answered.get(name);
  }

  send(body: string | null): void {
    const { method, url } = this.request;
    const abort = AbortSignal.timeout(this.timeout);
    const answer = fetch(url, { method, headers: this.headers, body, signal: abort });
    answer
      .then(async (response) => {
        this.status = response.status;
        this.answered = response.headers;
        this.responseText = await response.text();
        this.onload?.();
      })
      .catch(() => (abort.aborted ? this.ontimeout : this.onerror)?.());
  }
}
