import { alone, before, labelled, type ProtectedWords } from './protected-words.ts';

const am = '(?:sono|io sono|ero|essendo|come|in quanto)';
const an = `${am} (?:un[ao']? ?)?(?:\\w+ ){0,2}?`;
const count = '(?:un[ao]?|due|tre|quattro|cinque|sei|sette|[1-9])';
const children =
  '(?:figl(?:i|io|ia|ie)|bambin[ieoa]|gemell[ie]|ragazz[ie])(?: (?:piccol[ie]|minori|a carico|adult[ie]|grandi|adolescenti))?';
const peoples =
  'italian[oa]|tedesc[oa]|austriac[oa]|svizzer[oa]|francese|spagnol[oa]|portoghese|britannic[oa]|inglese|irlandese|olandese|belga|polacc[oa]|russ[oa]|ucrain[oa]|rumen[oa]|bulgar[oa]|ungherese|cec[oa]|croat[oa]|serb[oa]|albanese|grec[oa]|turc[oa]|sirian[oa]|iranian[oa]|irachen[oa]|afghan[oa]|indian[oa]|cinese|giapponese|filippin[oa]|nigerian[oa]|senegalese|egizian[oa]|marocchin[oa]|algerin[oa]|tunisin[oa]|brasilian[oa]|messican[oa]|colombian[oa]|argentin[oa]|peruvian[oa]|venezuelan[oa]|cilen[oa]|american[oa]|statunitense|canadese|europe[oa]|israelian[oa]|libanese|moldav[oa]|cuban[oa]|ecuadorian[oa]|ecuadoregn[oa]|bolivian[oa]|dominican[oa]|uruguaian[oa]|paraguaian[oa]|srilankese|cingalese|pakistan[oa]|bengalese|bangladese|ghanese|ivorian[oa]|camerunense|eritre[oa]|etiope|somal[oa]|congolese|angolan[oa]|kosovar[oa]|macedone|bosniac[oa]|sloven[oa]|slovacc[oa]|danese|svedese|norvegese|finlandese|australian[oa]|corean[oa]|vietnamita|thailandese|sudafrican[oa]|georgian[oa]|armen[oa]|bieloruss[oa]';
const faiths =
  'cristian[oa]|cattolic[oa]|protestante|mus[su]lman[oa]|ebre[oa]|indu|buddista|ate[oa]|agnostic[oa]|evangelic[oa]|testimone di geova|praticante|credente|valdese';
const illnesses =
  'adhd|autismo|asperger|dislessia|depressione|ansia|cancro|tumore|diabete|epilessia|hiv|aids|sclerosi multipla|disturbo bipolare|asma|disabilita|invalidita|malattia(?: cronica)?|fibromialgia|burn-?out|sordita|celiachia';
const ends = before('e|ed|ma|con|da|dal|che|in|nel|nella');
const colours = '(?:verdi|azzurri|marroni|neri|castani|grigi|biondi|scuri|chiari|rossi)';

export const italianWords: ProtectedWords = {
  attributes: {
    age: [
      "(?<!\\d )(?:ho|a|all'eta di|con i miei|ai miei) \\d{2} anni(?! (?:di (?!eta)|d'|in |come|nel|presso|lavorat))(?: di eta)?",
      "(?:ho|a|all'eta di) (?:vent\\w*|trent\\w*|quarant\\w*|cinquant\\w*|sessant\\w*) ?anni(?! (?:di (?!eta)|d'))",
      '(?:ho|avendo) (?:compiuto|appena compiuto) (?:i )?\\d{2} anni|(?:compio|compiro) \\d{2} anni',
      '(?:a|con) (?:soli|appena|solo) \\d{2} anni',
      '\\d{2} anni di eta',
      `${am} (?:un[ao']? ?)?(?:\\w+ ){1,2}di \\d{2} anni(?! di (?!eta))`,
      alone('(?:di )?\\d{2} anni'),
      labelled('eta'),
      `${am} (?:un[ao']? ?)?(?:trentenne|ventenne|quarantenne|cinquantenne|\\w+enne|pensionat[oa]|millennial)${ends}`,
      'nonostante la mia (?:giovane )?eta|alla mia eta|mia eta(?!\\w)',
    ],
    gender: [
      `${an}(?:donna|uomo|transgender|non[- ]binari[oa]|cisgender|trans)(?! (?:di|d'))(?: (?:in|nel|nella) ?\\w+)?${ends}`,
      "(?:come|sono|essendo) (?:un[ao']? ?)?(?:giovane )?(?:donna|uomo)(?! (?:di|d'|chiave|immagine))",
      labelled('sesso|pronomi'),
      'genere ?: ?(?:donna|uomo|maschi[oa]|maschile|femmina|femminile|non[- ]binari[oa]|altro)',
      alone('donna|uomo|maschio|femmina|maschile|femminile|non[- ]binari[oa]'),
      'mia (?:identita di genere|transizione)|mio genere',
    ],
    family: [
      `(?:${am} )?(?:felicemente )?(?:sposat[oa]|coniugat[oa]|celibe|nubile|divorziat[oa]|vedov[oa]|separat[oa]|convivente|fidanzat[oa]|single|unit[oa] civilmente)(?= ?(?:[,.;!|()/•·\\n]|- |$| e\\b| con (?:\\w+) figl| senza figli))(?: (?:e |con |senza )?(?:(?:madre|padre|mamma|papa) di )?(?:${count} )?(?:figl(?:i|io|ia|ie)))?`,
      `(?:${am} )?(?:un[ao']? ?)?(?:(?:orgoglios[oa]|giovane|futur[oa]) )?(?:madre|padre|mamma|papa|nonn[oa])(?: single)?(?: di ${count}(?: ${children})?| di gemell[ie]| di famiglia| a tempo pieno| lavoratrice)`,
      `${an}(?:madre|padre|mamma|papa|casalinga|moglie|marito|nonn[oa])(?: (?:orgoglios[oa]|lavoratrice|lavoratore))?${ends}`,
      labelled('stato civile|figli|stato di famiglia|situazione familiare'),
      alone(`${count} ${children}|senza figli`),
      `(?:ho|e ho|cresco) ${count} ${children}`,
      '(?:(?:il|la|i|le) )?(?:mi[oa]|miei|mie) (?:\\w+ )?(?:marito|moglie|coniuge|figl(?:i|io|ia|ie)|gemell[ie]|madre|padre|genitori|fratell[io]|sorell[ae]|fidanzat[oa]|famiglia|compagn[oa])(?!\\w)',
      'sono incinta|(?:mi[oa]|in|dopo il|durante il) (?:mio )?congedo (?:di |per )?(?:maternita|paternita|parentale)|(?:in|dopo la|mia) maternita(?= ?(?:[,.;]|$))',
    ],
    nationality: [
      labelled('nazionalita|cittadinanza|paese di nascita|paese di origine'),
      `(?:${am} )?(?:di )?(?:doppia )?(?:nazionalita|cittadinanza) (?:${peoples})(?: e \\w+)?|doppia (?:cittadinanza|nazionalita)(?: \\w+-\\w+| ?[(:]? ?(?:${peoples})(?:(?: e |, ?|[/-])(?:${peoples}))?)?`,
      `(?:${am} )?(?:un[ao']? ?)?(?:cittadin[oa]|passaporto) (?:${peoples}|dell'unione europea|comunitari[oa]|dell'ue)`,
      `(?:sono|essendo) (?:un[ao']? ?)?(?:${peoples})(?:-(?:${peoples}))?${ends}`,
      `(?:sono )?cresciut[oa] (?:in|a|ad) (?!un|azienda|questa?|ambienti?|reparto|tempi)\\w+|(?:originari[oa]|nativ[oa]|oriund[oa]) (?:di|del|della|dell'|dei) ?\\w+|vengo (?:dal|dalla|dall') ?(?:\\w+)(?= ?(?:[,.;!]|$| e vivo))`,
      '(?:permesso di (?:soggiorno|lavoro)|carta di soggiorno|visto di lavoro)(?= ?(?:[,.;:!|)]|$| valid| illimitat| a tempo| permanente| fino| in corso| di lung| ue))',
      `${am} (?:un[ao']? ?)?(?:immigrat[oa]|rifugiat[oa]|migrante|stranier[oa]|extracomunitari[oa])${ends}`,
    ],
    ethnicity: [
      labelled('etnia|origine etnica|razza|colore della pelle'),
      `(?:sono|essendo|come) (?:un[ao']? ?)?(?:(?:donna|uomo|persona) )?(?:ner[oa]|bianc[oa]|asiatic[oa]|arab[oa]|mulatt[oa]|meticci[oa]|rom|afrodiscendente|latin[oa])${ends}`,
      `${am} (?:un[ao']? ?)?(?:\\w+ ){0,2}?di origin[ei] (?:${peoples}|african[ae]|asiatic(?:a|he)|arab[ae]|marocchin[ae]|albanes[ei]|cinesi?)`,
      alone(
        `di origin[ei] (?:${peoples}|african[ae]|asiatic(?:a|he)|arab[ae])|afrodiscendente|afroitalian[oa]`,
      ),
      '(?:di )?discendenza (?:african[ae]|asiatic(?:a|he)|arab[ae]|ebraic(?:a|he)|rom|marocchin[ae]|albanes[ei]|cinesi?|indian[ae])|mia (?:razza|etnia)|mio colore della pelle',
    ],
    religion: [
      labelled('religione|confessione|credo'),
      `(?:sono|essendo|come) (?:un[ao']? ?)?(?:${faiths})(?: praticante| devot[oa])?${ends}`,
      `(?:${faiths}) (?:praticante|devot[oa]|convint[oa])`,
      alone('cristian[oa]|cattolic[oa]|protestante|mus[su]lman[oa]|ebre[oa]|buddista|ate[oa]'),
      'di (?:religione|confessione) \\w+|mia (?:fede(?: (?:cristiana|cattolica|musulmana|ebraica|evangelica))?|religione|chiesa|parrocchia|moschea|sinagoga)(?!\\w)|credo in dio|(?:faccio|osservo|rispetto) (?:il )?(?:ramadan|sabato ebraico|shabbat)|membro della chiesa(?: \\w+)?',
    ],
    health: [
      `(?:sono|essendo|come) (?:un[ao']? ?)?(?:\\w+ )?(?:disabile|invalid[oa](?: civile)?|sord[oa]|ciec[oa]|autistic[oa]|dislessic[oa]|diabetic[oa]|epilettic[oa]|sieropositiv[oa]|bipolare|in sedia a rotelle|persona con disabilita|neurodivergente|non[- ]fumat(?:ore|rice)|fumat(?:ore|rice)|vaccinat[oa]|celiac[oa]|malat[oa])${ends}`,
      alone(
        'non[- ]fumat(?:ore|rice)|fumat(?:ore|rice)|invalid[oa] civile|categoria protetta|categorie protette|buona salute|disabile|diabetic[oa](?: (?:di )?tipo [12])?|epilettic[oa]|persona con disabilita(?: \\w+)?|disabilita (?:motoria|visiva|uditiva|fisica|riconosciuta)|invalidita(?: \\w+)?(?: (?:del|al) \\d+ ?%)?',
      ),
      labelled('stato di salute|disabilita|invalidita|gruppo sanguigno|categorie? protett[ae]'),
      `(?:ho|ho avuto|soffro di|affett[oa] da|ho superato|nonostante la|nonostante il|dopo la|dopo il|mia|mio) (?:mia |mio |un[ao']? ?|l'|il |la )?(?:${illnesses})(?! (?:dei|delle|del paziente))`,
      '(?:appartenente|iscritt[oa]|appartenenza|rientro|iscrizione)? ?(?:alle|nelle|a|tra le|fra le)? ?(?:liste (?:delle )?)?categorie protette(?: ?\\(?(?:ai sensi della |ex )?(?:l\\.|legge|art\\.)[^,;)]{1,24}\\)?)?|mi (?:muovo|sposto) in sedia a rotelle|(?:sono|uso|vivo) (?:in |una |su una )?sedia a rotelle|l\\. ?(?:n\\. ?)?(?:68/(?:19)?99|104/(?:19)?92)|invalidita civile(?: (?:del|al) \\d+ ?%?)?|legge 68/(?:19)?99|legge 104(?:/(?:19)?92)?|mia (?:guarigione|malattia)|dopo una (?:lunga|grave) malattia',
    ],
    orientation: [
      labelled('orientamento sessuale|sessualita'),
      `(?:sono|essendo|come|apertamente) (?:un[ao']? ?)?(?:(?:donna|uomo|persona) )?(?:apertamente |dichiaratamente )?(?:gay|lesbica|omosessuale|bisessuale|eterosessuale|queer|pansessuale|asessuale)${ends}`,
      'mi[oa] (?:orientamento sessuale|sessualita|omosessualita|coming out)',
    ],
    politics: [
      labelled('orientamento politico|opinioni politiche|appartenenza politica|partito'),
      "(?:membro|militante|iscritt[oa]|simpatizzante|candidat[oa]|consiglier[ea]|attivista|tesserat[oa]) (?:attiv[oa] )?(?:del|della|dei|di|al|alla|nel|nella|con|per il)? ?(?:partito(?: \\w+)?|pd|lega|forza italia|fratelli d'italia|movimento 5 stelle|m5s|rifondazione|azione|cgil|cisl|uil|sindacato(?: (?:cgil|cisl|uil|usb|ugl|fiom|dei \\w+))?)(?!\\w)",
      `(?:sono|essendo|come) (?:un[ao']? ?)?(?:\\w+ )?(?:socialista|comunista|conservat(?:ore|rice)|liberale|anarchic[oa]|marxista|di sinistra|di destra|sindacalista)${ends}`,
      'milito (?:nel|nella|in|con) (?:partito \\w+|pd|lega|forza italia|fratelli d.italia|movimento 5 stelle|m5s|cgil|cisl|uil)|voto (?:per )?(?:il|la|lega|pd) ?\\w*|mie (?:idee|opinioni|convinzioni) politiche|mi[oa] (?:partito|fede politica|militanza)(?!\\w)',
    ],
    appearance: [
      labelled('altezza|peso|statura|colore degli occhi|colore dei capelli|corporatura'),
      `(?:ho|con|dagli|dai) (?:gli |i )?(?:occhi|capelli) ${colours}`,
      alone(`(?:occhi|capelli) ${colours}`),
      'sono alt[oa] \\d(?:[.,]\\d{1,2})? ?(?:m|cm|metr[oi])?(?: e \\d{2})?',
      '(?:1[.,]\\d{2} ?m|1\\d{2} ?cm)(?= ?(?:[,;|)]|$))',
      'peso \\d{2,3} ?(?:kg|chili)',
      `sono (?:\\w+ )?(?:bell[oa]|attraente|magr[oa]|alt[oa]|biond[oa]|mor[oa]|castan[oa])${ends}`,
      "(?:bella|ottima|buona|bell'|gradevole) presenza(?= ?(?:[,.;|)]|$))|(?:bell'|gradevole |buon )aspetto|mi[oa] (?:aspetto|capelli)(?!\\w)",
    ],
  },
  innocent: [
    '(?:bambini|alunni|ragazzi|pazienti|persone|adulti|adolescenti|clienti|utenti|minori|studenti|anziani) (?:di |dai |da |tra i |dagli |con |fino a )(?:eta )?\\d+[^,.;]{0,16}anni',
    "\\d{1,2} anni (?:di (?:esperienza|carriera|attivita|lavoro|insegnamento|servizio|storia)|d'esperienza|in |come |nel |nella |presso |alla guida)",
    '(?:cura|assistenza|gruppi?|classi|classe|sostegno|educazione|accompagnamento|insegnamento|laboratorio|animazione) (?:di|a|per|con)? ?(?:\\w+ )?(?:\\w+|\\d+) (?:bambini|bambine|ragazzi|ragazze|figli)',
    'madrelingua|lingua madre|casa madre|azienda (?:di famiglia|familiare|della mia famiglia)|(?:azienda|ristorante|negozio|impresa|attivita) (?:dei miei genitori|della mia famiglia|di mio padre|di famiglia)|(?:sostituzione|sostituta|supplenza) (?:di |in |per )*(?:congedo (?:di )?)?maternita|medicina di famiglia',
    '(?:universita|istituto|scuola|ospedale|fondazione|teologia|azione) (?:\\w+ )?(?:cattolic[oa]|cristian[oa]|evangelic[oa]|ebraic[oa])',
    `come (?:insegnante|docente|professore|professoressa|traduttore|traduttrice|interprete) (?:di )?\\w+|(?:${peoples}) (?:madrelingua|fluente|base|avanzat[oa]|intermedi[oa]|nativ[oa])`,
    '(?:persone|bambini|adulti|alunni|pazienti|ragazzi|utenti|anziani|lavoratori|donne|famiglie|studenti|clienti) (?:\\w+ )?con \\w+(?: \\w+)?',
    '(?:studi di|parita di|violenza di|prospettiva di) genere|donne (?:nel|nella|in|e) \\w+|diritto di famiglia|insegnante di religione|single page',
    '(?:gestione|selezione|assunzion[ei]|inserimento|collocamento|ricerca|recruiting) (?:di |delle |dei |del |personale )*(?:appartenent[ei] |iscritt[ei] )?(?:alle )?categorie protette',
    'lavori? in (?:altezza|quota)|ore uomo|giorni uomo',
  ],
};
