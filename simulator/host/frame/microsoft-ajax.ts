/**
 * The Outlook flavours of office.js fetch MicrosoftAjax.js from ajax.aspnetcdn.com unless they find it loaded already. These
 * are the few names they use, so that no other host is asked. `Function._validateParams` checks nothing here: the library's
 * checks of its own internal arguments are off in the simulator.
 */
type ErrorFields = Readonly<Record<string, unknown>>;

const makeError = (message: string, fields: ErrorFields = {}): Error =>
  Object.assign(new Error(message), fields);

const named =
  (name: string) =>
  (subject?: string, message?: string): Error =>
    makeError(`Sys.${name}: ${message ?? subject ?? ''}`, {
      name: `Sys.${name}`,
      paramName: subject,
    });

class StringBuilder {
  private text = '';

  append(more: unknown): this {
    this.text += String(more);
    return this;
  }

  toString(): string {
    return this.text;
  }
}

export const installMicrosoftAjax = (target: Window): void => {
  Object.assign(target, {
    Sys: {
      StringBuilder,
      Serialization: {
        JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse },
      },
      Debug: { trace: () => undefined },
      Browser: { agent: undefined, InternetExplorer: 'none' },
    },
    Type: Function,
  });
  Object.assign(Function, {
    _validateParams: () => null,
    _validateParameter: () => null,
    registerNamespace: (path: string) => {
      let scope: object = target;
      for (const part of path.split('.')) {
        const next: unknown = Reflect.get(scope, part);
        const found = typeof next === 'object' && next !== null ? next : {};
        Reflect.set(scope, part, found);
        scope = found;
      }
    },
    registerClass: () => undefined,
  });
  Object.assign(Function.prototype, { registerClass: () => undefined });
  Object.assign(Error, {
    create: makeError,
    argument: named('ArgumentException'),
    argumentNull: named('ArgumentNullException'),
    argumentOutOfRange: named('ArgumentOutOfRangeException'),
    argumentType: named('ArgumentTypeException'),
    argumentUndefined: named('ArgumentUndefinedException'),
    invalidOperation: named('InvalidOperationException'),
    parameterCount: named('ParameterCountException'),
  });
};
