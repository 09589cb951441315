/** The words of the client itself, in the languages of the stories; another language gets English, as Outlook would not. */
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

export const hostWords = (language: string): HostWords => {
  const [primary] = language.toLowerCase().split('-');
  if (primary === 'fr') return french;
  return primary === 'de' ? german : english;
};
