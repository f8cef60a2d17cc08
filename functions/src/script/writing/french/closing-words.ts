import { lowerTitle } from '../romance/proper-words.ts';
import type { ClosingWords } from '../romance/romance-language.ts';
import { elide } from './grammar.ts';
import { toHouse } from './houses.ts';

export const closings: ClosingWords = {
  invitations: {
    professional: {
      long: [
        "Si cette expérience correspond à ce que vous cherchez, je vous propose d'en parler",
        'Si vous voyez une place pour moi dans votre équipe, écrivez-moi : nous en parlerons',
        'Je vous propose un échange pour voir ce que je peux apporter à votre équipe',
      ],
      short: ["Je vous propose d'en parler", 'Au plaisir de vous lire'],
      extra: ['Merci de votre attention', "Merci d'avoir regardé cette vidéo"],
    },
    friendly: {
      long: [
        'Si cela vous parle, écrivez-moi, et échangeons, ce sera avec plaisir',
        'Si vous pensez que nous pourrions bien travailler ensemble, parlons-en tout simplement',
        'Si vous voulez en savoir plus, écrivez-moi tout simplement et discutons-en ensemble',
      ],
      short: ['Échangeons, ce sera avec plaisir', 'À très vite pour en parler'],
      extra: ["Merci d'avoir regardé", 'Merci pour votre écoute'],
    },
    energetic: {
      long: [
        "Vous avez un projet qui a besoin de quelqu'un comme moi ? Parlons-en ensemble",
        'Dites-moi sur quoi vous travaillez, et parlons de ce que je peux y ajouter',
        'Si vous voulez ce genre de travail dans votre équipe, parlons-en ensemble',
      ],
      short: ['Alors, parlons-en ensemble', 'Parlons-en quand vous voulez'],
      extra: ["Merci d'avoir regardé", 'Merci pour votre temps'],
    },
    confident: {
      long: [
        'Si de tels résultats comptent pour vous, parlons de la suite',
        'Dites-moi ce que vous voulez changer, et parlons de la façon dont je commencerais',
        "Fixons un rendez-vous d'une demi-heure, et je vous montrerai ce que je ferais d'abord",
      ],
      short: ['Parlons-en ensemble', 'Fixons un rendez-vous'],
      extra: ['Merci pour votre temps', 'Merci de votre attention'],
    },
    formal: {
      long: [
        'Ce serait un honneur de pouvoir échanger avec vous',
        'Je me tiens à votre disposition pour répondre à toutes vos questions',
        'Si mon parcours répond à vos attentes, un entretien avec vous serait un honneur',
      ],
      short: [
        'À votre disposition pour un entretien',
        'Je me tiens à votre disposition pour un entretien',
        "Dans l'attente de votre réponse, je vous remercie",
      ],
      extra: [
        'Je vous remercie de votre attention',
        "Je vous remercie du temps que vous m'accordez",
      ],
    },
  },
  platforms: {
    linkedin: {
      stiff: [
        'Vous pouvez me répondre directement ici, sur LinkedIn',
        'Je lirai volontiers votre message ici, sur LinkedIn',
      ],
      relaxed: [
        'Envoyez-moi un message ici, sur LinkedIn, et nous en parlerons',
        'Un message ici, sur LinkedIn, et nous en parlons',
      ],
    },
    website: {
      stiff: ['Vous trouverez sur cette page le moyen de me contacter'],
      relaxed: [
        'Pour me contacter, tout est sur cette page',
        "Tout ce qu'il faut pour me contacter est sur cette page",
      ],
    },
    email: {
      stiff: ['Une réponse à cet e-mail me parviendra directement'],
      relaxed: ['Répondez simplement à cet e-mail, et trouvons un moment pour en parler'],
    },
    universal: null,
  },
  objectives: {
    engagement: null,
    conversion: {
      stiff: ["Contactez-moi, et convenons ensemble d'un rendez-vous"],
      relaxed: ['Contactez-moi, et trouvons un moment pour en parler'],
    },
    branding: {
      stiff: ['Je parle toujours volontiers de ce travail, et je répondrai à vos questions'],
      relaxed: ['Je parle toujours avec plaisir de ce travail : posez-moi vos questions'],
    },
    networking: {
      stiff: ['Si vous exercez dans le même domaine, je vous invite à entrer en contact avec moi'],
      relaxed: ['Si vous travaillez dans le même domaine, restons en contact'],
    },
  },
  targetRole: (role) => `Le poste que je vise : ${role}`,
  targetCompany: (company) => `C'est cette expérience que je souhaite apporter ${toHouse(company)}`,
  targetBoth: (role, company) =>
    `C'est cette expérience que je souhaite apporter ${toHouse(company)} ${elide('en tant que', lowerTitle(role))}`,
  bridge: {
    professional: [
      'Voici mon parcours en quelques mots',
      'Je vous présente mon travail en quelques mots',
    ],
    friendly: ['Je vous raconte un peu ce que je fais', 'Voici un petit aperçu de mon travail'],
    energetic: ['Voici ce que je fais', 'Je vous montre ce que je fais'],
    confident: ['Voici ce que je fais', 'Voici mon travail, en bref'],
    formal: [
      'Permettez-moi de vous présenter mon parcours',
      'Je vous présente brièvement mon parcours',
    ],
  },
};
