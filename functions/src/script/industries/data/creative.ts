import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const creative = {
  industry: 'creative',
  words: {
    en: listWords(`design, clients, brand, users, layout, illustration, animation, film, photography, portfolio,
      graphic, typography, magazine, stories, articles, editing, writing, prototypes, wireframes,
      usability, Figma, Photoshop, Illustrator, InDesign, Premiere, After Effects, packaging, print,
      exhibition, stage, music, video, sound, studios, campaign, concept, art direction, visual
      identity, website, interviews, audience, publication, newsroom, collection, museum, gallery,
      festival, screen, interfaces, journalist, writer`),
    de: listWords(`Design, Kunden, Marke, Nutzer, Layout, Illustration, Animation, Film, Fotograf, Portfolio,
      Grafik, Typografie, Magazin, Geschichten, Artikel, Schnitt, Texte, Prototyp, Wireframes,
      Usability, Figma, Photoshop, Illustrator, InDesign, Premiere, After Effects, Verpackung,
      Druck, Ausstellung, Bühne, Musik, Video, Tontechnik, Studios, Kampagne, Konzept, Gestaltung,
      Erscheinungsbild, Website, Interviews, Publikum, Redaktion, Reportage, Kollektion, Museum,
      Galerie, Festival, Regie, Agentur, Journalist`),
    fr: listWords(`design, clients, marque, utilisateurs, mise en page, illustration, animation, film,
      photographe, portfolio, création graphique, typographie, magazine, reportages, articles,
      montage, écriture, prototypes, maquettes, ergonomie, Figma, Photoshop, Illustrator, InDesign,
      Premiere, After Effects, packaging, impression, exposition, scène, musique, vidéo, prise de
      son, studios, campagne, concept, direction artistique, identité visuelle, site, interviews,
      spectateurs, rédaction, publication, collection, musée, galerie, festival, spectacle,
      journaliste, graphiste`),
    es: listWords(`diseño, clientes, marca, usuarios, maquetación, ilustración, animación, cine, fotógrafo,
      portfolio, gráfico, tipografía, revista, reportajes, artículos, edición, montaje, prototipos,
      wireframes, usabilidad, Figma, Photoshop, Illustrator, InDesign, Premiere, After Effects,
      packaging, impresión, exposición, escenario, música, vídeo, sonido, productora, campaña,
      concepto, dirección de arte, identidad visual, web, entrevistas, espectador, redacción,
      publicación, colección, museo, galería, festival, espectáculo, interfaces, periodista`),
  },
  purposes: {
    experience: 'Say what was made, for whom, and what part was yours.',
    achievements: 'Give one work people may know, a prize, or what a work brought.',
    skills: 'Name crafts and tools, the strongest first.',
  },
  emphasisPoints: ['creativity', 'projects', 'clients', 'awards', 'tools', 'teamwork', 'numbers'],
  personality: {
    tone: 'personal and vivid',
    traits: ['creative', 'adaptable', 'practical', 'people-oriented'],
    avoid: ['calling oneself creative', 'stiff phrases', 'long lists of tools'],
    formality: 0.25,
    energy: 0.65,
  },
  theme: 'editorial',
  callToActionStyle: 'portfolio',
  levels: {
    entry: {
      hook: 'passion',
      first: ['projects', 'creativity', 'education'],
      opening: 'Say what you make and show one piece of it.',
      words: {
        en: listWords('internship, art school, graduation project, freelance'),
        de: listWords('Praktikum, Kunsthochschule, Abschlussarbeit, freiberuflich'),
        fr: listWords('stage, école d’art, projet de fin d’études, indépendant'),
        es: listWords('prácticas, escuela de arte, proyecto final, autónomo'),
      },
    },
    mid: {
      hook: 'role',
      first: ['projects', 'clients'],
      opening: 'Say what you make, for whom, and name one work.',
    },
    senior: {
      hook: 'result',
      first: ['awards', 'projects', 'leadership'],
      opening: 'Begin with the work you are known for, then say what you lead.',
      words: {
        en: listWords('creative lead, guidelines, pitches, mentoring'),
        de: listWords('Kreativleitung, Styleguide, Pitches, Mentoring'),
        fr: listWords('supervision, encadrement, appels d’offres, mentorat'),
        es: listWords('dirección creativa, guía de estilo, concursos, mentoría'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'awards', 'strategy'],
      opening: 'Say which studios, house or department you lead and what it is known for.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('creative direction, budget, agency, programme, strategy'),
        de: listWords('Kreativdirektion, Budget, Programm, Intendanz, Strategie'),
        fr: listWords('direction générale, budget, agence, programmation, stratégie'),
        es: listWords('dirección general, presupuesto, agencia, programación, estrategia'),
      },
    },
  },
} satisfies IndustryData;
