import { describe, expect, it } from 'vitest';
import { degree, internship, role, skill } from './career-words.ts';
import { elide, joinList, ofThe, toThe, withThe } from './grammar.ts';
import { employer, school, toHouse } from './houses.ts';
import { ownClauses } from './own-clause.ts';
import { isSpeakable } from './plain-words.ts';
import { saidWords, syllables } from './said-words.ts';
import { speakable } from './spoken-text.ts';
import { verbOf } from './verb-forms.ts';

describe('little words', () => {
  it('loses its vowel before a vowel and a silent h', () => {
    expect(elide('en tant que', 'infirmière')).toBe("en tant qu'infirmière");
    expect(elide('je', 'harmonise')).toBe("j'harmonise");
    expect(elide('je', 'hiérarchise')).toBe('je hiérarchise');
    expect(elide('en tant que', 'chef')).toBe('en tant que chef');
    expect(elide('le', 'onzième')).toBe('le onzième');
  });

  it('melts with the article', () => {
    expect(toThe('Lycée Pasteur', 'm')).toBe('au Lycée Pasteur');
    expect(toThe('Hôpital Nord', 'm')).toBe("à l'Hôpital Nord");
    expect(toThe('Éditions du Lac', 'fp')).toBe('aux Éditions du Lac');
    expect(ofThe('INSEE', 'm')).toBe("de l'INSEE");
    expect(withThe('SNCF', 'f')).toBe('la SNCF');
  });

  it('lists with “et”', () => {
    expect(joinList(['a', 'b', 'c'])).toBe('a, b et c');
    expect(joinList(['un bac et un BTS', 'une licence'])).toBe(
      "un bac et un BTS, ainsi qu'une licence",
    );
    expect(joinList(['vin et bière', 'b', 'c'])).toBe('vin et bière, b, ainsi que c');
  });
});

describe('verbs', () => {
  const cases: [string, string, string][] = [
    ['gérer', 'géré', 'gère'],
    ['déployer', 'déployé', 'déploie'],
    ['renouveler', 'renouvelé', 'renouvelle'],
    ['mener', 'mené', 'mène'],
    ['intégrer', 'intégré', 'intègre'],
    ['accélérer', 'accéléré', 'accélère'],
    ['lancer', 'lancé', 'lance'],
    ['diriger', 'dirigé', 'dirige'],
    ['rechercher', 'recherché', 'recherche'],
    ['vérifier', 'vérifié', 'vérifie'],
    ['concevoir', 'conçu', 'conçois'],
    ['réduire', 'réduit', 'réduis'],
  ];
  it.each(cases)('%s', (infinitive, participle, present) => {
    expect(verbOf(infinitive)).toEqual({ infinitive, participle, present });
  });
});

describe('lines of a CV in the first person', () => {
  const past: [string, string | undefined][] = [
    ["Encadrement d'une équipe de 15 soignants", "j'ai encadré une équipe de 15 soignants"],
    [
      "Mise en place d'un planning pour 3 services",
      "j'ai mis en place un planning pour 3 services",
    ],
    ['Recrutement et formation de 12 agents', "j'ai recruté et formé 12 agents"],
    ['Gestion du budget et du planning', "j'ai géré le budget et le planning"],
    ['Gestion de projet', "j'ai assuré la gestion de projet"],
    ["Organisation d'événements culturels", "j'ai organisé des événements culturels"],
    ['Suivi des stocks et des commandes', "j'ai assuré le suivi des stocks et des commandes"],
    ['Accueil des clients et encaissement', "j'ai assuré l'accueil des clients et l'encaissement"],
    ['Déploiement de Kubernetes sur 3 sites', "j'ai déployé Kubernetes sur 3 sites"],
    ['Participation aux réunions de chantier', "j'ai participé aux réunions de chantier"],
    [
      'Augmentation de 20 % du chiffre de vente',
      "j'ai augmenté de 20 pour cent le chiffre de vente",
    ],
    ["Baisse de 30 % de l'absentéisme", "j'ai obtenu une baisse de 30 pour cent de l'absentéisme"],
    ['Gérer un budget et animer une équipe', "j'ai géré un budget et animé une équipe"],
    ['Gère un portefeuille de 80 clients', "j'ai géré un portefeuille de 80 clients"],
    ['A augmenté les ventes de 34 %', "j'ai augmenté les ventes de 34 pour cent"],
    ['Conçu et livré 5 sites pour des PME', "j'ai conçu et livré 5 sites pour des PME"],
    ["J'ai réduit les délais de 30 %", "j'ai réduit les délais de 30 pour cent"],
    ["Responsable d'un service de 24 lits", "j'étais responsable d'un service de 24 lits"],
    ['Chargée de la communication interne', "je m'occupais de la communication interne"],
    ["Promue cheffe d'équipe en 2019", "j'ai été promue cheffe d'équipe en 2019"],
    ['Formation de 18 infirmiers et aides', "j'ai formé 18 infirmiers et aides"],
    [
      'Accueil téléphonique et prise de rendez-vous',
      "j'ai assuré l'accueil téléphonique et la prise de rendez-vous",
    ],
    [
      'Rédaction de rapports et relations avec les pêcheurs',
      "j'ai assuré la rédaction de rapports et les relations avec les pêcheurs",
    ],
    ['Accueil téléphonique et orientation de visiteurs', undefined],
    ['Accueil, standard, facturation et relances', undefined],
    ['Accueil, standard et facturation et relances', undefined],
    ['Ouverture et fermeture du restaurant', "j'ai ouvert et fermé le restaurant"],
    ['Ouverture et balayage du restaurant', undefined],
    ['Évaluation HAS 2023 : note moyenne de 3,8 sur 4', undefined],
    [
      'Animé le blog : +1 900 abonnés en trois mois',
      "j'ai animé le blog : 1 900 abonnés de plus en trois mois",
    ],
    ['Contrôle les pièces de 3 lignes', "j'ai contrôlé les pièces de 3 lignes"],
    ['Budget de 2 M€', undefined],
    ['Diplômé de HEC Paris', undefined],
    ['Elle gère une équipe de 5 personnes', undefined],
    ["Esprit d'équipe et rigueur", undefined],
    ['Gérer les stocks et déverrouillir les portes', undefined],
  ];
  it.each(past)('%j', (line, clause) => {
    expect(ownClauses(line, false)[0]?.text).toBe(clause);
  });

  it('keeps the present for the post still held, and results in the past', () => {
    const now = (line: string) => ownClauses(line, true)[0];
    expect(now("Encadrement d'une équipe de 15 soignants")?.text).toBe(
      "j'encadre une équipe de 15 soignants",
    );
    expect(now('Mise à jour des procédures internes')?.also).toBe(
      'je mets aussi à jour les procédures internes',
    );
    expect(now('Création de 3 formations')?.text).toBe("j'ai créé 3 formations");
    expect(now('Organisation de 9 campagnes en mer')?.text).toBe(
      "j'ai organisé 9 campagnes en mer",
    );
    expect(now('Organisation du déménagement du siège')?.text).toBe(
      "j'ai organisé le déménagement du siège",
    );
    expect(now('Participation à une campagne en mer')?.text).toBe(
      "j'ai participé à une campagne en mer",
    );
    expect(now('Participation aux campagnes en mer')?.text).toBe(
      'je participe aux campagnes en mer',
    );
    expect(now('Organisation de 9 campagnes par an')?.text).toBe("j'organise 9 campagnes par an");
    expect(now('Formation de trois apprentis')?.text).toBe("j'ai formé trois apprentis");
    expect(now("Conduite des travaux d'extension")?.text).toBe(
      "j'ai conduit les travaux d'extension",
    );
    expect(now('Lancer une boutique en ligne')?.text).toBe("j'ai lancé une boutique en ligne");
    expect(now('Lancer des campagnes')?.text).toBe('je lance des campagnes');
    expect(now('Réduire de 12 % les déchets')?.text).toBe(
      "j'ai réduit de 12 pour cent les déchets",
    );
    expect(now('Gère les stocks et anime une équipe')?.also).toBe(
      'de plus, je gère les stocks et anime une équipe',
    );
    expect(now('Chargé de la paie de 40 agents')?.also).toBe(
      "je m'occupe aussi de la paie de 40 agents",
    );
  });

  it('offers shorter forms that are whole clauses', () => {
    expect(
      ownClauses('Réduction de 22 % des erreurs grâce à un double contrôle', false).map(
        ({ text }) => text,
      ),
    ).toEqual([
      "j'ai réduit de 22 pour cent les erreurs grâce à un double contrôle",
      "j'ai réduit de 22 pour cent les erreurs",
    ]);
  });
});

describe('signs and abbreviations', () => {
  const cases: [string, string][] = [
    ['un budget de 2,5 M€', "un budget de 2,5 millions d'euros"],
    ['1,5 M€ de ventes', "1,5 million d'euros de ventes"],
    ['240 k€ par an', '240 000 euros par an'],
    ['45 000 € / an', '45 000 euros par an'],
    ['hausse de 20%', 'hausse de 20 pour cent'],
    ['12k utilisateurs', '12 000 utilisateurs'],
    ['3 M de clients', '3 millions de clients'],
    ['6-8 patients', '6 à 8 patients'],
    ['ouvert 24h/24 et 7j/7', 'ouvert 24 heures sur 24 et 7 jours sur 7'],
    ['150+ clients', 'plus de 150 clients'],
    ['outils (Jira, Slack) internes', 'outils internes'],
    ['en 1,1 s', 'en 1,1 seconde'],
    ['R&D et achats', 'R et D et achats'],
    ['conseil, audit, etc.', 'conseil, audit'],
    ['l’équipe', "l'équipe"],
  ];
  it.each(cases)('says %j as %j', (written, spoken) => {
    expect(speakable(written)).toBe(spoken);
  });

  it('knows how numbers and acronyms sound', () => {
    expect(saidWords('depuis 2018')).toEqual(['depuis', 'deux', 'mille', 'dix', 'huit']);
    expect(saidWords('92')).toEqual(['quatre', 'vingt', 'douze']);
    expect(saidWords('71 lits')).toEqual(['soixante', 'et', 'onze', 'lits']);
    expect(saidWords('20 000 factures')).toEqual(['vingt', 'mille', 'factures']);
    expect(saidWords('la SNCF')).toEqual(['la', 'S', 'N', 'C', 'F']);
    expect(['réalisé', 'équipe', 'créé', 'infirmière', 'question'].map(syllables)).toEqual([
      4, 2, 2, 3, 2,
    ]);
  });
});

describe('titles, houses and degrees', () => {
  it('says employers with their little words', () => {
    expect(employer('Mercalune SAS')?.at).toBe('chez Mercalune');
    expect(employer('Hôpital Saint-Rémi')?.at).toBe("à l'Hôpital Saint-Rémi");
    expect(employer('Groupe Aubrac')?.at).toBe('au sein du Groupe Aubrac');
    expect(employer('Biscuiterie Armorel')?.name).toBe('la Biscuiterie Armorel');
    expect(employer('Aquarium des Deux-Baies')?.at).toBe("à l'Aquarium des Deux-Baies");
    expect(employer('Station biologique de Kerhuon')?.at).toBe(
      'à la Station biologique de Kerhuon',
    );
    expect(employer('Groupe-conseil Rivard inc.')?.at).toBe('au sein du Groupe-conseil Rivard');
    expect(employer('Fiduciaire Perret Sàrl')?.at).toBe('à la Fiduciaire Perret');
    expect(employer('SPRL Bois & Co')?.at).toBe('chez Bois et Co');
    expect(employer('Intérim')).toBeNull();
    expect(school('IRTS Montpellier')?.of).toBe("de l'IRTS Montpellier");
    expect(school('Lycée Flaubert, Rouen')?.of).toBe('du Lycée Flaubert');
    expect(school('Attestation de formation')).toBeNull();
    expect(toHouse('Institut Pasteur')).toBe("à l'Institut Pasteur");
    expect(toHouse('Norlog')).toBe('à Norlog');
    expect(employer('Auto-entrepreneur')).toBeNull();
    expect(school('Sciences Po')?.at).toBe('à Sciences Po');
  });

  it('takes titles as the CV words them', () => {
    expect(role('Cheffe de Projet Digital (H/F)')).toBe('cheffe de projet digital');
    expect(role('Ingénieur Java')).toBe('ingénieur Java');
    expect(role('Développeur·euse web')).toBe('développeur web');
    expect(role('Stage en marketing')).toBeNull();
    expect(internship('Stage en marketing')).toBe('un stage en marketing');
    expect(role('Gestion de projet')).toBeNull();
    expect(role('Lyon')).toBeNull();
    expect(skill('Advanced Life Support')).toBe('Advanced Life Support');
  });

  it('gives degrees their article', () => {
    expect(degree('Master Informatique')).toEqual({
      phrase: 'un master Informatique',
      gender: 'm',
    });
    expect(degree('Licence de lettres modernes')?.phrase).toBe('une licence de lettres modernes');
    expect(degree('BTS Comptabilité')?.phrase).toBe('un BTS Comptabilité');
    expect(degree('Ingénieur en génie civil')?.phrase).toBe(
      "une formation d'ingénieur en génie civil",
    );
    expect(degree('Terminale S')).toBeNull();
    expect(skill('Gestion des stocks')).toBe('gestion des stocks');
    expect(skill('Photoshop')).toBe('Photoshop');
  });

  it('never speaks of contact, family, origin or age', () => {
    for (const text of [
      'Écrivez à claire@example.org',
      'Téléphone 06 55 50 12 34',
      'Mariée, deux enfants',
      'Nationalité française',
      '34 ans, permis B',
      'Passionnée par mon métier',
      'Elle a dirigé une équipe',
    ]) {
      expect(isSpeakable(text), text).toBe(false);
    }
    expect(isSpeakable("12 ans d'expérience en gériatrie")).toBe(true);
  });
});
