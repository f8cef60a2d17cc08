import { sceneKinds, type SceneKind } from '@cvplus/contracts/script';

/** In the order of `sceneKinds`: opening, experience, achievements, skills, closing. */
const namesByLanguage: Record<string, readonly [string, string, string, string, string]> = {
  ar: ['تعريف', 'الخبرة', 'الإنجازات', 'نقاط القوة', 'التواصل'],
  da: ['Præsentation', 'Erfaring', 'Resultater', 'Styrker', 'Kontakt'],
  de: ['Vorstellung', 'Erfahrung', 'Erfolge', 'Stärken', 'Kontakt'],
  el: ['Παρουσίαση', 'Εμπειρία', 'Επιτεύγματα', 'Δυνατά σημεία', 'Επικοινωνία'],
  en: ['Introduction', 'Experience', 'Achievements', 'Strengths', 'Contact'],
  es: ['Presentación', 'Experiencia', 'Logros', 'Fortalezas', 'Contacto'],
  fr: ['Présentation', 'Expérience', 'Réussites', 'Atouts', 'Contact'],
  he: ['היכרות', 'ניסיון', 'הישגים', 'חוזקות', 'יצירת קשר'],
  hi: ['परिचय', 'अनुभव', 'उपलब्धियाँ', 'खूबियाँ', 'संपर्क'],
  it: ['Presentazione', 'Esperienza', 'Risultati', 'Punti di forza', 'Contatti'],
  ja: ['はじめに', '経験', '実績', '強み', '連絡先'],
  ko: ['소개', '경험', '성과', '강점', '연락'],
  nl: ['Introductie', 'Ervaring', 'Resultaten', 'Sterke punten', 'Contact'],
  pl: ['Wprowadzenie', 'Doświadczenie', 'Osiągnięcia', 'Mocne strony', 'Kontakt'],
  pt: ['Apresentação', 'Experiência', 'Conquistas', 'Pontos fortes', 'Contacto'],
  ru: ['Знакомство', 'Опыт', 'Достижения', 'Сильные стороны', 'Контакты'],
  sv: ['Presentation', 'Erfarenhet', 'Resultat', 'Styrkor', 'Kontakt'],
  th: ['แนะนำตัว', 'ประสบการณ์', 'ความสำเร็จ', 'จุดแข็ง', 'ติดต่อ'],
  tr: ['Tanıtım', 'Deneyim', 'Başarılar', 'Güçlü yönler', 'İletişim'],
  uk: ['Знайомство', 'Досвід', 'Досягнення', 'Сильні сторони', 'Контакти'],
  zh: ['介绍', '经历', '成就', '优势', '联系'],
};

/** What a scene is called in a language; undefined in one we have no words for. */
export function sceneName(scene: SceneKind, language: string): string | undefined {
  return namesByLanguage[language.split('-')[0] ?? '']?.[sceneKinds.indexOf(scene)];
}
