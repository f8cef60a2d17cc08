import type { Gender } from './grammar.ts';

/** What a CV calls a deed, and the verb a person would say instead. */
export type DeedNoun = {
  noun: string;
  gender: Gender;
  /** Null where the noun is said: “j’ai assuré le suivi de …”. */
  infinitive: string | null;
  /** The rest after a verb, as in “mettre en place”. */
  tail: string;
  /** The preposition the verb keeps: “participer à”. */
  keeps: RegExp | null;
  finished: boolean;
  /** It tells of more or less of something. */
  change: boolean;
};

/** Deeds that go on: “Gestion d’un budget”. */
const ongoing = `accompagnement:m:accompagner actualisation:f:actualiser adaptation:f:adapter administration:f:administrer analyse:f:analyser
  animation:f:animer application:f:appliquer archivage:m:archiver calcul:m:calculer chiffrage:m:chiffrer coaching:m:coacher collecte:f:collecter
  commercialisation:f:commercialiser communication:f: conception:f:concevoir conduite:f:conduire configuration:f:configurer construction:f:construire
  consolidation:f:consolider contrôle:m:contrôler coordination:f:coordonner correction:f:corriger déploiement:m:déployer développement:m:développer
  diagnostic:m: diffusion:f:diffuser direction:f:diriger dépannage:m:dépanner dressage:m:dresser édition:f:éditer élaboration:f:élaborer
  encadrement:m:encadrer encaissement:m:encaisser enseignement:m:enseigner enregistrement:m:enregistrer entretien:m:entretenir établissement:m:établir
  exécution:f:exécuter exploitation:f:exploiter fabrication:f:fabriquer facturation:f:facturer fermeture:f:fermer clôture:f:clôturer évaluation:f:évaluer prise:f: frappe:f: relations:fp: fidélisation:f:fidéliser formation:f:former fourniture:f:fournir
  gestion:f:gérer identification:f:identifier implantation:f:implanter inspection:f:inspecter installation:f:installer
  instruction:f:instruire intégration:f:intégrer livraison:f:livrer maintenance:f: management:m:manager mesure:f:mesurer modélisation:f:modéliser montage:m:monter
  négociation:f:négocier nettoyage:m:nettoyer observation:f:observer ordonnancement:m:ordonnancer organisation:f:organiser paramétrage:m:paramétrer pilotage:m:piloter
  pose:f:poser planification:f:planifier préparation:f:préparer présentation:f:présenter prévention:f: production:f:produire programmation:f:programmer
  promotion:f:promouvoir prospection:f:prospecter rangement:m:ranger rapprochement:m: réalisation:f:réaliser réception:f:réceptionner recherche:f: recrutement:m:recruter
  rédaction:f:rédiger réglage:m:régler réparation:f:réparer reporting:m: représentation:f:représenter révision:f:réviser saisie:f:saisir sélection:f:sélectionner
  sensibilisation:f:sensibiliser suivi:m: supervision:f:superviser surveillance:f:surveiller tenue:f:tenir test:m: traduction:f:traduire traitement:m:traiter
  transformation:f:transformer transmission:f:transmettre transport:m:transporter utilisation:f:utiliser validation:f:valider vente:f:vendre vérification:f:vérifier
  accueil:m:accueillir achat:m:acheter conseil:m: aide:f: soutien:m: support:m: assistance:f: veille:f: soins:mp: service:m: approvisionnement:m:approvisionner
  relecture:f:relire programme:m: tri:m:trier relation:f: tutorat:m: mentorat:m: cuisine:f: usinage:m:usiner soudure:f:souder câblage:m:câbler dimensionnement:m:dimensionner
  budgétisation:f:budgétiser certification:f: comptabilité:f: logistique:f: communication:f: interprétation:f:interpréter inventaire:m:`;
/** Deeds that come to an end: “Création d’un service”. */
const ended = `automatisation:f:automatiser création:f:créer digitalisation:f:digitaliser doublement:m:doubler harmonisation:f:harmoniser implémentation:f:implémenter
  industrialisation:f:industrialiser lancement:m:lancer migration:f:migrer modernisation:f:moderniser ouverture:f:ouvrir optimisation:f:optimiser
  obtention:f:obtenir publication:f:publier refonte:f:refondre renégociation:f:renégocier rénovation:f:rénover réorganisation:f:réorganiser restauration:f:restaurer
  restructuration:f:restructurer sécurisation:f:sécuriser signature:f:signer simplification:f:simplifier standardisation:f:standardiser structuration:f:structurer
  informatisation:f:informatiser instauration:f:instaurer introduction:f:introduire dématérialisation:f:dématérialiser internalisation:f:internaliser externalisation:f:externaliser
  construction:f:construire reprise:f: fusion:f:fusionner intégration:f:intégrer`;
const changes = `réduction:f:réduire diminution:f:diminuer augmentation:f:augmenter amélioration:f:améliorer accroissement:m:accroître baisse:f: hausse:f:
  accélération:f:accélérer progression:f: gain:m: économie:f: renforcement:m:renforcer`;
/** Verbs that keep their preposition. */
const prepositional: [string, Gender, string, RegExp][] = [
  ['participation', 'f', 'participer', /^(?:à|au|aux)(?=\s)|^à l'/],
  ['contribution', 'f', 'contribuer', /^(?:à|au|aux)(?=\s)|^à l'/],
  ['collaboration', 'f', 'collaborer', /^(?:avec|à|au|aux)(?=\s)/],
];
const phrases: [string, Gender, string, string, boolean][] = [
  ['mise en place', 'f', 'mettre', 'en place', true],
  ['mise en œuvre', 'f', 'mettre', 'en œuvre', true],
  ['mise en oeuvre', 'f', 'mettre', 'en œuvre', true],
  ['mise en production', 'f', 'mettre', 'en production', true],
  ['mise en ligne', 'f', 'mettre', 'en ligne', true],
  ['mise en service', 'f', 'mettre', 'en service', true],
  ['mise en rayon', 'f', 'mettre', 'en rayon', false],
  ['mise à jour', 'f', 'mettre', 'à jour', false],
  ['mise au point', 'f', 'mettre', 'au point', true],
  ['prise en charge', 'f', 'prendre', 'en charge', false],
];

function listed(words: string, finished: boolean, change: boolean): DeedNoun[] {
  return words.split(/\s+/).map((entry) => {
    const [noun = '', gender = 'f', infinitive = ''] = entry.split(':');
    return {
      noun,
      gender: gender as Gender,
      infinitive: infinitive || null,
      tail: '',
      keeps: null,
      finished,
      change,
    };
  });
}

const nouns = new Map<string, DeedNoun>(
  [
    ...listed(ongoing, false, false),
    ...listed(ended, true, false),
    ...listed(changes, true, true),
    ...prepositional.map(([noun, gender, infinitive, keeps]) => ({
      noun,
      gender,
      infinitive,
      tail: '',
      keeps,
      finished: false,
      change: false,
    })),
    ...phrases.map(([noun, gender, infinitive, tail, finished]) => ({
      noun,
      gender,
      infinitive,
      tail,
      keeps: null,
      finished,
      change: false,
    })),
  ].map((entry) => [entry.noun, entry]),
);

const longestFirst = phrases.map(([noun]) => noun);

/** The deed noun a text begins with, and what follows it. */
export function deedNounAt(text: string): { deed: DeedNoun; rest: string } | null {
  const plain = text.toLowerCase();
  const noun =
    longestFirst.find((phrase) => plain === phrase || plain.startsWith(`${phrase} `)) ??
    /^[\p{L}]+(?=[\s,]|$)/u.exec(plain)?.[0];
  const deed = noun === undefined ? undefined : nouns.get(noun);
  return deed && noun ? { deed, rest: text.slice(noun.length).trim() } : null;
}
