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
export type LocalText = { readonly byDefault: string; readonly byLocale: Readonly<Record<string, string>> };

export type Manifest = {
  readonly displayName: LocalText;
  readonly handlerPage: string;
  readonly launchEvents: readonly LaunchEvent[];
  readonly controls: readonly Control[];
};

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

const children = (parent: Element | Document, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];

const attribute = (element: Element | undefined, name: string): string =>
  element?.getAttribute(name) ?? '';

const readText = (element: Element | undefined): LocalText => ({
  byDefault: attribute(element, 'DefaultValue'),
  byLocale: Object.fromEntries(
    (element === undefined ? [] : children(element, 'Override')).map((override) => [
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

const readControls = (version: Element, resource: (id: string) => LocalText): Control[] => {
  const surfaces = children(version, 'ExtensionPoint').map((point) => ({
    point,
    surface: surfaceOf[point.getAttributeNS(xsi, 'type') ?? ''],
  }));
  return surfaces.flatMap(({ point, surface }) => {
    if (surface === undefined) return [];
    return children(point, 'Control').map((control): Control => {
      const action = children(control, 'Action')[0];
      const isFunction = action?.getAttributeNS(xsi, 'type') === 'ExecuteFunction';
      const page = action && children(action, 'SourceLocation')[0];
      const label = children(control, 'Label').at(-1);
      const image = children(control, 'Image').at(-1);
      return {
        id: attribute(control, 'id'),
        surface,
        kind: isFunction ? 'function' : 'pane',
        labels: resource(attribute(label, 'resid')),
        icon: image && resource(attribute(image, 'resid')).byDefault,
        target: isFunction
          ? ((action && children(action, 'FunctionName')[0]?.textContent) ?? '')
          : resource(attribute(page, 'resid')).byDefault,
      };
    });
  });
};

/** Reads an add-in-only manifest the way Outlook does: the innermost VersionOverrides wins. */
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
  const point = children(version, 'ExtensionPoint').find(
    (candidate) => candidate.getAttributeNS(xsi, 'type') === 'LaunchEvent',
  );
  return {
    displayName: readText(children(document, 'DisplayName')[0]),
    handlerPage: resource(attribute(point && children(point, 'SourceLocation')[0], 'resid')).byDefault,
    launchEvents: (point === undefined ? [] : children(point, 'LaunchEvent')).map((event) => ({
      type: attribute(event, 'Type'),
      functionName: attribute(event, 'FunctionName'),
      sendMode: readSendMode(attribute(event, 'SendMode')),
    })),
    controls: readControls(version, resource),
  };
};
