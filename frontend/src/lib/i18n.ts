import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './locales/en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Ready at once: the texts are part of the bundle. */
export function createTexts(): i18n {
  const texts = createInstance();
  void texts.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes; escaping twice would show entities.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return texts;
}
