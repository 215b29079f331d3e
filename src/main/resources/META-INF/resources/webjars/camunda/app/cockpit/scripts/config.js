/* Read by Cockpit when it starts. */
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Sportello Certificati'
  },
  locales: {
    availableLocales: ['it', 'en', 'de'],
    fallbackLocale: 'it'
  },
  customScripts: ['scripts/sportello-1', 'scripts/statistics-1'],
  // Listeners are where a rule of the domain is kept: nobody skips them.
  skipCustomListeners: {
    default: false,
    hidden: true
  },
  skipIoMappings: {
    default: false,
    hidden: true
  },
  disableWelcomeMessage: true
};
