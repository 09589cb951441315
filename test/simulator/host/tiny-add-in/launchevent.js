/* What it does is written in the subject, so that a test can ask for it: "hold", "ask", "pane", "throw", "twice". */
Office.onReady(() => undefined);

const onSend = (event) => {
  Office.context.mailbox.item.subject.getAsync(({ value: subject = '' }) => {
    if (subject.includes('throw')) throw new Error('a handler that breaks');
    if (subject.includes('never')) return;
    if (subject.includes('hold')) {
      return event.completed({ allowEvent: false, errorMessage: 'Held by the tiny add-in.' });
    }
    if (subject.includes('ask')) {
      return event.completed({
        allowEvent: false,
        errorMessage: 'Are you sure?',
        errorMessageMarkdown: 'Are you **sure**?\n\n- one\r- two\r',
        sendModeOverride: Office.MailboxEnums.SendModeOverride?.PromptUser,
      });
    }
    if (subject.includes('pane')) {
      return event.completed({
        allowEvent: false,
        errorMessage: 'Look at the pane.',
        cancelLabel: 'Show me',
        commandId: 'tiny.pane',
        contextData: '{"v":1}',
      });
    }
    event.completed({ allowEvent: true });
    if (subject.includes('twice')) event.completed({ allowEvent: true });
  });
};

Office.actions.associate('onMessageSend', onSend);
Office.actions.associate('onRecipients', (event) => {
  Office.context.mailbox.item.sessionData.setAsync(
    'changed',
    JSON.stringify(event.changedRecipientFields),
    () => event.completed(),
  );
});
