import { describe, expect, it } from 'vitest';
import { degreeOf } from './degree.ts';
import { employerOf } from './employer.ts';
import { isSpeakable } from './plain-words.ts';
import { roleOf } from './role.ts';
import { numberWords, saidWords, syllables } from './said-words.ts';
import { spokenNumbers } from './spoken-numbers.ts';
import { speakable } from './spoken-text.ts';

describe('roleOf', () => {
  it.each([
    ['Krankenpfleger (m/w/d)', 'als Krankenpfleger'],
    ['Entwickler/in', 'in der Entwicklung'],
    ['Softwareentwickler*in', 'in der Softwareentwicklung'],
    ['Lehrer*in', 'als Lehrkraft'],
    ['Lehrer:in für Mathematik und Physik', 'als Lehrkraft für Mathematik und Physik'],
    ['Altenpfleger/-in', 'als Fachkraft in der Altenpflege'],
    ['VerkäuferIn', 'im Verkauf'],
    ['Mitarbeiter/in im Kundenservice', 'im Kundenservice'],
    ['Kaufmann/-frau', 'im kaufmännischen Bereich'],
    ['Projektleiter/in', 'als Projektleitung'],
    ['Koch/Köchin', 'in der Küche'],
    ['Wissenschaftlicher Mitarbeiter', 'als wissenschaftlicher Mitarbeiter'],
    ['Stellvertretende Filialleiterin', 'als stellvertretende Filialleiterin'],
    ['Senior Software Engineer', 'als Senior Software Engineer'],
    ['Creative Director', 'als Creative Director'],
    ['Angestellte Apothekerin', 'als angestellte Apothekerin'],
    ['Angestellte im Vertrieb', 'als Angestellte im Vertrieb'],
    ['VERTRIEBSLEITERIN', 'als Vertriebsleiterin'],
  ])('tells of %j with %j', (title, words) => {
    expect(roleOf(title)?.words).toBe(words);
  });

  it.each([
    'Bewerbung um einen Ausbildungsplatz als Kfz-Mechatroniker',
    'Nebenjob',
    'Ausbildung zum Fliesen-',
    'Umstellung der Ablage auf ein Archiv',
  ])('takes %j for no title', (title) => {
    expect(roleOf(title)).toBeNull();
  });

  it('leaves out a title for two genders it has no neutral words for', () => {
    expect(roleOf('Referent/in')).toBeNull();
  });
});

describe('employerOf', () => {
  it.each([
    ['Nordlicht Software GmbH', 'bei Nordlicht Software'],
    ['Universität Leipzig', 'an der Universität Leipzig'],
    ['Technische Universität Braunschweig', 'an der Technischen Universität Braunschweig'],
    ['Leuphana Universität Lüneburg', 'an der Leuphana Universität Lüneburg'],
    ['Klinikum Fuldatal', 'am Klinikum Fuldatal'],
    ['Hotel Adler', 'im Hotel Adler'],
    ['Modehaus Lindner', 'im Modehaus Lindner'],
    ['Bäckerei Thelen', 'in der Bäckerei Thelen'],
    ['Stadtwerke Kassel', 'bei den Stadtwerken Kassel'],
    ['Landkreis Harburg', 'beim Landkreis Harburg'],
    [
      'Burg Giebichenstein Kunsthochschule Halle',
      'an der Burg Giebichenstein Kunsthochschule Halle',
    ],
    ['Seewerk Antriebe AG |', 'bei Seewerk Antriebe'],
    ['Deutsche Bahn AG', 'bei der Deutschen Bahn'],
    ['Bau- und Fliesenbetrieb Noack', 'beim Bau- und Fliesenbetrieb Noack'],
    ['Thüringer Aufbaubank', 'bei der Thüringer Aufbaubank'],
    ['Westdeutsches Hörfunkhaus', 'im Westdeutschen Hörfunkhaus'],
    ['Ambulanter Pflegedienst Fulda-Aue |', 'beim Ambulanten Pflegedienst Fulda-Aue'],
    ['Evangelisches Fröbelseminar Kassel', 'am Evangelischen Fröbelseminar Kassel'],
    ['HTL Steyr', 'an der HTL Steyr'],
    ['BG/BRG Steyr', 'am BG/BRG Steyr'],
    ['A.ö. Landeskrankenhaus', 'am Landeskrankenhaus'],
    ['Inselspital Bern', 'am Inselspital Bern'],
    ['Nordwest-Zeitung', 'bei der Nordwest-Zeitung'],
    ['Maschinenbau Weserbergland GmbH & Co. KG', 'bei Maschinenbau Weserbergland'],
  ])('is at %j with %j', (company, at) => {
    expect(employerOf(company)?.at).toBe(at);
  });

  it('names no employer where people work for themselves', () => {
    expect(employerOf('Selbstständig')).toBeNull();
    expect(employerOf('Freiberuflich')).toBeNull();
    expect(employerOf('Teilzeit (30 Std.)')).toBeNull();
  });
});

describe('degreeOf', () => {
  it.each([
    ['M.Sc. Informatik', 'den Master of Science in Informatik'],
    [
      'B.A. Angewandte Kulturwissenschaften',
      'den Bachelor of Arts in Angewandten Kulturwissenschaften',
    ],
    ['B.Sc. Angewandte Informatik', 'den Bachelor of Science in Angewandter Informatik'],
    ['Diplom Wirtschaftsingenieurwesen', 'das Diplom in Wirtschaftsingenieurwesen'],
    ['Ausbildung zur Köchin', 'eine Ausbildung zur Köchin'],
    ['Studium der Betriebswirtschaftslehre', 'Betriebswirtschaftslehre'],
    ['Erstes Staatsexamen', 'das Erste Staatsexamen'],
    ['Diplom-Wirtschaftsingenieur (FH)', 'mein Studium als Diplom-Wirtschaftsingenieur'],
    ['Dipl. Techniker HF Maschinenbau', 'mein Studium als Techniker HF Maschinenbau'],
    ['Magister Artium, Politikwissenschaft', 'den Magister Artium in Politikwissenschaft'],
    ['Diplomstudium Pharmazie', 'Pharmazie'],
  ])('acquires %j as %j', (degree, words) => {
    expect(degreeOf(degree)?.acquired).toBe(words);
  });

  it('says nothing of what it does not know', () => {
    expect(degreeOf('Irgendein Kurs')).toBeNull();
  });
});

describe('speakable', () => {
  it.each([
    ['2,5 Mio. € Umsatz', '2,5 Millionen Euro Umsatz'],
    ['1 Mio. Euro', '1 Million Euro'],
    ['Budget von 500 T€', 'Budget von 500.000 Euro'],
    ['40k €', '40.000 Euro'],
    ['3 Mrd. EUR', '3 Milliarden Euro'],
    ['20 % mehr', '20 Prozent mehr'],
    ['ca. 600 Kunden', 'rund 600 Kunden'],
    ['z. B. Excel', 'zum Beispiel Excel'],
    ['auf 400 m²', 'auf 400 Quadratmetern'],
    ['Fläche: 400 m²', 'Fläche: 400 Quadratmeter'],
    ['120 ms', '120 Millisekunden'],
    ['5 - 7 Tage', '5 bis 7 Tage'],
    ['12 Mitarbeiter:innen', '12 Mitarbeiterinnen und Mitarbeiter'],
    ['mit 12 Mitarbeiter*innen', 'mit 12 Mitarbeiterinnen und Mitarbeitern'],
    ['Kund*innen', 'Kundinnen und Kunden'],
    ['von zwei Volontär:innen', 'von zwei Volontärinnen und Volontären'],
    ['Einkauf & Vertrieb', 'Einkauf und Vertrieb'],
    ['24/7', 'rund um die Uhr'],
    ['Systeme, Netze usw.', 'Systeme, Netze'],
    [
      'Einsparungen i.H.v. 6 Mio. EUR in 2021',
      'Einsparungen in Höhe von 6 Millionen Euro im Jahr 2021',
    ],
    ['In 2021 und 2022', 'im Jahr 2021 und 2022'],
    ['auf 0,01 mm', 'auf 0,01 Millimeter'],
    ['der Gruppe (16 Mitarbeitende)', 'der Gruppe mit 16 Mitarbeitenden'],
  ])('reads %j as %j', (written, spoken) => {
    expect(speakable(written)).toBe(spoken);
  });
});

describe('isSpeakable', () => {
  it.each([
    ['Leidenschaftlicher Teamplayer', false],
    ['Verheiratet, zwei Kinder', false],
    ['Geboren 1985 in Kassel', false],
    ['Staatsangehörigkeit: deutsch', false],
    ['Schreiben Sie an a@example.com', false],
    ['Assistenz von Prof. Dr. Weber', false],
    ['Betreuung von 25 Kindern in der Kita', true],
    ['Erhöhung der Flexibilität', false],
    ['Leitung eines Teams', true],
  ])('%j: %j', (text, may) => {
    expect(isSpeakable(text)).toBe(may);
  });
});

describe('spokenNumbers', () => {
  it.each([
    ['zweiundvierzig Betten', [42]],
    ['über zwölf Jahre', [12]],
    ['zweihundertfünfzig Kunden', [250]],
    ['dreitausendvierhundert Teile', [3400]],
    ['zwei Millionen Euro', [2e6]],
    ['eine Million Euro', [1e6]],
    ['zwei Millionen fünfhunderttausend', [2.5e6]],
    ['zweieinhalb Jahre', [2.5]],
    ['ein zwölfköpfiges Team', [12]],
    ['neunzehnhundertachtundneunzig', [1998]],
    ['ein Team und eine Aufgabe', []],
    ['einfach einmal achten', []],
    ['Ich lese und schreibe', []],
  ])('finds in %j the values %j', (text, values) => {
    expect(spokenNumbers(text).map(({ value }) => value)).toEqual(values);
  });

  it('reads back every number it can say', () => {
    const numbers = [
      2, 11, 21, 42, 99, 100, 101, 312, 999, 1000, 1234, 1998, 2026, 45_678, 999_999,
    ];
    for (const value of numbers) {
      expect(spokenNumbers(numberWords(value).join(' ')).map((found) => found.value)).toEqual([
        value,
      ]);
    }
  });
});

describe('saidWords', () => {
  it('says numbers and acronyms as a voice does', () => {
    expect(saidWords('Seit 2019: 2,5 Mio. in IT')).toEqual([
      'Seit', 'zweitausendneunzehn', 'zwei', 'Komma', 'fünf', 'Mio', 'in', 'I', 'T',
    ]); // prettier-ignore
    expect(saidWords('1998')).toEqual(['neunzehnhundertachtundneunzig']);
    expect(saidWords('1.200')).toEqual(['eintausendzweihundert']);
  });

  it.each([
    ['Leitung', 2],
    ['Häuser', 2],
    ['Organisation', 5],
    ['Qualität', 3],
    ['Betreuung', 3],
    ['Freie', 2],
    ['T', 1],
  ])('counts the syllables of %j', (word, count) => {
    expect(syllables(word)).toBe(count);
  });
});
