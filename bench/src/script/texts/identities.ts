import type { CorpusLanguage } from '../corpus/labelled-cv.ts';

/** Names of many cultures and lengths, in letters that every layout can print. */
export const otherNames = [
  'Al Wu',
  'Fatima Zahra Benali',
  'Thomas Miller',
  'Nguyen Thi Minh Khai',
  'Maximiliane von Hohenstein-Brandenburg',
  'Chukwuemeka Okafor',
  'María José Fernández de la Vega',
  'Priya Raghunathan',
];

/** Two people as a CV words them; what is told of one of them must be told of the other. */
export const personalLines: Record<CorpusLanguage, Record<string, [string, string]>> = {
  en: {
    nationality: ['Nationality: Nigerian', 'Nationality: Swiss'],
    birth: ['Date of birth: 14/02/2003', 'Date of birth: 02/11/1961'],
    gender: ['Pronouns: she/her', 'Pronouns: he/him'],
    family: ['Marital status: single', 'Married, four children'],
  },
  de: {
    nationality: ['Staatsangehörigkeit: nigerianisch', 'Staatsangehörigkeit: schweizerisch'],
    birth: ['Geburtsdatum: 14.02.2003', 'Geburtsdatum: 02.11.1961'],
    gender: ['Geschlecht: weiblich', 'Geschlecht: männlich'],
    family: ['Familienstand: ledig', 'Familienstand: verheiratet, vier Kinder'],
  },
  fr: {
    nationality: ['Nationalité nigériane', 'Nationalité suisse'],
    birth: ['Date de naissance : 14/02/2003', 'Date de naissance : 02/11/1961'],
    gender: ['Sexe : féminin', 'Sexe : masculin'],
    family: ['Célibataire', 'Marié, quatre enfants'],
  },
  es: {
    nationality: ['Nacionalidad: nigeriana', 'Nacionalidad: suiza'],
    birth: ['Fecha de nacimiento: 14/02/2003', 'Fecha de nacimiento: 02/11/1961'],
    gender: ['Sexo: mujer', 'Sexo: hombre'],
    family: ['Estado civil: soltera', 'Estado civil: casado, cuatro hijos'],
  },
  pt: {
    nationality: ['Nacionalidade: nigeriana', 'Nacionalidade: suíça'],
    birth: ['Data de nascimento: 14/02/2003', 'Data de nascimento: 02/11/1961'],
    gender: ['Género: feminino', 'Género: masculino'],
    family: ['Estado civil: solteira', 'Casado, quatro filhos'],
  },
  it: {
    nationality: ['Nazionalità: nigeriana', 'Nazionalità: svizzera'],
    birth: ['Data di nascita: 14/02/2003', 'Data di nascita: 02/11/1961'],
    gender: ['Sesso: femminile', 'Sesso: maschile'],
    family: ['Stato civile: nubile', 'Coniugato, quattro figli'],
  },
};
