import { parseJson, textField } from '../untrusted';

type Host = { getPlatform: () => string };
type OfficeExt = { readonly HostName: { readonly Host: { readonly getInstance: () => Host } } };

/**
 * The stand-in speaks the web's protocol, but where it has the caps and bugs of another client it must not pass for the web:
 * an add-in tells clients apart by `Office.context.platform`, which office.js takes from here.
 */
export const installPlatform = (target: Window & { readonly OfficeExt?: OfficeExt }): void => {
  const platform = textField(parseJson(target.name), 'standInPlatform');
  if (platform === '' || target.OfficeExt === undefined) return;
  target.OfficeExt.HostName.Host.getInstance().getPlatform = () => platform;
};
