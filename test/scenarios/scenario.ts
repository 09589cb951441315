import type { FakeClient, FakeMessage, FakeRecipient } from './bundle/fake-office';

/** One story in data: what is sent, where, under which conditions, and what must become of it. */
export type Scenario = {
  readonly title: string;
  readonly message: FakeMessage;
  readonly client?: Pick<FakeClient, 'mailbox' | 'platform' | 'language'>;
  /** Merged over the simulator's policy, one level deep. */
  readonly policy?: { readonly [key: string]: unknown };
  /** Served as it stands. */
  readonly policyText?: string;
  readonly services?: {
    readonly directory?: 'fine' | 'slow' | 'throttled' | 'down';
    readonly graph?: boolean;
    readonly hang?: boolean;
    readonly consent?: 'granted' | 'missing';
  };
  /** A storm in the sender's mailbox, as simulator/people/mailbox describes one. */
  readonly mailbox?: object;
  readonly expected: Expected;
};

export type Expected = {
  readonly action: 'allow' | 'warn' | 'confirm' | 'block';
  /** Each must stand in the alert. */
  readonly says?: readonly string[];
  /** To policy, published sizes and Graph. */
  readonly requests?: number;
};

export const user = (name: string): FakeRecipient => ({
  emailAddress: `${name}@contoso.example`,
  displayName: name,
  recipientType: 'user',
});

export const list = (local: string, name = local): FakeRecipient => ({
  emailAddress: `${local}@contoso.example`,
  displayName: name,
  recipientType: 'distributionList',
});
