import { abilitiesOf, type Client } from './client';
import type { Control, Manifest, SendMode } from './manifest';
import { type Block, parseMarkdown } from './markdown';
import { field, isRecord } from './untrusted';

export type AlertAction = 'sendAnyway' | 'takeAction' | 'dontSend';

export type AlertButton = {
  readonly action: AlertAction;
  /** The add-in's own label; without it the client's word for the action. */
  readonly label: string | undefined;
  readonly opens: Control | undefined;
};

export type Alert = {
  /** Nothing where the client says its own sentence, because the add-in gave none it could use. */
  readonly text: readonly Block[] | undefined;
  readonly buttons: readonly AlertButton[];
  readonly contextData: string;
  readonly violations: readonly string[];
};

/** Limits of SmartAlertsEventCompletedOptions; office.js itself checks none of them. */
const messageLimit = 500;
const labelLimit = 20;

type Reading = { readonly options: unknown; readonly violations: string[] };

const readText = (reading: Reading, name: string, limit: number): string | undefined => {
  const value = field(reading.options, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') {
    reading.violations.push(`${name} is not a string`);
    return undefined;
  }
  if (value.length > limit) {
    reading.violations.push(`${name} has ${value.length} characters, ${limit} are allowed`);
    return undefined;
  }
  return value === '' ? undefined : value;
};

const plainText = (text: string): readonly Block[] =>
  text
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', children: [{ kind: 'text', text: line }] }));

const readMessage = (reading: Reading, client: Client): readonly Block[] | undefined => {
  const plain = readText(reading, 'errorMessage', messageLimit);
  const markdown = readText(reading, 'errorMessageMarkdown', messageLimit);
  if (markdown !== undefined && plain === undefined) {
    reading.violations.push('errorMessageMarkdown without errorMessage: most clients show nothing');
  }
  if (markdown !== undefined && abilitiesOf(client.band).markdown) return parseMarkdown(markdown);
  return plain === undefined ? undefined : plainText(plain);
};

const readMode = (reading: Reading, client: Client, declared: SendMode): SendMode => {
  const override = field(reading.options, 'sendModeOverride');
  if (override === undefined || override === null) return declared;
  if (override !== 'promptUser') {
    reading.violations.push(`sendModeOverride ${JSON.stringify(override)} is not promptUser`);
    return declared;
  }
  return abilitiesOf(client.band).sendModeOverride ? 'PromptUser' : declared;
};

const readControl = (reading: Reading, client: Client, controls: readonly Control[]) => {
  const id = readText(reading, 'commandId', Number.POSITIVE_INFINITY);
  const abilities = abilitiesOf(client.band);
  if (id === undefined || !abilities.paneCommand) return undefined;
  const control = controls.find((candidate) => candidate.id === id);
  if (control === undefined) reading.violations.push(`commandId ${id} names no control`);
  if (control?.kind === 'function' && !abilities.functionCommand) {
    reading.violations.push(`commandId ${id} names a function, which needs Mailbox 1.15`);
    return undefined;
  }
  return control;
};

const readContextData = (reading: Reading): string => {
  const value = field(reading.options, 'contextData');
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  reading.violations.push('contextData is not a string, which some classic builds refuse');
  return JSON.stringify(value);
};

const chooseButtons = (
  mode: SendMode,
  client: Client,
  label: string | undefined,
  control: Control | undefined,
): readonly AlertButton[] => {
  const ownButton = control !== undefined && abilitiesOf(client.band).takeActionButton;
  const sendAnyway: AlertButton = { action: 'sendAnyway', label: undefined, opens: undefined };
  return [
    ...(mode === 'PromptUser' ? [sendAnyway] : []),
    ...(ownButton ? [{ action: 'takeAction' as const, label, opens: control }] : []),
    ownButton
      ? { action: 'dontSend', label: undefined, opens: undefined }
      : { action: 'dontSend', label, opens: control },
  ];
};

/** What the user sees when a handler completed with anything but `allowEvent: true`. */
export const makeAlert = (
  options: unknown,
  manifest: Pick<Manifest, 'controls'>,
  declaredMode: SendMode,
  client: Client,
): Alert => {
  const reading: Reading = { options, violations: [] };
  if (!isRecord(options) || typeof options['allowEvent'] !== 'boolean') {
    reading.violations.push('completed without a boolean allowEvent');
  }
  const text = readMessage(reading, client);
  const mode = readMode(reading, client, declaredMode);
  const label = readText(reading, 'cancelLabel', labelLimit);
  const control = readControl(reading, client, manifest.controls);
  const known = abilitiesOf(client.band).cancelLabel ? label : undefined;
  return {
    text,
    buttons: chooseButtons(mode, client, known, control),
    contextData: control === undefined ? '' : readContextData(reading),
    violations: reading.violations,
  };
};
