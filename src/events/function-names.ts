/** The FunctionName of each LaunchEvent in manifest.xml. Read by the manifest's checks as well, so nothing else stands here. */
export const functionNames = [
  'onMessageSend',
  'onAppointmentSend',
  'onNewMessageCompose',
  'onMessageCompose',
  'onAppointmentOrganizer',
  'onMessageRecipientsChanged',
  'onAppointmentAttendeesChanged',
] as const;

export type FunctionName = (typeof functionNames)[number];
