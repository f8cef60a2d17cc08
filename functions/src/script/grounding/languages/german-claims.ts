import { spokenNumbers } from '../../writing/german/spoken-numbers.ts';
import { type ClaimLanguage, wordSet } from '../claim-language.ts';

export const germanClaims: ClaimLanguage = {
  openers: wordSet(
    `früher ferner vereinbaren sollte sollten begonnen des fragen geben erzählen zeigen nennen schauen stellen vernetzen gestatten erlauben überzeugen nutzen zudem ab aber abends ach als also am an anschließend arbeite auch auf aus außerdem bei beruflich bevor bin bisher bitte da dabei dadurch dafür
    daher danach daneben danke dann daran darauf daraus darin darüber das dazu davor dem den denen der derzeit des deshalb dessen
    die dies diese diesem diesen dieser dieses doch dort durch ebenso ein eine einem einen einer eines einige er erst es etwas
    falls für ganz gemeinsam genau gerade gern gerne gestern gleichzeitig guten habe haben hallo herzlichen heute hier ich ihr ihre ihnen im
    immer in ins ist ja jeden jetzt kann kein keine können kommen kurz lassen lernen man mehr mein meine meinem meinen meiner
    meist melden mich mir mit möchte morgen nach nachdem natürlich neben nehmen nicht noch nun nur ob oder ohne parallel privat rufen schließlich
    schön schon schreiben sehr seit seitdem sein sich sie so sogar sprechen sowie studiert suchen trotzdem über um und unter uns unser unsere unter
    viel viele vielen vom von vor vorher vorhin wann war waren warum was wegen weil weiter welche wenn wer werden weshalb wie wir wirklich
    wo wofür wollen womit worauf wozu würde zu zudem zuerst zuletzt zum zunächst zur zusätzlich zuvor zwei zwischen`,
  ),
  plainCapitals: wordSet(
    `abend abschluss abteilung aktuell alltag anfang anfrage angebot anliegen antwort arbeit arbeiten arbeitsalltag arbeitsweise art aufgabe aufgaben
    aufgabenbereich aufmerksamkeit augenmerk ausbildung auszeichnung auszeichnungen austausch bereich bereiche beruf berufsalltag berufserfahrung
    berufsleben berufsweg bericht beispiel beitrag bewerbung blick dank deutsch e-mail erfahrung erfahrungen erfolg erfolge ergebnis ergebnisse
    euro fachgebiet fachgebiete fachrichtung fähigkeit fähigkeiten fall fragen frage freude funktion gebiet gebiete gelegenheit gern gespräch
    gespräche grundlage herausforderung herausforderungen hand hauptaufgabe hintergrund interesse internet jahr jahre jahren jahres jahrzehnt kenntnis
    kenntnisse kontakt kompetenz kompetenzen können kollegen kolleginnen kollegium kopf kraft kunden leben leidenschaft leute lernen linkedin
    menschen million millionen milliarde milliarden minute minuten mitarbeit mittelpunkt möglichkeit moment monat monate monaten morgen name
    namen nachricht nachrichten organisation ort person personen plan platz position position positionen praxis prozent programm projekt projekte
    rahmen richtung rolle rollen rückmeldung rückruf schritt schritte schwerpunkt schwerpunkte schule seite sache sachen sprache sprachen
    sinn stärke stärken station stationen stelle stellen studium stunde stunden stück tag tage tagen tätigkeit tätigkeiten team teams teil
    tausend thema themen ton überblick umfeld unternehmen universität hochschule unterstützung verantwortung verbindung verbesserung vergleich
    video vielen vorstellung vordergrund vorstellen weg weise weiterbildung weiterbildungen welt werdegang werkzeug werkzeuge wert wirkung woche wochen
    wort worte wunsch zahl zahlen zeit zeitraum zertifikat zertifikate zertifizierung zertifizierungen ziel ziele zugleich zukunft zusammenarbeit zuhören
    zuschauen kenntnissen qualifikation qualifikationen ruhe verfügung weiteren folgenden nachhinein wesentlichen besonderen allgemeinen einsatz umgang
    dezibel megawatt meter kilometer tonnen quadratmeter grad liter termin anforderungen zertifikaten damen herren kennenlernen
    beschäftigte beschäftigten mitarbeitende mitarbeitenden mitarbeiter mitarbeiterinnen viertelstunde augenhöhe vergnügen ehre freundlichen grüßen fachkraft anerkennung antwort zuschauern publikum laufe verlauf
    ihnen ihr ihre ihrem ihren ihrer sie januar februar märz april mai juni juli august september oktober november dezember
    montag dienstag mittwoch donnerstag freitag hallo`,
  ),
  nounsHaveCapitals: true,
  tonguesHaveCapitals: true,
  beforeEmployer: /^(?:bei|beim|für|von|vom|zu|zur|mit)$/i,
  small: wordSet(
    `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bisher da dabei dafur damit danach
    dann daran daraus darin das dass dazu dem den denen der deren des dessen die dies diese diesem diesen dieser dieses doch dort durch ein
    eine einem einen einer eines er es etwas fur ganz gar gern gerne habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem
    ihren ihrer im immer in ins ist ja je jede jedem jeden jeder jedes jetzt kann kein keine keinen konnen konnte man mehr mein meine meinem
    meinen meiner meines mich mir mit mochte muss nach nicht noch nun nur ob oder ohne sehr sein seine seit selbst sich sie sind so
    sowie um und uns unser unsere unter viel viele vom von vor war waren was weil wenn wer werde werden wie wieder wir wird wurde wurden
    zu zum zur zwischen uber`,
  ),
  weighty: [
    ['degree', /(?<!\p{L})(?:promotion|promoviert\p{L}*|doktor\p{L}*|dr\.-ing|diplom\p{L}*|master\p{L}*|bachelor\p{L}*|mba|magister|staatsexamen)(?!\p{L})/giu],
    ['award', /(?<!\p{L})(?:preis|preises|preisträger\p{L}*|\p{L}+preis|auszeichnung|ausgezeichnet\p{L}*|medaille|stipendium|award)(?!\p{L})/giu],
    ['certification', /(?<!\p{L})(?:zertifiziert\p{L}*|zugelassen\p{L}*)(?!\p{L})/giu],
    ['title', /(?<!\p{L})(?:\p{L}*leiter(?:in)?|leitung der|direktor\p{L}*|geschäftsführer\p{L}*|vorstand\p{L}*|chef\p{L}*|bereichsleitung|abteilungsleitung|präsident\p{L}*|gründer\p{L}*|ceo|cto|cfo|coo)(?!\p{L})/giu],
  ],
  phrases: [
    ['skill', /(?:erfahrung(?:en)? (?:in|mit|im|als)|kenntnisse(?:n)? (?:in|im|von)|arbeite (?:ich )?(?:\p{L}+ )?mit|nutze ich|verwende ich|ich (?:nutze|verwende|beherrsche|programmiere in)|beherrsche ich|vertraut mit|spezialisiert auf|zu meinen (?:kenntnissen|fähigkeiten|stärken|kompetenzen) (?:gehören|zählen)|meine (?:fähigkeiten|kenntnisse|stärken|kompetenzen) (?:umfassen|reichen von|sind)|ich bringe) ([^.;:!?]+)/giu],
    ['award', /(?:gewann ich|ich gewann|ausgezeichnet (?:mit|als)|erhielt ich|ich erhielt) ?([^.;:!?]+)/giu],
  ],
  common: wordSet(
    `erfahrung erfahrungen jahre jahren arbeit arbeite arbeiten team kenntnisse fahigkeiten starken kompetenzen bereich bereichen taglich
    taglichen alltag bringe mit gut gute guten besonders vor allem rund umgang sicher sicheren breite breiten breites langjahrige langjahriger
    verantwortlich verantworte verantwortet verantwortung zustandig gehort gehorte gehoren zahlt zahlen umfasst umfassen fuhre fuhrte leite leitete
    arbeitete tatig seitdem zuvor davor derzeit aktuell heute zuletzt fruher damals dabei ausserdem zusatzlich daruber hinaus stolz
    freue freuen spreche sprechen reden kontakt melden gesprach kennenlernen lernen zeigen zeige gerne darauf bekommen gemeinsam
    kenne kennen auskenne weiss kann aus prozent millionen tausend euro mal gesamt insgesamt weitere weiteren weiterer neue neuen unter anderem sowie wichtig`,
  ),
  roleBefore: /(?:\bals|\bbin|\bwar|\bwurde) ((?:[\p{L}/*-]+ ){0,3}[\p{L}/*-]+)/giu,
  spokenNumbers,
}; // prettier-ignore
