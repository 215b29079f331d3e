/* Read by Admin when it starts. */
export default {
  app: {
    name: 'Amministrazione',
    vendor: 'Sportello Certificati'
  },
  locales: {
    availableLocales: ['it', 'en', 'de'],
    fallbackLocale: 'it'
  },
  disableWelcomeMessage: true
};
