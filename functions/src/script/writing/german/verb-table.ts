/**
 * duty: what goes on day by day, told in the present of a post still held; result: done once and for
 * good, told as done; either: the object decides (one thing built, or things being built).
 */
type VerbKind = 'duty' | 'result' | 'either';
export type Verb = {
  /** “führe”, and “ein” where the verb comes apart. */
  present: string;
  particle: string;
  participle: string;
  preterite: string;
  kind: VerbKind;
  /** “leiten”, “ein|führen”. */
  infinitive: string;
};

/** `infinitive participle [preterite]: nouns made of it`. Strong verbs name their preterite. */
const tables: Record<VerbKind, string> = {
  duty: `frei|geben freigegeben gab: freigabe; aus|wählen ausgewählt: auswahl; empfangen empfangen empfing: empfang; ein|weisen eingewiesen wies: einweisung; beladen beladen belud: beladung; aus|liefern ausgeliefert: auslieferung; klären geklärt: klärung; zählen gezählt: zählung; aus|legen ausgelegt: auslegung; entwerten entwertet; recherchieren recherchiert: recherche; pflegen gepflegt; trainieren trainiert; messen gemessen maß: messung; reinigen gereinigt: reinigung; lagern gelagert: lagerung; verpacken verpackt: verpackung; sortieren sortiert: sortierung; dekorieren dekoriert; kassieren kassiert; servieren serviert; bepreisen bepreist; transportieren transportiert; auf|nehmen aufgenommen nahm: aufnahme; vertreten vertreten vertrat: vertretung; aus|führen ausgeführt: ausführung; betreuen betreut; leiten geleitet: leitung; führen geführt: führung; betreuen betreut: betreuung; beraten beraten beriet: beratung; 
    planen geplant: planung; koordinieren koordiniert: koordination koordinierung; organisieren organisiert: organisation; 
    verwalten verwaltet: verwaltung; steuern gesteuert: steuerung; überwachen überwacht: überwachung; 
    pflegen gepflegt: pflege; prüfen geprüft: prüfung; kontrollieren kontrolliert: kontrolle; unterrichten unterrichtet; 
    schulen geschult: schulung; ein|arbeiten eingearbeitet: einarbeitung; an|leiten angeleitet: anleitung; 
    aus|bilden ausgebildet: ausbildung; unterstützen unterstützt: unterstützung; versorgen versorgt: versorgung; 
    behandeln behandelt: behandlung; dokumentieren dokumentiert: dokumentation; analysieren analysiert: analyse; 
    aus|werten ausgewertet: auswertung; bearbeiten bearbeitet: bearbeitung; warten gewartet: wartung; 
    moderieren moderiert: moderation; verhandeln verhandelt: verhandlung; durch|führen durchgeführt: durchführung; 
    vor|bereiten vorbereitet: vorbereitung; erstellen erstellt: erstellung; bestellen bestellt: bestellung; 
    disponieren disponiert: disposition; vermarkten vermarktet: vermarktung; produzieren produziert; 
    montieren montiert: montage; reparieren repariert: reparatur; testen getestet; 
    sicher|stellen sichergestellt: sicherstellung; redigieren redigiert; verantworten verantwortet; 
    begleiten begleitet: begleitung; repräsentieren repräsentiert: repräsentation; präsentieren präsentiert: präsentation; 
    kalkulieren kalkuliert: kalkulation; buchen gebucht; erfassen erfasst: erfassung; ab|wickeln abgewickelt: abwicklung; 
    beschaffen beschafft: beschaffung;  modellieren modelliert: modellierung; 
    berechnen berechnet: berechnung; schreiben geschrieben schrieb; verfassen verfasst; übersetzen übersetzt: übersetzung; 
    fertigen gefertigt: fertigung; her|stellen hergestellt: herstellung; verkaufen verkauft; ein|kaufen eingekauft; 
    konfigurieren konfiguriert: konfiguration; betreiben betrieben betrieb; lösen gelöst; fördern gefördert: förderung; 
    coachen gecoacht; rekrutieren rekrutiert: rekrutierung; bewerten bewertet: bewertung; validieren validiert: validierung; 
    liefern geliefert; kochen gekocht; zu|bereiten zubereitet: zubereitung; bedienen bedient: bedienung; 
    beantworten beantwortet: beantwortung; vermitteln vermittelt: vermittlung; veranstalten veranstaltet; 
    halten gehalten hielt; bepflanzen bepflanzt: bepflanzung; pflanzen gepflanzt; tragen getragen trug; 
    erheben erhoben erhob: erhebung; betexten betextet; verfolgen verfolgt: verfolgung; überprüfen überprüft: überprüfung; 
    bereit|stellen bereitgestellt: bereitstellung; auf|bereiten aufbereitet: aufbereitung; an|passen angepasst: anpassung; 
    ab|stimmen abgestimmt: abstimmung; inspizieren inspiziert: inspektion; kommissionieren kommissioniert: kommissionierung; 
    sichern gesichert: sicherung; ab|sichern abgesichert: absicherung; beliefern beliefert: belieferung; 
    formulieren formuliert: formulierung; kommunizieren kommuniziert; mobilisieren mobilisiert: mobilisierung; 
    verabreichen verabreicht: verabreichung; erproben erprobt: erprobung; erledigen erledigt: erledigung; 
    präparieren präpariert; archivieren archiviert: archivierung; inventarisieren inventarisiert: inventarisierung`,
  result: `platzieren platziert: platzierung; ab|wehren abgewehrt: abwehr; auf|bauen aufgebaut: aufbau; aus|bauen ausgebaut: ausbau; ein|führen eingeführt: einführung; 
    etablieren etabliert: etablierung; senken gesenkt: senkung; reduzieren reduziert: reduzierung reduktion; 
    steigern gesteigert: steigerung; erhöhen erhöht: erhöhung; verbessern verbessert: verbesserung; 
    verkürzen verkürzt: verkürzung; verdoppeln verdoppelt: verdopplung verdoppelung; halbieren halbiert: halbierung; 
    migrieren migriert: migration; um|stellen umgestellt: umstellung; gewinnen gewonnen gewann: gewinnung; 
    übernehmen übernommen übernahm: übernahme; gründen gegründet: gründung; eröffnen eröffnet: eröffnung; 
    ein|sparen eingespart: einsparung; erzielen erzielt: erzielung; erreichen erreicht;  
    veröffentlichen veröffentlicht: veröffentlichung; restrukturieren restrukturiert: restrukturierung; 
    vereinheitlichen vereinheitlicht: vereinheitlichung; ab|lösen abgelöst: ablösung; 
    beschleunigen beschleunigt: beschleunigung; vereinfachen vereinfacht: vereinfachung; überführen überführt: überführung; 
    bauen gebaut: bau; ein|stellen eingestellt: einstellung; initiieren initiiert: initiierung; bringen gebracht brachte; 
    koppeln gekoppelt; ab|bauen abgebaut: abbau; stabilisieren stabilisiert: stabilisierung; 
    konsolidieren konsolidiert: konsolidierung; skalieren skaliert: skalierung; zertifizieren zertifiziert: zertifizierung; 
    besetzen besetzt: besetzung; neu|gestalten neugestaltet: neugestaltung; um|bauen umgebaut: umbau; 
    durch|setzen durchgesetzt: durchsetzung; aus|weiten ausgeweitet: ausweitung; verringern verringert: verringerung; 
    vermeiden vermieden vermied: vermeidung; erschließen erschlossen erschloss: erschließung; 
    verlagern verlagert: verlagerung; kürzen gekürzt: kürzung; zusammen|führen zusammengeführt: zusammenführung`,
  either: `akquirieren akquiriert: akquise; ab|schließen abgeschlossen schloss: abschluss; errichten errichtet: errichtung; pilotieren pilotiert: pilotierung; publizieren publiziert: ; installieren installiert: installation; programmieren programmiert: programmierung; 
    konzipieren konzipiert: konzeption konzipierung; gestalten gestaltet: gestaltung; entwickeln entwickelt: entwicklung; 
    um|setzen umgesetzt: umsetzung; entwerfen entworfen entwarf; erarbeiten erarbeitet: erarbeitung; 
    realisieren realisiert: realisierung; implementieren implementiert: implementierung; optimieren optimiert: optimierung; 
    modernisieren modernisiert: modernisierung; automatisieren automatisiert: automatisierung; 
    digitalisieren digitalisiert: digitalisierung; erweitern erweitert: erweiterung; 
    standardisieren standardisiert: standardisierung; integrieren integriert: integration; 
    überarbeiten überarbeitet: überarbeitung; sanieren saniert: sanierung; renovieren renoviert: renovierung; 
    konstruieren konstruiert: konstruktion; untersuchen untersucht: untersuchung; erforschen erforscht: erforschung; 
    ein|richten eingerichtet: einrichtung; definieren definiert: definition; aus|arbeiten ausgearbeitet: ausarbeitung; 
    weiter|entwickeln weiterentwickelt: weiterentwicklung; verlegen verlegt: verlegung; 
    strukturieren strukturiert: strukturierung`,
};

const byNoun = new Map<string, Verb>();
const byParticiple = new Map<string, Verb>();
const byFinite = new Map<string, { verb: Verb; tense: 'present' | 'past' }>();

for (const kind of ['duty', 'result', 'either'] as const) {
  for (const line of tables[kind].split(';')) {
    const [verbs = '', nouns = ''] = line.split(':');
    const [infinitive = '', participle = '', preterite] = verbs.trim().split(/\s+/);
    const verb = verbOf(infinitive, participle, preterite, kind);
    for (const noun of nouns.trim().split(/\s+/)) if (noun) byNoun.set(noun, verb);
    byParticiple.set(participle, verb);
    // “leitet” is “leiten” as well as “anleiten”: the first person of both is the same.
    const forms = [verb.preterite, verb.present, thirdPerson(verb)];
    forms.forEach((form, at) => {
      if (!byFinite.has(form)) byFinite.set(form, { verb, tense: at === 0 ? 'past' : 'present' });
    });
  }
}

function verbOf(
  infinitive: string,
  participle: string,
  strong: string | undefined,
  kind: VerbKind,
): Verb {
  const [particle = '', simple = ''] = infinitive.includes('|')
    ? infinitive.split('|')
    : ['', infinitive];
  const stem = simple.replace(/e?n$/, '');
  const present =
    /el$/.test(stem) && simple.endsWith('eln') ? `${stem.slice(0, -2)}le` : `${stem}e`;
  const weak = /(?:[td]|(?:ch|[bdfgkpst])[mn])$/.test(stem) ? `${stem}ete` : `${stem}te`;
  return { infinitive, particle, participle, kind, present, preterite: strong ?? weak };
}

function thirdPerson({ present, preterite, infinitive }: Verb): string {
  if (/[eu]ern$|eln$/.test(infinitive)) return infinitive.replace(/^.*\|/, '').replace(/n$/, 't');
  return preterite.endsWith('ete') || /[td]e$/.test(present)
    ? `${present}t`
    : present.replace(/e$/, 't');
}

/** The verb behind “Leitung” or “Einführung”. */
export const verbOfNoun = (noun: string): Verb | null => byNoun.get(noun.toLowerCase()) ?? null;
export const verbOfParticiple = (word: string): Verb | null => byParticiple.get(word) ?? null;
/** The verb of a finite form in the first or third person, “leitete”, “leitet”, “leite”. */
export const finiteForm = (word: string): { verb: Verb; tense: 'present' | 'past' } | null =>
  byFinite.get(word.toLowerCase()) ?? null;

const byInfinitive = new Map(
  [...byParticiple.values()].map((verb) => [verb.infinitive.replace('|', ''), verb]),
);

/** “erstellen”, “einführen”: as nouns (“Erstellen von Berichten”) and at the end of a line. */
export const verbOfInfinitive = (word: string): Verb | null =>
  byInfinitive.get(word.toLowerCase()) ?? null;
