import { associate, type Handlers } from '../outlook/associate';
import { functionNames, type FunctionName } from './function-names';
import { onItemCompose, onRecipientsChanged } from './on-compose';
import { onAppointmentSend, onMessageSend } from './on-send';

const handlers: Handlers<FunctionName> = {
  onMessageSend,
  onAppointmentSend,
  onNewMessageCompose: onItemCompose,
  onMessageCompose: onItemCompose,
  onAppointmentOrganizer: onItemCompose,
  onMessageRecipientsChanged: onRecipientsChanged,
  onAppointmentAttendeesChanged: onRecipientsChanged,
};

associate(functionNames, handlers);
