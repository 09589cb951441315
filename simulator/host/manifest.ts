import { type Client, isPhone } from './client';

export type SendMode = 'PromptUser' | 'SoftBlock' | 'Block';

export type Control = {
  readonly id: string;
  readonly surface: 'message' | 'appointment';
  readonly kind: 'pane' | 'function';
  readonly labels: LocalText;
  readonly icon: string | undefined;
  /** Address of the pane, or name of the function. */
  readonly target: string;
};

export type LaunchEvent = {
  readonly type: string;
  readonly functionName: string;
  readonly sendMode: SendMode;
};

/** A manifest string: the default, and the overrides by locale. */
export type LocalText = {
  readonly byDefault: string;
  readonly byLocale: Readonly<Record<string, string>>;
};

/** The events of one form factor, and the page whose functions they call. */
export type Events = {
  readonly handlerPage: string;
  readonly launchEvents: readonly LaunchEvent[];
};

export type Manifest = Events & {
  readonly displayName: LocalText;
  readonly controls: readonly Control[];
  /** Ids of the images that a notification may name as its icon. */
  readonly images: readonly string[];
  readonly phone: Events;
};

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

const children = (parent: Element | Document | undefined, name: string): readonly Element[] =>
  parent === undefined ? [] : [...parent.getElementsByTagNameNS('*', name)];

const attribute = (element: Element | undefined, name: string): string =>
  element?.getAttribute(name) ?? '';

const readText = (element: Element | undefined): LocalText => ({
  byDefault: attribute(element, 'DefaultValue'),
  byLocale: Object.fromEntries(
    children(element, 'Override').map((override) => [
      attribute(override, 'Locale').toLowerCase(),
      attribute(override, 'Value'),
    ]),
  ),
});

/** An override is chosen by the whole tag, as Outlook does: `de-AT` does not find `de-DE`. */
export const inLocale = (text: LocalText, locale: string): string =>
  text.byLocale[locale.toLowerCase()] ?? text.byDefault;

const readSendMode = (value: string): SendMode =>
  value === 'PromptUser' || value === 'Block' ? value : 'SoftBlock';

const surfaceOf: Readonly<Record<string, Control['surface']>> = {
  MessageComposeCommandSurface: 'message',
  AppointmentOrganizerCommandSurface: 'appointment',
};

const readControl = (
  control: Element,
  surface: Control['surface'],
  resource: (id: string) => LocalText,
): Control => {
  const [action] = children(control, 'Action');
  const [page] = children(action, 'SourceLocation');
  const [label] = children(control, 'Label');
  const icon = children(control, 'Image').at(-1);
  const isFunction = action?.getAttributeNS(xsi, 'type') === 'ExecuteFunction';
  return {
    id: attribute(control, 'id'),
    surface,
    kind: isFunction ? 'function' : 'pane',
    labels: resource(attribute(label, 'resid')),
    icon: icon && resource(attribute(icon, 'resid')).byDefault,
    target: isFunction
      ? (children(action, 'FunctionName')[0]?.textContent ?? '')
      : resource(attribute(page, 'resid')).byDefault,
  };
};

type Point = { readonly element: Element; readonly type: string };

const readPoints = (version: Element, formFactor: string): readonly Point[] =>
  children(children(version, formFactor)[0], 'ExtensionPoint').map((element) => ({
    element,
    type: element.getAttributeNS(xsi, 'type') ?? '',
  }));

const readEvents = (points: readonly Point[], resource: (id: string) => LocalText): Events => {
  const events = points.find(({ type }) => type === 'LaunchEvent')?.element;
  return {
    handlerPage: resource(attribute(children(events, 'SourceLocation')[0], 'resid')).byDefault,
    launchEvents: children(events, 'LaunchEvent').map((event) => ({
      type: attribute(event, 'Type'),
      functionName: attribute(event, 'FunctionName'),
      sendMode: readSendMode(attribute(event, 'SendMode')),
    })),
  };
};

/** The part of the manifest that holds on this client. */
export const eventsOn = (
  manifest: Manifest | undefined,
  client: Pick<Client, 'platform'>,
): Events | undefined => (isPhone(client) ? manifest?.phone : manifest);

/** Reads an add-in-only manifest the way Outlook on a desktop does: the innermost VersionOverrides wins. */
export const readManifest = (xml: string): Manifest => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const version = children(document, 'VersionOverrides').at(-1);
  if (version === undefined) throw new Error('manifest.xml has no VersionOverrides');
  const resource = (id: string): LocalText =>
    readText(
      ['Url', 'Image', 'String']
        .flatMap((name) => children(version, name))
        .find((element) => element.getAttribute('id') === id),
    );
  const points = readPoints(version, 'DesktopFormFactor');
  return {
    displayName: readText(children(document, 'DisplayName')[0]),
    ...readEvents(points, resource),
    controls: points.flatMap(({ element, type }) => {
      const surface = surfaceOf[type];
      if (surface === undefined) return [];
      return children(element, 'Control').map((control) => readControl(control, surface, resource));
    }),
    images: children(children(version, 'Images')[0], 'Image').map((image) =>
      attribute(image, 'id'),
    ),
    phone: readEvents(readPoints(version, 'MobileFormFactor'), resource),
  };
};
