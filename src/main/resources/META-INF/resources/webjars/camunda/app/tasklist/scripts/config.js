/* Read by Tasklist when it starts. */
export default {
  app: {
    name: 'Attività',
    vendor: 'Sportello Certificati'
  },
  locales: {
    availableLocales: ['it', 'en', 'de'],
    fallbackLocale: 'it'
  },
  // Scripts are fetched with the version of Camunda in their address, not ours: a changed script needs a new name.
  customScripts: ['scripts/sportello-4'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: "prende in carico l'attività selezionata"
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'va al primo elenco'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: "va alla prima attività dell'elenco"
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'va al primo campo del modulo'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'apre una nuova prenotazione'
    }
  },
  disableWelcomeMessage: true
};
