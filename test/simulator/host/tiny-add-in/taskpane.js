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
  document.getElementById('clear').addEventListener('click', () => {
    item.to.setAsync([
      { displayName: 'Grace Clarke', emailAddress: 'grace.clarke@contoso.example' },
    ]);
  });
});
