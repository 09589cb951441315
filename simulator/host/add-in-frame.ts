import { frameName } from './handshake';
import { type FrameLink, type FrameLinkOptions, linkFrame } from './frame-link';
import { answerSignIn, type SignInDesk } from './sign-in';

export type AddInFrame = {
  readonly element: HTMLIFrameElement;
  readonly link: FrameLink;
  /** Gives the frame the name office.js reads its host from, and its page. To be called before it is put in place. */
  readonly load: (url: string) => void;
  readonly close: () => void;
};

export type AddInFrameOptions = Omit<FrameLinkOptions, 'controlId' | 'origin' | 'post'> & {
  readonly signIn: SignInDesk;
};

let serial = 0;

export const createAddInFrame = (options: AddInFrameOptions): AddInFrame => {
  const { origin } = window.location;
  const element = document.createElement('iframe');
  serial += 1;
  const controlId = `${options.role}-${serial}`;
  const post = (message: unknown): void => element.contentWindow?.postMessage(message, origin);
  const link = linkFrame({ ...options, controlId, origin, post });

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== element.contentWindow || event.origin !== origin) return;
    link.receive(event.data);
    void answerSignIn(event.data, options.signIn).then((answer) => {
      if (answer !== undefined) post(answer);
    });
  };
  window.addEventListener('message', receive);

  return {
    element,
    link,
    load: (url) => {
      element.name = frameName(controlId, origin, options.context.client());
      element.src = url;
    },
    close: () => {
      window.removeEventListener('message', receive);
      element.remove();
    },
  };
};
