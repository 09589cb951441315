/** The words of the client itself; another language gets English, as Outlook would not. */
export type HostWords = {
  readonly sendAnyway: string;
  readonly dontSend: string;
  readonly takeAction: string;
  readonly held: (addIn: string) => string;
  readonly slow: (addIn: string) => string;
  readonly late: (addIn: string) => string;
  readonly unavailable: (addIn: string) => string;
};

const english: HostWords = {
  sendAnyway: 'Send Anyway',
  dontSend: "Don't Send",
  takeAction: 'Take Action',
  held: (addIn) => `${addIn} found something to look at before this is sent.`,
  slow: (addIn) => `${addIn} is taking longer than expected to check this.`,
  late: (addIn) => `${addIn} did not finish in five minutes. Press Send to try again.`,
  unavailable: (addIn) => `${addIn} could not run, so this was not checked. Try again later.`,
};

const french: HostWords = {
  sendAnyway: 'Envoyer quand même',
  dontSend: 'Ne pas envoyer',
  takeAction: 'Agir',
  held: (addIn) => `${addIn} a trouvé un point à vérifier avant l’envoi.`,
  slow: (addIn) => `La vérification par ${addIn} prend plus de temps que prévu.`,
  late: (addIn) => `${addIn} n’a pas terminé en cinq minutes. Appuyez de nouveau sur Envoyer.`,
  unavailable: (addIn) =>
    `${addIn} n’a pas pu démarrer, rien n’a été vérifié. Réessayez plus tard.`,
};

const german: HostWords = {
  sendAnyway: 'Trotzdem senden',
  dontSend: 'Nicht senden',
  takeAction: 'Aktion ausführen',
  held: (addIn) => `${addIn} hat vor dem Senden etwas gefunden.`,
  slow: (addIn) => `Die Prüfung durch ${addIn} dauert länger als erwartet.`,
  late: (addIn) => `${addIn} wurde in fünf Minuten nicht fertig. Bitte erneut auf Senden drücken.`,
  unavailable: (addIn) =>
    `${addIn} konnte nicht starten, es wurde nichts geprüft. Bitte später erneut versuchen.`,
};

const spanish: HostWords = {
  sendAnyway: 'Enviar de todos modos',
  dontSend: 'No enviar',
  takeAction: 'Realizar acción',
  held: (addIn) => `${addIn} ha encontrado algo que revisar antes de enviar.`,
  slow: (addIn) => `${addIn} está tardando más de lo esperado en comprobarlo.`,
  late: (addIn) => `${addIn} no terminó en cinco minutos. Pulse Enviar para volver a intentarlo.`,
  unavailable: (addIn) =>
    `${addIn} no se pudo ejecutar y no se ha comprobado nada. Inténtelo más tarde.`,
};

const italian: HostWords = {
  sendAnyway: 'Invia comunque',
  dontSend: 'Non inviare',
  takeAction: 'Intervieni',
  held: (addIn) => `${addIn} ha trovato qualcosa da controllare prima dell’invio.`,
  slow: (addIn) => `Il controllo di ${addIn} richiede più tempo del previsto.`,
  late: (addIn) => `${addIn} non ha terminato in cinque minuti. Premere Invia per riprovare.`,
  unavailable: (addIn) =>
    `Impossibile eseguire ${addIn}: nulla è stato controllato. Riprovare più tardi.`,
};

const dutch: HostWords = {
  sendAnyway: 'Toch verzenden',
  dontSend: 'Niet verzenden',
  takeAction: 'Actie ondernemen',
  held: (addIn) => `${addIn} heeft vóór het verzenden iets gevonden om te bekijken.`,
  slow: (addIn) => `De controle door ${addIn} duurt langer dan verwacht.`,
  late: (addIn) =>
    `${addIn} was na vijf minuten niet klaar. Druk op Verzenden om het opnieuw te proberen.`,
  unavailable: (addIn) =>
    `${addIn} kon niet worden uitgevoerd, er is niets gecontroleerd. Probeer het later opnieuw.`,
};

const polish: HostWords = {
  sendAnyway: 'Wyślij mimo to',
  dontSend: 'Nie wysyłaj',
  takeAction: 'Podejmij działanie',
  held: (addIn) => `${addIn}: przed wysłaniem trzeba coś sprawdzić.`,
  slow: (addIn) => `${addIn}: sprawdzanie trwa dłużej, niż oczekiwano.`,
  late: (addIn) =>
    `${addIn}: sprawdzanie nie zakończyło się w pięć minut. Naciśnij Wyślij, aby spróbować ponownie.`,
  unavailable: (addIn) =>
    `${addIn}: nie można uruchomić, niczego nie sprawdzono. Spróbuj ponownie później.`,
};

const portuguese: HostWords = {
  sendAnyway: 'Enviar mesmo assim',
  dontSend: 'Não enviar',
  takeAction: 'Tomar medidas',
  held: (addIn) => `${addIn} encontrou algo para verificar antes do envio.`,
  slow: (addIn) => `A verificação por ${addIn} está a demorar mais do que o esperado.`,
  late: (addIn) => `${addIn} não terminou em cinco minutos. Prima Enviar para tentar novamente.`,
  unavailable: (addIn) =>
    `Não foi possível executar ${addIn} e nada foi verificado. Tente novamente mais tarde.`,
};

const welsh: HostWords = {
  sendAnyway: 'Anfon Beth Bynnag',
  dontSend: 'Peidio ag Anfon',
  takeAction: 'Gweithredu',
  held: (addIn) => `Mae ${addIn} wedi dod o hyd i rywbeth i’w wirio cyn anfon.`,
  slow: (addIn) => `Mae ${addIn} yn cymryd mwy o amser na’r disgwyl i wirio hyn.`,
  late: (addIn) =>
    `Ni orffennodd ${addIn} o fewn pum munud. Pwyswch Anfon i roi cynnig arall arni.`,
  unavailable: (addIn) =>
    `Nid oedd modd rhedeg ${addIn}, felly ni wiriwyd hyn. Rhowch gynnig arall arni yn nes ymlaen.`,
};

const japanese: HostWords = {
  sendAnyway: '無視して送信',
  dontSend: '送信しない',
  takeAction: '対処する',
  held: (addIn) => `${addIn} が送信前に確認が必要な点を検出しました。`,
  slow: (addIn) => `${addIn} による確認に予想より時間がかかっています。`,
  late: (addIn) => `${addIn} は 5 分以内に完了しませんでした。もう一度 [送信] を押してください。`,
  unavailable: (addIn) =>
    `${addIn} を実行できず、確認は行われていません。後でもう一度お試しください。`,
};

const byLanguage: ReadonlyMap<string, HostWords> = new Map([
  ['fr', french],
  ['de', german],
  ['es', spanish],
  ['it', italian],
  ['nl', dutch],
  ['pl', polish],
  ['pt', portuguese],
  ['cy', welsh],
  ['ja', japanese],
]);

export const hostWords = (language: string): HostWords => {
  const [primary = ''] = language.toLowerCase().split('-');
  return byLanguage.get(primary) ?? english;
};
