import { describe, expect, it } from 'vitest';
import { ownStatements } from './own-clause.ts';
import { after, also, plainly } from './statement.ts';

const said = (line: string, current = false, form = 0) => {
  const [first] = ownStatements(line, current, form);
  return first && plainly(first);
};

describe('ownStatements', () => {
  const past: [string, string | undefined][] = [
    ['Leitung eines Teams von 12 Personen', 'Ich habe ein Team von 12 Personen geleitet'],
    ['Leitung der Abteilung Einkauf', 'Ich habe die Abteilung Einkauf geleitet'],
    ['Senkung der Kosten um 20 %', 'Ich habe die Kosten um 20 Prozent gesenkt'],
    ['Steigerung des Umsatzes um 15 %', 'Ich habe den Umsatz um 15 Prozent gesteigert'],
    [
      'Verkürzung der durchschnittlichen Wartezeit von 14 auf 9 Tage',
      'Ich habe die durchschnittliche Wartezeit von 14 auf 9 Tage verkürzt',
    ],
    [
      'Senkung der Infektionsrate um 32 % durch Einführung eines neuen Hygienekonzepts',
      'Ich habe die Infektionsrate durch Einführung eines neuen Hygienekonzepts um 32 Prozent gesenkt',
    ],
    [
      'Aufbau eines neuen Vertriebsteams mit 8 Personen',
      'Ich habe ein neues Vertriebsteam mit 8 Personen aufgebaut',
    ],
    ['Einarbeitung neuer Mitarbeiter', 'Ich habe neue Mitarbeiter eingearbeitet'],
    [
      'Betreuung von 12 Mitarbeitenden und Auszubildenden',
      'Ich habe 12 Mitarbeitende und Auszubildende betreut',
    ],
    [
      'Pflege beatmeter und kreislaufinstabiler Patienten',
      'Ich habe beatmete und kreislaufinstabile Patienten gepflegt',
    ],
    [
      'Planung und Durchführung von Schulungen für 120 Mitarbeitende',
      'Ich habe Schulungen für 120 Mitarbeitende geplant und durchgeführt',
    ],
    [
      'Leitung eines Teams von 12 Personen und Verantwortung für ein Budget von 2,5 Mio. €',
      'Ich habe ein Team von 12 Personen geleitet und trug die Verantwortung für ein Budget von 2,5 Millionen Euro',
    ],
    [
      'Einführung einer gemeinsamen Bibliothek, mit der die Arbeit leichter fällt',
      'Ich habe eine gemeinsame Bibliothek eingeführt, mit der die Arbeit leichter fällt',
    ],
    ['Zusammenarbeit mit dem Vertrieb', 'Ich habe mit dem Vertrieb zusammengearbeitet'],
    ['Auf- und Ausbau des Onlinehandels', 'Ich habe den Onlinehandel auf- und ausgebaut'],
    ['Leitete ein Team von 12 Personen', 'Ich leitete ein Team von 12 Personen'],
    ['Führte ein neues Kassensystem ein', 'Ich führte ein neues Kassensystem ein'],
    [
      'Leitet ein Team von 12 Personen und koordiniert die Dienstpläne',
      'Ich leitete ein Team von 12 Personen und koordinierte die Dienstpläne',
    ],
    ['Kümmerte sich um 20 Großkunden', 'Ich kümmerte mich um 20 Großkunden'],
    ['Kosten um 20 % gesenkt', 'Ich habe die Kosten um 20 Prozent gesenkt'],
    ['Neues Kassensystem eingeführt', 'Ich habe ein neues Kassensystem eingeführt'],
    [
      'Umsatz um 18 % gesteigert und drei Filialen eröffnet',
      'Ich habe den Umsatz um 18 Prozent gesteigert und drei Filialen eröffnet',
    ],
    ['Team von 6 Personen aufgebaut', 'Ich habe ein Team von 6 Personen aufgebaut'],
    [
      'Verantwortlich für Budget von 2 Mio. €',
      'Ich war für ein Budget von 2 Millionen Euro verantwortlich',
    ],
    ['Budgetverantwortung über 3 Mio. €', 'Ich trug die Budgetverantwortung für 3 Millionen Euro'],
    [
      'Für eine Messe habe ich dreißig Muster von Hand gefalzt',
      'Ich habe für eine Messe dreißig Muster von Hand gefalzt',
    ],
    [
      'Strategischer Einkauf von Rohstoffen',
      'Zu meinen Aufgaben gehörte der strategische Einkauf von Rohstoffen',
    ],
    [
      'Tägliches Reporting an die Geschäftsführung',
      'Zu meinen Aufgaben gehörte das tägliche Reporting an die Geschäftsführung',
    ],
    [
      'Annahme von Gefahrgut und Prüfung der Papiere',
      'Zu meinen Aufgaben gehörten die Annahme von Gefahrgut und die Prüfung der Papiere',
    ],
    ['Ich habe 14 Auszubildende angeleitet', 'Ich habe 14 Auszubildende angeleitet'],
    [
      'Beladung von Sattelzügen und Ladungssicherung',
      'Zu meinen Aufgaben gehörten die Beladung von Sattelzügen und die Ladungssicherung',
    ],
    ['Montage von Anlagen bis 30 kWp', 'Ich habe Anlagen bis 30 Kilowatt montiert'],
    [
      'Aufbau und Leitung eines 8-köpfigen Teams',
      'Ich habe ein 8-köpfiges Team aufgebaut und geleitet',
    ],
    ['Reduzierte Ausschuss um 15 %', 'Ich reduzierte den Ausschuss um 15 Prozent'],
    [
      'Begleitung von Risikogeburten ab der 24. Woche',
      'Zu meinen Aufgaben gehörte die Begleitung von Risikogeburten ab der 24. Woche',
    ],
    [
      'Verantwortlich für Personaleinsatz, Lehrlingswesen und Arbeitssicherheit',
      'Ich war verantwortlich für Personaleinsatz, Lehrlingswesen und Arbeitssicherheit',
    ],
    [
      'Konstruierte und baute Vorrichtungen für den Prüfstand',
      'Ich konstruierte und baute Vorrichtungen für den Prüfstand',
    ],
    [
      'Einrichten von Fräszentren und Programmierung mit Mastercam',
      'Zu meinen Aufgaben gehörten das Einrichten von Fräszentren und die Programmierung mit Mastercam',
    ],
    [
      'Umsatzsteigerung von 18 % durch den Ausbau der Abteilung',
      'Mir gelang eine Umsatzsteigerung von 18 Prozent durch den Ausbau der Abteilung',
    ],
    ['Vorbereitung von Gremiensitzungen inkl.', undefined],
    ['Generalsanierung des Schulgebäudes (12 Mio.', undefined],
    ['Mitarbeiter geschult', undefined],
    ['Projektleitung: Neubau eines Logistikzentrums', undefined],
    ['Abschlussprüfung mit gut bestanden', undefined],
    ['Den Onlinehandel haben wir auf 12 Prozent gebracht', undefined],
    ['Hochmotivierte Leitung eines Teams', undefined],
    ['Betreuung von Frau Schneider und ihrem Hof', undefined],
    ['Mutter von zwei Kindern, in Elternzeit', undefined],
    ['Erreichbar unter 0171 5550123 oder per Post', undefined],
  ];
  it.each(past)('turns %j into %j', (line, sentence) => {
    expect(said(line)).toBe(sentence);
  });

  it.each([
    ['Leitung eines Teams von 12 Personen', 'Ich leite ein Team von 12 Personen'],
    ['Einarbeitung neuer Mitarbeiter', 'Ich arbeite neue Mitarbeiter ein'],
    ['Senkung der Kosten um 20 %', 'Ich habe die Kosten um 20 Prozent gesenkt'],
    ['Entwicklung von Webanwendungen', 'Ich entwickle Webanwendungen'],
    ['Entwicklung einer Webanwendung', 'Ich habe eine Webanwendung entwickelt'],
    ['Leitet ein Team von 12 Personen', 'Ich leite ein Team von 12 Personen'],
    ['Dienstpläne erstellen', 'Ich erstelle Dienstpläne'],
    ['Pflege der Institutswebsite', 'Ich pflege die Institutswebsite'],
    ['Enge Zusammenarbeit mit dem Vertrieb', 'Ich arbeite eng mit dem Vertrieb zusammen'],
  ])('tells %j of a post still held as %j', (line, sentence) => {
    expect(said(line, true)).toBe(sentence);
  });

  it('puts verb and speaker around when something else comes first', () => {
    const [deed] = ownStatements('Senkung der Kosten um 20 %', false);
    const [task] = ownStatements('Kundenbetreuung und Auftragsabwicklung', true, 2);
    if (!deed || !task) throw new Error('Both lines can be said.');
    expect(after('Zuvor', deed, 'bei Acme')).toBe(
      'Zuvor habe ich bei Acme die Kosten um 20 Prozent gesenkt',
    );
    expect(also(deed)).toBe('Ich habe auch die Kosten um 20 Prozent gesenkt');
    expect(after('Dort', task)).toBe(
      'Dort kümmere ich mich um die Kundenbetreuung und Auftragsabwicklung',
    );
    expect(also(task)).toBe('Ich kümmere mich auch um die Kundenbetreuung und Auftragsabwicklung');
  });

  it('offers shorter forms that are still whole and claim no less than they say', () => {
    const texts = (line: string) => ownStatements(line, false).map(plainly);
    expect(texts('Senkung der Kosten um 20 % durch neue Verträge')).toEqual([
      'Ich habe die Kosten durch neue Verträge um 20 Prozent gesenkt',
      'Ich habe die Kosten um 20 Prozent gesenkt',
    ]);
    expect(texts('Führung von 38 Beschäftigten in Rechnungswesen, Einkauf und Technik')).toEqual([
      'Ich habe 38 Beschäftigte in Rechnungswesen, Einkauf und Technik geführt',
    ]);
  });
});
