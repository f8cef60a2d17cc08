export type Gender = 'm' | 'f' | 'n';

/**
 * Nouns that CVs are full of, as `singular gender plural`, where “+n” adds to the singular and “-” is
 * none. A compound is declined as its last part is, so “Kundenstamm” needs no line of its own.
 */
const table = `dienstleister m dienstleister|fahrer m fahrer|fest n +e|geschäftskunde m +n|handwerker m handwerker|aufgabenbereich m +e|
  fachbereich m +e|großhändler m großhändler|schein m +e|zertifikat n +e|siegel n siegel|termin m +e|bescheid m +e|muster n muster|heft n +e|kolonne f +n|zeile f +n|tour f +en|arbeiter m arbeiter|assistent m +en|
  ingenieur m +e|führer m führer|pegel m pegel|getriebe n getriebe|unternehmer m unternehmer|nachweis m +e|stellungnahme f +n|zug m züge|
  architekt m +en|nachbar m +n|kanzlei f +en|regal n +e|bus m +se|darlehen n darlehen|referendar m +e|verbraucher m verbraucher|
  schulung f +en|anlass m anlässe|praktikum n praktika|tutorium n tutorien|wettbewerb m +e|beruf m +e|plakat n +e|etikett n +en|serie f +n|eingang m eingänge|ausgang m ausgänge|umfang m umfänge|gang m gänge|stoff m +e|zustand m zustände|raumplan m raumpläne|weg m +e|
  strom m ströme|brief m +e|vortrag m vorträge|ertrag m erträge|erlös m +e|tarif m +e|besuch m +e|versuch m +e|entwurf m entwürfe|
  handel m -|onlinehandel m -|katalog m +e|dialog m +e|prototyp m +en|roboter m roboter|motor m +en|sensor m +en|rechner m rechner|
  verlag m +e|verein m +e|garten m gärten|hof m höfe|acker m äcker|baum m bäume|wald m wälder|zug m züge|flug m flüge|kunststoff m +e|
  wettbewerb m +e|ausflug m ausflüge|elternabend m +e|abend m +e|rundgang m rundgänge|podcast m +s|blog m +s|kreis m +e|team n +s|projekt n +e|budget n +s|system n +e|prozess m +e|umsatz m umsätze|gewinn m +e|absatz m absätze|kunde m +n|
  kundin f +nen|mitarbeiter m mitarbeiter|patient m +en|lieferant m +en|partner m partner|betrieb m +e|bereich m +e|standort m +e|markt m märkte|
  stamm m stämme|auftrag m aufträge|bericht m +e|plan m pläne|dienst m +e|ablauf m abläufe|aufwand m -|anteil m +e|
  umbau m +ten|aufbau m -|ausbau m -|bau m +ten|einkauf m einkäufe|verkauf m verkäufe|vertrieb m +e|einsatz m einsätze|service m +s|
  support m -|test m +s|standard m +s|workshop m +s|kurs m +e|vertrag m verträge|antrag m anträge|etat m +s|bestand m bestände|
  durchsatz m -|ausschuss m ausschüsse|verbrauch m -|ausfall m ausfälle|fehler m fehler|artikel m artikel|shop m +s|kanal m kanäle|
  kontakt m +e|gast m gäste|schüler m schüler|student m +en|lehrling m +e|teilnehmer m teilnehmer|nutzer m nutzer|bewohner m bewohner|
  kollege m +n|mandant m +en|klient m +en|anwender m anwender|besucher m besucher|hersteller m hersteller|händler m händler|
  experte m +n|entwickler m entwickler|azubi m +s|praktikant m +en|server m server|dienstplan m dienstpläne|leitfaden m leitfäden|
  katalog m +e|haushalt m +e|garten m gärten|wert m +e|preis m +e|zeitraum m zeiträume|monat m +e|tag m +e|abschluss m abschlüsse|
  betrag m beträge|wechsel m wechsel|umzug m umzüge|zugang m zugänge|vorgang m vorgänge|unterricht m -|rückgang m rückgänge|raum m räume|
  fall m fälle|film m +e|text m +e|beitrag m beiträge|newsletter m newsletter|auftritt m +e|ansatz m ansätze|stand m stände|fonds m fonds|verkehr m -|arbeitsplatz m arbeitsplätze|platz m plätze|schritt m +e|satz m sätze|abstand m abstände|krankenstand m -|schaden m schäden|
  konzept n +e|programm n +e|produkt n +e|netz n +e|netzwerk n +e|werk n +e|lager n lager|labor n +e|personal n -|material n +ien|
  management n -|marketing n -|controlling n -|reporting n +s|onboarding n +s|training n +s|seminar n +e|ergebnis n +se|ziel n +e|
  verfahren n verfahren|vorhaben n vorhaben|wesen n wesen|unternehmen n unternehmen|portfolio n +s|sortiment n +e|haus n häuser|
  dokument n +e|angebot n +e|gespräch n +e|modell n +e|gerät n +e|fahrzeug n +e|bauteil n +e|teil n +e|konto n konten|büro n +s|
  archiv n +e|instrument n +e|werkzeug n +e|event n +s|volumen n volumen|geschäft n +e|kind n +er|mitglied n +er|menü n +s|
  essen n essen|zimmer n zimmer|gebäude n gebäude|feedback n -|tool n +s|portal n +e|dashboard n +s|framework n +s|
  design n +s|wachstum n -|wissen n -|recruiting n -|monitoring n -|archivierungssystem n +e|depot n +s|magazin n +e|buch n bücher|
  video n +s|restaurant n +s|protokoll n +e|gutachten n gutachten|verhalten n -|lernen n -|risiko n risiken|jahr n +e|
  interview n +s|inventar n +e|medikament n +e|rezept n +e|curriculum n curricula|studio n +s|ticket n +s|papier n +e|öl n +e|
  leistungsverzeichnis n +se|verzeichnis n +se|bad n bäder|wasser n -|licht n -|gleis n +e|rohr n +e|feld n +er|amt n ämter|
  software f -|hardware f -|website f +s|webseite f +n|seite f +n|app f +s|quote f +n|rate f +n|zeit f +en|zahl f +en|reihe f +n|stelle f +n|
  schicht f +en|gruppe f +n|klasse f +n|abteilung f +en|anlage f +n|maschine f +n|linie f +n|strategie f +n|kampagne f +n|marke f +n|
  plattform f +en|schnittstelle f +n|datenbank f +en|pipeline f +s|cloud f +s|arbeit f +en|pflege f -|hilfe f +n|wäsche f -|ware f +n|
  analyse f +n|qualität f +en|sicherheit f +en|produktion f +en|filiale f +n|kasse f +n|küche f +n|station f +en|werkstatt f werkstätten|
  firma f firmen|stadt f städte|gemeinde f +n|schule f +n|universität f +en|reise f +n|messe f +n|presse f -|post f -|technik f +en|logistik f -|
  statistik f +en|kultur f +en|struktur f +en|infrastruktur f +en|architektur f +en|dauer f -|menge f +n|summe f +n|reichweite f +n|
  person f +en|fachkraft f fachkräfte|kraft f kräfte|führungskraft f führungskräfte|lehrkraft f lehrkräfte|familie f +n|praxis f praxen|lösung f +en|akte f +n|rechnung f +en|bilanz f +en|
  steuer f +n|frist f +en|norm f +en|richtlinie f +n|vorlage f +n|idee f +n|bestellung f +en|lieferkette f +n|kette f +n|buchung f +en|
  nachfrage f +n|anfrage f +n|aufgabe f +n|übergabe f +n|ausgabe f +n|abgabe f +n|aufnahme f +n|einnahme f +n|maßnahme f +n|übernahme f +n|abnahme f +n|
  durchlaufzeit f +en|wartezeit f +en|stunde f +n|woche f +n|note f +n|karte f +n|liste f +n|charge f +n|immobilie f +n|wohnung f +en|
  tochtergesellschaft f +en|studie f +n|umfrage f +n|methode f +n|therapie f +n|behandlung f +en|diagnose f +n|suche f +n|basis f basen|miete f +n|probe f +n|
  inbetriebnahme f +n|teilnahme f +n|kita f +s|wertschöpfung f -|presseresonanz f -|mitarbeit f -|zusammenarbeit f -|verantwortung f -|sprache f +n|fläche f +n|
  zusage f +n|beschwerde f +n|reklamation f +en|konversion f +en|wand f wände|baustelle f +n|heizung f +en|baugruppe f +n|lehre f +n|stornoquote f +n`;

/** Nouns that are always plural. */
const onlyPlural = `kosten daten leute eltern ferien personalkosten finanzen unterlagen medien räumlichkeiten löhne gehälter`;

export type NounEntry = { singular: string; gender: Gender; plural: string | null };

const entries: NounEntry[] = table.split('|').map((line) => {
  const [singular = '', gender = '', plural = ''] = line.trim().split(' ');
  return {
    singular,
    gender: gender as Gender,
    plural: plural === '-' ? null : plural.startsWith('+') ? singular + plural.slice(1) : plural,
  };
});

const bySingular = new Map(entries.map((entry) => [entry.singular, entry]));
const byPlural = new Map(entries.flatMap((entry) => (entry.plural ? [[entry.plural, entry]] : [])));
const plurals = new Set(onlyPlural.split(' '));

/** The longest ending of the word that stands in the table. */
function longestEnding<T>(word: string, find: (ending: string) => T | undefined): T | undefined {
  const plain = word.toLowerCase().replace(/^.*-/, '');
  for (let at = 0; at <= plain.length - 3; at++) {
    // What is left of a compound’s first part is a word, not a letter or two: “Start” is no “Art”.
    if (at > 0 && at < 3) continue;
    const found = find(plain.slice(at));
    if (found) return found;
  }
  return undefined;
}

export const entryOfSingular = (word: string): NounEntry | undefined =>
  longestEnding(word, (ending) => bySingular.get(ending));

export const entryOfPlural = (word: string): NounEntry | undefined =>
  longestEnding(word, (ending) => byPlural.get(ending));

export const isOnlyPlural = (word: string): boolean =>
  longestEnding(word, (ending) => (plurals.has(ending) ? ending : undefined)) !== undefined;
