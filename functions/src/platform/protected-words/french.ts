import { alone, before, labelled, type ProtectedWords } from './protected-words.ts';

const am = "(?:je suis|suis|j'etais|etant|en tant que|en tant qu'|comme|moi,|et suis)";
const an = `${am} ?(?:une? )?(?:\\w+ ){0,2}?`;
const count = '(?:une?|deux|trois|quatre|cinq|six|sept|[1-9])';
const children =
  '(?:(?:jeunes|petits|grands) )?(?:enfants?|fils|filles?|garcons?|jumeaux|jumelles|triples|ados?)(?: (?:en bas age|a charge|scolarises?))?';
const peoples =
  'francaise?|allemande?|autrichien(?:ne)?|suisse(?:sse)?|belge|espagnole?|portugaise?|italien(?:ne)?|britannique|anglaise?|irlandaise?|neerlandaise?|polonaise?|russe|ukrainien(?:ne)?|roumaine?|bulgare|hongroise?|tcheque|croate|serbe|grecque|grec|turque|turc|syrien(?:ne)?|iranien(?:ne)?|irakien(?:ne)?|afghane?|indien(?:ne)?|chinoise?|japonaise?|vietnamien(?:ne)?|nigeriane?|senegalaise?|ivoirien(?:ne)?|camerounaise?|malien(?:ne)?|congolaise?|egyptien(?:ne)?|marocaine?|algerien(?:ne)?|tunisien(?:ne)?|libanaise?|bresilien(?:ne)?|mexicaine?|colombien(?:ne)?|americaine?|canadien(?:ne)?|quebecoise?|haitien(?:ne)?|europeen(?:ne)?|israelien(?:ne)?|malgache|albanaise?|bosnien(?:ne)?|macedonien(?:ne)?|kosovare?|slovene|slovaque|armenien(?:ne)?|georgien(?:ne)?|moldave|beninoise?|togolaise?|guineen(?:ne)?|gabonaise?|burkinabe|mauricien(?:ne)?|comorien(?:ne)?|rwandaise?|ethiopien(?:ne)?|pakistanaise?|sri[- ]lankaise?|coreen(?:ne)?|thailandaise?|peruvien(?:ne)?|argentine?|chilien(?:ne)?|venezuelien(?:ne)?|equatorien(?:ne)?|cubain(?:e)?|danoise?|suedoise?|norvegien(?:ne)?|finlandaise?|luxembourgeoise?';
const faiths =
  'chretien(?:ne)?|catholique|protestante?|musulmane?|juive|juif|hindoue?|bouddhiste|athee|agnostique|evangelique|orthodoxe|temoin de jehovah|pratiquante?|croyante?';
const illnesses =
  'tdah|autisme|asperger|dyslexie|depression|anxiete|cancer|diabete|epilepsie|vih|sida|sclerose en plaques|troubles? bipolaires?|asthme|handicap|maladie(?: chronique)?|burn-?out|endometriose|surdite';
const ends = before('et|mais|avec|depuis|de \\d|qui|dans|en|sur');
const colours =
  '(?:verts?|bleus?|marrons?|noirs?|noisettes?|gris|blonds?|bruns?|roux|chatains?|clairs?)';

export const frenchWords: ProtectedWords = {
  attributes: {
    age: [
      `(?:j'ai|agee?(?:\\(e\\))? de|a l'age de|a mes|du haut de mes|a (?:seulement|peine|tout juste)) \\d{2} ans(?! d)`,
      `(?:j'ai|agee? de|a l'age de|a mes) (?:vingt|trente|quarante|cinquante|soixante)(?:[- ](?:et[- ])?\\w+)? ans(?! d)`,
      alone('\\d{2} ans'),
      labelled('age'),
      `${am} (?:une? )?(?:trentenaire|quadragenaire|quinquagenaire|quadra|quinqua|retraitee?|senior|jeune (?:de|retraite))${ends}`,
      '(?:a|passe|depasse|approchant|dans) la (?:vingtaine|trentaine|quarantaine|cinquantaine|soixantaine)(?! d)|la (?:trentaine|quarantaine|cinquantaine) passee',
      "(?:je viens d'avoir|je viens de feter mes|j'ai fete mes|j'aurai|je fete mes) \\d{2} ans",
      'malgre mon (?:jeune )?age|a mon age',
    ],
    gender: [
      `${an}(?:femme|homme|transgenre|non[- ]binaire|cisgenre|trans)(?! (?:de|d'|cle|a tout))${ends}`,
      "(?:en tant que|je suis) (?:une? )?(?:jeune )?(?:femme|homme)(?! (?:de|d'|cle|a tout))",
      labelled('sexe|pronoms?|civilite'),
      'genre ?: ?(?:homme|femme|masculin|feminin|non[- ]binaire|autre)',
      alone('femme|homme|masculin|feminin|elle/iel|non[- ]binaire'),
      'mon (?:identite de )?genre|ma transition',
    ],
    family: [
      `(?:${am} )?(?:celibataire|marie(?:e|\\(e\\))?|divorcee?|veuve|veuf|pacsee?|fiancee?|en couple|en concubinage|separee?|en union libre|en vie maritale|vie maritale|union libre)(?= ?(?:[,.;!|()/•·\\n]|- |$| et\\b| avec (?:\\w+) enfant| sans enfant| avec un| avec une))(?: (?:avec|et|sans) (?:(?:pere|mere) de )?(?:${count} )?${children})?`,
      `(?:${am} )?(?:(?:jeune|heureuse|heureux|fiere?|future?) )?(?:mere|pere|maman|papa|parent)(?: celibataire)?(?: de (?:${count}) ?(?:${children})?(?! (?:eleves|patients))| de (?:jumeaux|jumelles|triples)| de famille| au foyer| isolee?| solo)`,
      `${an}(?:mere|pere|maman|papa|epouse|epoux|grand-mere|grand-pere|celibataire)${ends}`,
      labelled('situation (?:familiale|de famille)|etat civil|situation matrimoniale|enfants'),
      alone(`${count} ${children}|sans enfants?`),
      `(?:j'ai|et j'ai|ai|eleve|elevant) ${count} ${children}`,
      '(?:mon|ma|mes) (?:\\w+ )?(?:mari|femme|epouse|epoux|conjointe?|compagne|enfants?|fils|filles?|mere|pere|parents|frere|soeur|fiancee?|jumeaux|jumelles|famille)(?!\\w)',
      "(?:je suis|etant) enceinte|(?:mon|en|apres un|pendant mon|apres mon|un) conge (?:de )?(?:maternite|paternite|parental)(?: d'education)?",
    ],
    nationality: [
      labelled('nationalite|citoyennete|pays de naissance'),
      `(?:${am} )?(?:de )?(?:double )?nationalite (?:${peoples})(?:[- ]et[- ]\\w+|[/-]\\w+)?|(?:double )?nationalite (?:franco|belgo|italo|hispano)-\\w+`,
      `(?:je suis|etant) (?:une? )?(?:${peoples})(?:[- ](?:${peoples}))?(?! (?:langue|natif|native))${ends}`,
      alone('suissesse'),
      "j'ai grandi (?:a|au|aux|en) (?!sein|cote|milieu|contact)\\w+",
      `(?:citoyen(?:ne)?|ressortissante?) (?:${peoples}|de l'union europeenne|de l'ue|europeen(?:ne)?)|passeport (?:${peoples})`,
      "(?:je suis )?(?:originaire|natif|native) (?:de la|de l'|du|des|de|d') ?\\w+|je viens (?:du|de la|de l'|d'|des) ?(?:maroc|algerie|tunisie|senegal|congo|mali|cameroun|portugal|italie|espagne|allemagne|belgique|suisse|bresil|liban|syrie|\\w+ie)(?!\\w)",
      '(?:carte de sejour|titre de sejour|carte de resident|permis de travail|autorisation de travail|double nationalite|permis b suisse|permis de sejour)(?= ?(?:[,.;:!|)]|$| valable| valide| en cours| permanent| illimite| jusqu))',
      `${am} ?(?:une? )?(?:immigree?|refugiee?|expatriee?|etranger|etrangere)${ends}`,
    ],
    ethnicity: [
      labelled('ethnie|origine ethnique|couleur de peau'),
      `(?:je suis|etant|en tant que|comme) (?:une? )?(?:(?:femme|homme|personne) )?(?:noire?|blanche?|asiatique|arabe|metisse?|maghrebine?|racisee?|rom|berbere|kabyle|antillaise?)${ends}`,
      `(?:${am}|nee?,?|femme|homme|franco-\\w+) ?(?:une? )?(?:\\w+ ){0,2}?d'origine (?:${peoples}|africaine|asiatique|arabe|maghrebine|antillaise|juive|berbere|kabyle)(?:[- ]et[- ]\\w+)?`,
      alone(
        `d'origine (?:${peoples}|africaine|asiatique|arabe|maghrebine|antillaise|juive|berbere|kabyle)|maghrebine?|metisse|racisee?`,
      ),
      `(?:issue?|enfant|fils|fille) de (?:l'immigration|parents immigres)(?: (?:${peoples}|africaine|maghrebine))?`,
      `(?:mes|des) racines (?:${peoples})s?`,
      'ma (?:couleur de peau|race)|mes origines(?: ethniques)?',
    ],
    religion: [
      labelled('religion|confession|croyance'),
      `(?:je suis|etant|en tant que|comme) (?:une? )?(?:${faiths})(?: pratiquante?| convaincue?)?${ends}`,
      `(?:${faiths}) (?:pratiquante?|convaincue?|devote?)`,
      alone('chretien(?:ne)?|catholique|protestante?|musulmane?|juive|juif|bouddhiste|athee'),
      "de (?:confession|religion) \\w+|ma (?:foi(?: (?:chretienne|catholique|musulmane|juive|protestante))?|religion|confession|paroisse|mosquee|synagogue)|mon eglise|mes croyances(?: religieuses)?|je crois en dieu|je (?:fais|pratique|respecte|jeune pendant|observe) (?:le )?(?:ramadan|shabbat|careme)|membre de l'eglise \\w+",
    ],
    health: [
      `(?:je suis|etant|en tant que|comme|reconnue?) (?:une? )?(?:\\w+ )?(?:handicapee?|sourde?|malentendante?|aveugle|malvoyante?|autiste|dyslexique|diabetique|epileptique|seropositi(?:f|ve)|bipolaire|en situation de handicap|en fauteuil roulant|neuroatypique|non[- ]fumeu(?:r|se)|fumeu(?:r|se)|vaccinee?|en bonne sante|travailleu(?:r|se) handicapee?)${ends}`,
      alone(
        'non[- ]fumeu(?:r|se)|fumeu(?:r|se)|rqth|travailleu(?:r|se) handicapee?|reconnue? travailleu(?:r|se) handicapee?|en situation de handicap|malentendante?|handicapee?|diabetique(?: de type [12])?|epileptique|en bonne sante',
      ),
      labelled("etat de sante|handicap|groupe sanguin|rqth|taux d'(?:incapacite|invalidite)"),
      `(?:j'ai (?:eu )?|je souffre d[eu]? ?'?|souffrant d[eu]? ?'?|atteinte? d[eu]? ?'?|malgre |mon |ma |apres (?:mon |un |une )?)(?:un |une |l'|d'un |d'une |le |la )?(?:${illnesses})(?! (?:d'un|des autres|des patients))`,
      "(?:reconnaissance|statut) (?:de la qualite )?(?:de )?travailleur handicape|(?:beneficiaire|titulaire|reconnaissance|statut|dossier|carte) (?:de |d')?(?:la |l'|une )?(?:rqth|oeth|aah)|rqth(?= (?:valable|valide|en cours|jusqu|depuis))|je (?:me deplace|suis) en fauteuil(?: roulant)?|j'utilise un fauteuil roulant|mon (?:arret maladie|traitement|handicap)|ma (?:maladie|convalescence|guerison)|apres (?:une longue|une grave) maladie|arret maladie de \\w+ \\w+",
    ],
    orientation: [
      labelled('orientation sexuelle|sexualite'),
      `(?:je suis|etant|en tant que|comme|ouvertement) (?:une? )?(?:(?:femme|homme|personne) )?(?:ouvertement )?(?:gay|gaie|lesbienne|homosexuel(?:le)?|bisexuel(?:le)?|heterosexuel(?:le)?|queer|pansexuel(?:le)?|asexuel(?:le)?)${ends}`,
      'mon (?:orientation sexuelle|homosexualite|coming[- ]out)|ma (?:sexualite|bisexualite)',
    ],
    politics: [
      labelled(
        'opinions? politiques?|affiliation politique|engagement politique|orientation politique',
      ),
      "(?:membre|militante?|adherente?|sympathisante?|candidate?|elue?|tresorier|tresoriere) (?:actif |active )?(?:du|de la|des|au|a la|chez|pour le|pour la|d'|de l')? ?(?:parti(?: \\w+)?|ps|lr|republicains|rn|rassemblement national|front national|lfi|france insoumise|eelv|ecologistes|verts|modem|renaissance|pcf|cgt|cfdt|fo|syndicat|reconquete|udi)(?!\\w)",
      'syndiquee? (?:a la |a |chez |depuis )?(?:cgt|cfdt|fo|cftc|sud|unsa|cfe-cgc)?',
      "je milite (?:chez|au|a la|a|dans|pour|avec) (?:les |le |la |l')?(?:verts|ecologistes|ps|parti \\w+|lr|republicains|lfi|france insoumise|rn|pcf|modem|renaissance|cgt|cfdt|eelv|gauche|droite)",
      'militante? (?:ecologiste|socialiste|communiste|politique|de gauche|de droite|syndicale?)(?: (?:chez|au|a la|de|du) (?:les verts|eelv|ps|pcf|lfi|lr|\\w+))?|(?:chez|pour) les (?:verts|republicains|ecologistes)',
      `(?:je suis|etant|en tant que|comme) (?:une? )?(?:\\w+ )?(?:socialiste|communiste|conservat(?:eur|rice)|ecologiste|republicain|anarchiste|marxiste|de gauche|de droite|syndicaliste|syndiquee?|militante? politique)${ends}`,
      'je vote (?:pour )?\\w+|mes (?:opinions|convictions|idees) politiques|mon (?:engagement politique|parti)(?!\\w)',
    ],
    appearance: [
      labelled('taille|poids|couleur des yeux|couleur des cheveux|yeux|cheveux|corpulence'),
      '(?:je mesure|mesurant) \\d ?m ?\\d{0,2}',
      '(?:1[.,]\\d{2} ?m|1 ?m ?\\d{2}|1\\d{2} ?cm)(?= ?(?:[,;|)]|$))',
      'je pese \\d+',
      `(?:j'ai|aux|avec) (?:les |des )?(?:yeux|cheveux) ${colours}`,
      alone(`(?:yeux|cheveux) ${colours}`),
      `(?:je suis) (?:\\w+ )?(?:belle|beau|jolie|seduisante?|mince|grande?|blonde?|brune?|rousse?|elegante?)${ends}`,
      '(?:bonne|excellente|tres bonne) presentation(?= ?(?:[,.;|)]|$))|(?:physique|apparence) (?:agreable|soignee?|avantageux)|mon (?:physique|apparence)|mes (?:cheveux|tatouages)',
    ],
  },
  innocent: [
    '(?:enfants|eleves|jeunes|patients|personnes|adultes|adolescents|clients|resident(?:e)?s|public|etudiants|apprenants) (?:ages? )?(?:de|a partir de|entre) \\d+[^,.;]{0,16}ans',
    "\\d{1,2} ans (?:d'|de |dans |en |chez |au |a la )",
    "(?:garde|accompagnement|encadrement|prise en charge|groupe|eveil|education|soutien|aupres|animation|suivi|aide|charge)(?:s)? (?:de|d'|a|pour)? ?(?:\\w+ )?(?:\\w+|\\d+) (?:enfants?|filles|garcons)",
    "langue (?:maternelle|mere)|maison[- ]mere|societe mere|ecole maternelle|conge (?:de )?(?:maternite|paternite|parental) ?\\((?:remplacement|cdd)\\)|remplacement (?:de |d'un |en |pour )?conge (?:de )?(?:maternite|parental|paternite)",
    "(?:femme|homme) (?:de menage|de chambre|cle|de loi|du monde|a tout faire)|sage-femme|femmes? (?:dans|en|ingenieures?) \\w+|hommes? (?:jours?|mois|d'affaires)|ressources humaines",
    'egalite (?:femmes?|hommes?)[-/ ]\\w+|etudes de genre|mesures? de \\w+',
    `(?:universite|ecole|lycee|college|institut|faculte|enseignement|secours|hopital|jeunesse|presse|theologie) (?:\\w+ )?(?:catholique|protestante?|chretien(?:ne)?|juive|juif)s?(?: (?:de|d'|du) ?\\w+)?`,
    '(?:personnes?|enfants?|adultes?|eleves?|patients?|travailleurs?|public|jeunes|usagers?|residents?|etudiants?|salaries) (?:\\w+ )?(?:en situation de handicap|handicapees?|autistes?|atteinte?s? d[^,.;]{1,30}|souffrant d[^,.;]{1,30}|malentendante?s?|agees?|vivant avec \\w+)',
    '(?:taille|poids|yeux|cheveux) (?:de|des|du|et) \\w+|marie claire|bonne presentation des \\w+',
    "comme (?:professeur|enseignante?|interprete|traducteur|traductrice|assistante?) (?:de |d')?\\w+",
    'mon (?:entreprise|experience)|(?:entreprise|affaire|exploitation|restaurant) (?:de ma famille|familiale|de mes parents)',
  ],
};
