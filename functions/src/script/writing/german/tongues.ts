/** German names of the natural languages the parser knows by their English ones. Latin is not spoken. */
export const tongues: Record<string, string> = {
  English: 'Englisch', German: 'Deutsch', French: 'Französisch', Spanish: 'Spanisch', Portuguese: 'Portugiesisch',
  Italian: 'Italienisch', Dutch: 'Niederländisch', Polish: 'Polnisch', Russian: 'Russisch', Ukrainian: 'Ukrainisch',
  Turkish: 'Türkisch', Arabic: 'Arabisch', Hebrew: 'Hebräisch', Persian: 'Persisch', Hindi: 'Hindi', Urdu: 'Urdu',
  Punjabi: 'Punjabi', Gujarati: 'Gujarati', Bengali: 'Bengalisch', Tamil: 'Tamil', Mandarin: 'Mandarin',
  Cantonese: 'Kantonesisch', Chinese: 'Chinesisch', Japanese: 'Japanisch', Korean: 'Koreanisch',
  Vietnamese: 'Vietnamesisch', Thai: 'Thailändisch', Indonesian: 'Indonesisch', Tagalog: 'Tagalog',
  Swedish: 'Schwedisch', Norwegian: 'Norwegisch', Danish: 'Dänisch', Finnish: 'Finnisch', Greek: 'Griechisch',
  Romanian: 'Rumänisch', Hungarian: 'Ungarisch', Czech: 'Tschechisch', Slovak: 'Slowakisch', Croatian: 'Kroatisch',
  Serbian: 'Serbisch', Bulgarian: 'Bulgarisch', Albanian: 'Albanisch', Catalan: 'Katalanisch', Welsh: 'Walisisch',
  Irish: 'Irisch', Swahili: 'Suaheli', Yoruba: 'Yoruba', Igbo: 'Igbo', Amharic: 'Amharisch',
  'British Sign Language': 'Britische Gebärdensprache', 'American Sign Language': 'Amerikanische Gebärdensprache',
}; // prettier-ignore
