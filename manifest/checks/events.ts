import type { Check } from '../check';
import { named, type XmlElement } from '../xml';

/** Events a client may raise, with the Mailbox set they came in and whether phones raise them. Unknown names are ignored by Outlook. */
const known: { readonly [type: string]: { readonly set: string; readonly phones?: true } } = {
  OnNewMessageCompose: { set: '1.10', phones: true },
  OnNewAppointmentOrganizer: { set: '1.10' },
  OnMessageAttachmentsChanged: { set: '1.11' },
  OnAppointmentAttachmentsChanged: { set: '1.11' },
  OnMessageRecipientsChanged: { set: '1.11', phones: true },
  OnAppointmentAttendeesChanged: { set: '1.11' },
  OnAppointmentTimeChanged: { set: '1.11' },
  OnAppointmentRecurrenceChanged: { set: '1.11' },
  OnInfoBarDismissClicked: { set: '1.11' },
  OnMessageCompose: { set: '1.12' },
  OnAppointmentOrganizer: { set: '1.12' },
  OnMessageSend: { set: '1.12' },
  OnAppointmentSend: { set: '1.12' },
  OnMessageFromChanged: { set: '1.13', phones: true },
  OnAppointmentFromChanged: { set: '1.13' },
  OnSensitivityLabelChanged: { set: '1.13' },
};

const sends = ['OnMessageSend', 'OnAppointmentSend'];
const sendModes = ['PromptUser', 'SoftBlock', 'Block'];

/** Known events, each once a form factor, phones only with what phones raise, a send mode on sends alone. */
export const events: Check = ({ root }) =>
  ['DesktopFormFactor', 'MobileFormFactor'].flatMap((factor) => {
    const launched = named(root, factor).flatMap((element) => named(element, 'LaunchEvent'));
    const types = launched.map(typeOf);
    return [
      ...launched.flatMap((event) => problemsOf(event, factor === 'MobileFormFactor')),
      ...types
        .filter((type, at) => types.indexOf(type) !== at)
        .map((type) => `${factor} declares ${type} twice.`),
    ];
  });

const typeOf = ({ attributes }: XmlElement): string => attributes['Type'] ?? '';

const problemsOf = (event: XmlElement, onPhones: boolean): readonly string[] => {
  const type = typeOf(event);
  const found = known[type];
  if (found === undefined) return [`"${type}" is no event that Outlook knows.`];
  if (onPhones && found.phones === undefined) return [`Phones do not raise ${type}.`];
  const mode = event.attributes['SendMode'];
  if (!sends.includes(type)) {
    return mode === undefined ? [] : [`${type} is no send, so it takes no SendMode.`];
  }
  return mode !== undefined && sendModes.includes(mode)
    ? []
    : [`${type} has SendMode "${mode ?? ''}", which must be one of ${sendModes.join(', ')}.`];
};
