import { parseJson, textField } from '../untrusted';

type Host = { getPlatform: () => string };
type OfficeExt = { readonly HostName: { readonly Host: { readonly getInstance: () => Host } } };

/**
 * The stand-in speaks the web's protocol, but where it cuts recipient fields as classic Outlook does, it must not pass for
 * the web: an add-in tells the caps apart by `Office.context.platform`, which office.js takes from here.
 */
export const installPlatform = (target: Window & { readonly OfficeExt?: OfficeExt }): void => {
  const platform = textField(parseJson(target.name), 'standInPlatform');
  if (platform !== 'PC' || target.OfficeExt === undefined) return;
  target.OfficeExt.HostName.Host.getInstance().getPlatform = () => platform;
};
