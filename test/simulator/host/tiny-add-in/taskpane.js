Office.onReady(() => {
  const { item } = Office.context.mailbox;
  item.getInitializationContextAsync(({ value }) => {
    document.getElementById('seen').textContent = JSON.stringify({
      context: value,
      inReplyTo: item.inReplyTo,
      language: Office.context.displayLanguage,
      band14: Office.context.requirements.isSetSupported('Mailbox', '1.14'),
      naa: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    });
  });
  item.addHandlerAsync(Office.EventType.RecipientsChanged, (event) => {
    document.title = JSON.stringify(event.changedRecipientFields);
  });
  document.getElementById('bar').addEventListener('click', () => {
    item.notificationMessages.replaceAsync('bar', {
      type: Office.MailboxEnums.ItemNotificationMessageType.InsightMessage,
      message: 'This reaches many people.',
      icon: 'Icon.16',
      actions: [
        {
          actionType: Office.MailboxEnums.ActionType.ShowTaskPane,
          actionText: 'Look at them',
          commandId: 'tiny.pane',
          contextData: '{"from":"bar"}',
        },
      ],
    });
  });
  const ask = (method) => {
    const said = document.getElementById('token');
    const requestId = String(Math.random());
    const bridge = window.nestedAppAuthBridge;
    bridge.addEventListener('message', (message) => {
      const answer = JSON.parse(message);
      if (answer.requestId !== requestId) return;
      said.textContent = answer.success ? `token for ${answer.token.scope}` : answer.error.status;
    });
    said.textContent = '';
    bridge.postMessage(
      JSON.stringify({
        messageType: 'NestedAppAuthRequest',
        method,
        requestId,
        tokenParams: { clientId: 'tiny', scope: 'openid User.Read Mail.ReadBasic' },
      }),
    );
  };
  document.getElementById('silent').addEventListener('click', () => ask('GetToken'));
  document.getElementById('popup').addEventListener('click', () => ask('GetTokenPopup'));
  document.getElementById('clear').addEventListener('click', () => {
    item.to.setAsync([
      { displayName: 'Grace Clarke', emailAddress: 'grace.clarke@contoso.example' },
    ]);
  });
});
