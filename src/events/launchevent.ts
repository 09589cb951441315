import { associate, type Handlers } from '../outlook/associate';
import { functionNames, type FunctionName } from './function-names';
import { onMessageCompose, onRecipientsChanged } from './on-compose';
import { onAppointmentSend, onMessageSend } from './on-send';

const handlers: Handlers<FunctionName> = {
  onMessageSend,
  onAppointmentSend,
  onNewMessageCompose: onMessageCompose,
  onMessageCompose,
  onAppointmentOrganizer: onRecipientsChanged,
  onMessageRecipientsChanged: onRecipientsChanged,
  onAppointmentAttendeesChanged: onRecipientsChanged,
};

associate(functionNames, handlers);
