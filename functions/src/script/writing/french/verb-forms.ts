/** Participle and first person of verbs that do not go like “-er”; null: its present would be misheard. */
const irregular: Record<string, [participle: string, present: string | null]> = {
  accroître: ['accru', 'accrois'], accueillir: ['accueilli', 'accueille'], approfondir: ['approfondi', 'approfondis'],
  assainir: ['assaini', 'assainis'], atteindre: ['atteint', 'atteins'], bâtir: ['bâti', 'bâtis'], choisir: ['choisi', 'choisis'],
  concevoir: ['conçu', 'conçois'], conclure: ['conclu', 'conclus'], conduire: ['conduit', 'conduis'], construire: ['construit', 'construis'],
  convaincre: ['convaincu', 'convaincs'], convertir: ['converti', 'convertis'], décrire: ['décrit', 'décris'],
  défendre: ['défendu', 'défends'], définir: ['défini', 'définis'], desservir: ['desservi', 'dessers'], écrire: ['écrit', 'écris'],
  élargir: ['élargi', 'élargis'], enrichir: ['enrichi', 'enrichis'], entretenir: ['entretenu', 'entretiens'], établir: ['établi', 'établis'],
  étendre: ['étendu', 'étends'], faire: ['fait', 'fais'], fournir: ['fourni', 'fournis'], garantir: ['garanti', 'garantis'],
  instruire: ['instruit', 'instruis'], introduire: ['introduit', 'introduis'], investir: ['investi', 'investis'],
  maintenir: ['maintenu', 'maintiens'], mettre: ['mis', 'mets'], obtenir: ['obtenu', 'obtiens'], offrir: ['offert', 'offre'],
  ouvrir: ['ouvert', 'ouvre'], permettre: ['permis', 'permets'], prendre: ['pris', 'prends'], produire: ['produit', 'produis'],
  raccourcir: ['raccourci', 'raccourcis'], promouvoir: ['promu', 'promeus'], recevoir: ['reçu', 'reçois'], reconstruire: ['reconstruit', 'reconstruis'],
  recruter: ['recruté', 'recrute'], recueillir: ['recueilli', 'recueille'], réduire: ['réduit', 'réduis'], refondre: ['refondu', 'refonds'],
  remettre: ['remis', 'remets'], répartir: ['réparti', 'répartis'], répondre: ['répondu', 'réponds'], résoudre: ['résolu', 'résous'],
  réunir: ['réuni', 'réunis'], réussir: ['réussi', 'réussis'], servir: ['servi', 'sers'], soutenir: ['soutenu', 'soutiens'],
  suivre: ['suivi', null], tenir: ['tenu', 'tiens'], traduire: ['traduit', 'traduis'], transmettre: ['transmis', 'transmets'],
  unir: ['uni', 'unis'], vendre: ['vendu', 'vends'],
}; // prettier-ignore

const regularVerbs = `accélérer accompagner acheter actualiser adapter administrer aider alimenter améliorer aménager analyser animer appliquer
  approvisionner archiver arbitrer assembler assister assurer augmenter auditer automatiser budgéter câbler calculer centraliser chiffrer classer coacher
  coder collaborer collecter communiquer composer concilier configurer conseiller consolider contacter contribuer contrôler convoyer coordonner
  corriger créer cuisiner cultiver décorer dépanner déployer dessiner détecter développer diagnostiquer diffuser digitaliser diminuer diriger dispenser
  distribuer diversifier documenter doubler dresser dynamiser écouter éditer éduquer effectuer élaborer éliminer encadrer encaisser enseigner
  entraîner évaluer éviter examiner exécuter expérimenter expliquer exploiter fabriquer faciliter facturer fédérer fidéliser financer finaliser
  fermer clôturer ranger relancer numériser fixer former formuler gagner gérer habiller harmoniser identifier implanter implémenter industrialiser informer initier innover inspecter
  installer instaurer intégrer inventorier lancer livrer manager manipuler mener mesurer migrer mobiliser modéliser moderniser modifier
  monter motiver nettoyer négocier normaliser observer obtenir optimiser orchestrer ordonnancer organiser orienter paramétrer participer
  peindre penser piloter placer planifier poser préparer présenter prévenir prioriser procéder professionnaliser programmer proposer prospecter publier
  qualifier raccompagner rassembler réaliser réaménager réceptionner rechercher récolter recommander recouvrer recruter rédiger référencer réformer
  régler rénover renforcer renouveler réorganiser réparer repenser représenter respecter restaurer restructurer rationaliser sauver
  sécuriser sélectionner sensibiliser servir signer simplifier soigner souder standardiser stabiliser structurer superviser surveiller
  tailler tester tracer traiter transférer transformer transporter tripler trier trouver unifier utiliser valider valoriser vérifier veiller`;

const bases = [
  ...new Set([
    ...Object.keys(irregular),
    ...regularVerbs.split(/\s+/).filter((verb) => verb.endsWith('er')),
  ]),
];

export type Verb = { infinitive: string; participle: string; present: string | null };

/** Conjugates a verb as far as a CV needs it; null for one whose forms we do not know. */
export function verbOf(infinitive: string): Verb | null {
  const own = irregular[infinitive];
  if (own) return { infinitive, participle: own[0], present: own[1] };
  if (!/\p{L}{2}er$/u.test(infinitive)) return null;
  return { infinitive, participle: infinitive.replace(/er$/, 'é'), present: presentOf(infinitive) };
}

/** “gérer” → “gère”, “déployer” → “déploie”, “renouveler” → “renouvelle”. */
function presentOf(infinitive: string): string {
  const stem = infinitive.slice(0, -2);
  if (/[ou]y$/.test(stem)) return `${stem.slice(0, -1)}ie`;
  if (/(?:appel|renouvel|jet)$/.test(stem)) return `${stem}${stem.at(-1)}e`;
  return `${stem.replace(/[eé]([^aeiouéèy]{1,2}|gn|ch)$/u, (whole, tail: string) =>
    /^(?:[bcdfglmnprstv]|gr|tr|br|gl|ch|gn)$/.test(tail) &&
    (whole.startsWith('é') || tail.length === 1)
      ? `è${tail}`
      : whole,
  )}e`;
}

const byForm = new Map<string, Verb>(
  bases.flatMap((base) => {
    const verb = verbOf(base);
    return verb
      ? [verb.infinitive, verb.participle, verb.present ?? ''].map((form) => [form, verb] as const)
      : [];
  }),
);

export type VerbForm = 'infinitive' | 'participle' | 'present';

const determiner =
  /^(?:une?|le|la|les|l'|des|du|de la|d'|plus|près|environ|jusqu|avec|à|aux?|en|dans|notre|nos|mon|ma|mes|leurs?|plusieurs|chaque|tous|toutes?|quelque|\d|\p{Lu})/u;

/** The verb a line begins with, and in which form; null when it begins with something else. */
export function verbAt(word: string, rest: string): { verb: Verb; form: VerbForm } | null {
  const plain = word.toLowerCase();
  const known = byForm.get(plain);
  if (known) {
    const form =
      plain === known.infinitive
        ? 'infinitive'
        : plain === known.participle
          ? 'participle'
          : 'present';
    return { verb: known, form };
  }
  // Others only where something is done to something: “Déverminé 12 cartes”, not “Diplômé de …”.
  if (!determiner.test(rest) || /^(?:d'|de la|du|des|en|dans|à|aux?|avec)/.test(rest)) return null;
  const unknown =
    /^\p{L}{3,}(?:er|é)$/u.test(plain) && !notVerbs.has(plain)
      ? verbOf(plain.replace(/(?:er|é)$/u, 'er'))
      : null;
  return unknown
    ? { verb: unknown, form: plain.endsWith('é') ? 'participle' : 'infinitive' }
    : null;
}

const notVerbs = new Set(
  'janvier février atelier chantier métier premier dernier courrier panier papier calendrier marché santé sécurité qualité salarié employé associé diplômé motivé expérimenté passionné leader manager mer hiver entier foyer loyer ouvrier cahier clé réseau comité été privé liberté activité comptabilité majorité nombre retraité agréé bilingue promu nommé élu lauréat'.split(
    ' ',
  ),
);
