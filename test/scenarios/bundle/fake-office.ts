/** What Outlook would hold for the message on the screen. */
export type FakeMessage = {
  readonly to?: readonly FakeRecipient[];
  readonly cc?: readonly FakeRecipient[];
  readonly bcc?: readonly FakeRecipient[];
  readonly subject?: string;
  readonly from?: string;
  readonly composeType?: 'newMail' | 'reply' | 'forward';
  readonly inReplyTo?: string | null;
  readonly conversationId?: string | null;
  readonly isMeeting?: boolean;
};

export type FakeRecipient = {
  readonly emailAddress: string;
  readonly displayName?: string;
  readonly recipientType?: 'user' | 'distributionList' | 'externalUser' | 'other';
};

export type FakeClient = {
  readonly mailbox?: '1.5' | '1.9' | '1.10' | '1.12' | '1.13' | '1.14' | '1.15' | '1.16';
  readonly platform?: 'OfficeOnline' | 'PC' | 'Mac' | 'iOS' | 'Android';
  readonly language?: string;
  /** Milliseconds each asynchronous call takes. */
  readonly callMs?: number;
  /** What happens to asynchronous calls. */
  readonly calls?: 'answer' | 'fail' | 'hang' | 'throw';
  /** sessionData alone fails. */
  readonly sessionFails?: boolean;
  /** sessionData has nothing for so many milliseconds from now on (Outlook on Mac, office-js#5951). */
  readonly sessionLateMs?: number;
  /** Notifications are refused: all of them, or those with a button. */
  readonly refusesNotices?: 'all' | 'buttons';
  readonly hasNestedAppAuth?: boolean;
};

export type FakeNotice = {
  readonly type: string;
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
  readonly actions?: readonly { readonly [name: string]: string }[];
};

type Result = { status: string; value?: unknown; error?: { code: number; message: string } };
type Done = (result: Result) => void;
type Handler = (event: { completed: (options?: CompletedOptions) => void }) => void;

export type CompletedOptions = {
  readonly allowEvent?: boolean;
  readonly errorMessage?: string;
  readonly errorMessageMarkdown?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly contextData?: string;
  readonly sendModeOverride?: string;
};

const failure = (code: number): Result => ({
  status: 'failed',
  error: { code, message: 'The fake client refuses.' },
});

const success = (value: unknown): Result => ({ status: 'succeeded', value });

const recipientsOf = (entries: readonly FakeRecipient[] = []) =>
  entries.map((entry) => ({
    displayName: entry.emailAddress,
    recipientType: 'user',
    ...entry,
  }));

/** Mailbox versions compare as numbers after the dot: 1.10 is newer than 1.9. */
const isAtLeast = (have: string, want: string): boolean =>
  Number(have.split('.')[1]) >= Number(want.split('.')[1]);

/**
 * A client as the handlers of the bundle see it: what they call of `Office`, with Outlook's documented caps left to the
 * test. Everything asked is recorded, so that a test can say what ordinary mail costs.
 */
export const fakeOffice = (first: FakeMessage = {}, client: FakeClient = {}) => {
  let message = first;
  const { mailbox = '1.15', platform = 'OfficeOnline', language = 'en-US', callMs = 0 } = client;
  const asked: string[] = [];
  const session = new Map<string, string>();
  const settings = new Map<string, string>();
  const handlers = new Map<string, Handler>();
  let inFlight = 0;
  let mostInFlight = 0;

  const answer = (name: string, result: () => Result, done: Done): void => {
    asked.push(name);
    if (client.calls === 'throw') throw new Error('The fake client lacks this call.');
    if (client.calls === 'hang') return;
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    setTimeout(() => {
      inFlight -= 1;
      done(client.calls === 'fail' ? failure(5001) : result());
    }, callMs);
  };

  const getter = (name: string, value: () => unknown) => ({
    getAsync: (done: Done) => {
      answer(name, () => success(value()), done);
    },
  });

  const isPhone = platform === 'iOS' || platform === 'Android';
  const notices = new Map<string, FakeNotice>();
  const refuses = ({ type }: FakeNotice): boolean =>
    client.refusesNotices === 'all' ||
    (type === 'insightMessage' && (isPhone || client.refusesNotices === 'buttons'));
  // What office.js itself throws at, before any client is asked.
  const validated = (key: string, notice: FakeNotice): void => {
    const { type, message: text, icon, persistent, actions = [] } = notice;
    const isInsight = type === 'insightMessage';
    if (key.length > 32 || text.length > 150 || icon === undefined) throw new Error('Invalid.');
    if (isInsight !== (persistent === undefined) || isInsight !== (actions.length === 1))
      throw new Error('Invalid.');
  };
  const put = (name: string, failingWhen: (isThere: boolean) => number | null) => {
    return (key: string, notice: FakeNotice, done: Done): void => {
      validated(key, notice);
      const change = (): Result => {
        const code = refuses(notice) ? 5001 : failingWhen(notices.has(key));
        if (code !== null) return failure(code);
        if (isPhone) notices.clear();
        notices.set(key, notice);
        return success(undefined);
      };
      answer(name, change, done);
    };
  };
  const notificationMessages = {
    addAsync: put('notice.add', (isThere) => (isThere ? 9023 : null)),
    replaceAsync: put('notice.replace', (isThere) => (isThere ? null : 9024)),
    removeAsync: (key: string, done: Done) => {
      answer(
        'notice.remove',
        () => (notices.delete(key) ? success(undefined) : failure(9024)),
        done,
      );
    },
    getAllAsync: (done: Done) => {
      answer(
        'notice.all',
        () =>
          client.refusesNotices === 'all'
            ? failure(5001)
            : success([...notices].map(([key, notice]) => ({ key, ...notice }))),
        done,
      );
    },
  };
  const wakesAt = Date.now() + (client.sessionLateMs ?? 0);

  const sessionData = {
    getAsync: (key: string, done: Done) => {
      const read = (): Result => {
        const stored = Date.now() < wakesAt ? undefined : session.get(key);
        if (client.sessionFails === true) return failure(5001);
        return stored === undefined ? failure(9050) : success(stored);
      };
      answer('sessionData.get', read, done);
    },
    setAsync: (key: string, value: string, done: Done) => {
      answer(
        'sessionData.set',
        () => {
          if (client.sessionFails === true) return failure(5001);
          session.set(key, value);
          return success(undefined);
        },
        done,
      );
    },
  };

  const common = {
    subject: getter('subject', () => message.subject ?? 'Test'),
    notificationMessages,
    sessionData,
    conversationId: message.conversationId ?? null,
    ...(isAtLeast(mailbox, '1.14') ? { inReplyTo: message.inReplyTo ?? null } : {}),
  };
  const sender = { emailAddress: message.from ?? 'sender@contoso.example', displayName: 'Sender' };
  const item =
    message.isMeeting === true
      ? {
          ...common,
          itemType: 'appointment',
          requiredAttendees: getter('to', () => recipientsOf(message.to)),
          optionalAttendees: getter('cc', () => recipientsOf(message.cc)),
          organizer: getter('from', () => sender),
          location: getter('location', () => 'Room 1'),
          enhancedLocation: getter('rooms', () => []),
        }
      : {
          ...common,
          itemType: 'message',
          to: getter('to', () => recipientsOf(message.to)),
          cc: getter('cc', () => recipientsOf(message.cc)),
          bcc: getter('bcc', () => recipientsOf(message.bcc)),
          from: getter('from', () => sender),
          getComposeTypeAsync: (done: Done) => {
            const composeType = message.composeType ?? 'newMail';
            answer('composeType', () => success({ composeType, coercionType: 'html' }), done);
          },
        };

  const office = {
    actions: {
      associate: (name: string, handler: Handler) => {
        handlers.set(name, handler);
      },
    },
    onReady: () => Promise.resolve(),
    context: {
      displayLanguage: language,
      platform,
      requirements: {
        isSetSupported: (set: string, version: string) =>
          set === 'Mailbox' ? isAtLeast(mailbox, version) : client.hasNestedAppAuth === true,
      },
      roamingSettings: {
        get: (key: string) => settings.get(key),
        set: (key: string, value: string) => settings.set(key, value),
        saveAsync: (done: Done) => {
          answer('roamingSettings.save', () => success(undefined), done);
        },
      },
      mailbox: { item, userProfile: { emailAddress: 'sender@contoso.example' } },
    },
  };

  return {
    office,
    handlers,
    notices,
    /** The person edits the message. */
    edit: (edits: FakeMessage) => {
      message = { ...message, ...edits };
    },
    asked,
    session,
    settings,
    mostInFlight: () => mostInFlight,
  };
};

export type FakeOffice = ReturnType<typeof fakeOffice>;
