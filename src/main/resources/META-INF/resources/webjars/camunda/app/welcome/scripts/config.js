/* Read by Welcome when it starts. */
export default {
  app: {
    name: 'Benvenuto',
    vendor: 'Sportello Certificati'
  },
  locales: {
    availableLocales: ['it', 'en', 'de'],
    fallbackLocale: 'it'
  },
  disableWelcomeMessage: true
};
