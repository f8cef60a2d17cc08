import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const science = {
  industry: 'science',
  words: {
    en: listWords(`research, laboratory, data, samples, analysis, publications, experiments, methods, papers,
      trials, university, PhD, thesis, grant, conference, statistics, models, measurements, journal,
      protocol, microscopy, chemistry, biology, physics, cells, PCR, sequencing, HPLC, spectrometry,
      validation, clinical, materials, simulation, field work, Python, MATLAB, quality control, GMP,
      GLP, climate, genetics, proteins, hypothesis, collaboration, students, water, instruments`),
    de: listWords(`Forschung, Labor, Daten, Proben, Analyse, Veröffentlichung, Experimente, Methoden,
      Publikation, Versuche, Universität, Promotion, Doktorarbeit, Drittmittel, Konferenz,
      Statistik, Modelle, Messung, Fachzeitschrift, Protokoll, Mikroskopie, Chemie, Biologe, Physik,
      Zellen, PCR, Sequenzierung, HPLC, Spektrometrie, Validierung, klinisch, Materialien,
      Simulation, Feldarbeit, Python, MATLAB, Qualitätskontrolle, GMP, GLP, Klima, Genetik,
      Proteine, Wissenschaft, Institut, Studierende, Wasser, Geräte, Forscher`),
    fr: listWords(`recherche, laboratoire, données, échantillons, analyses, publications, expériences, méthodes,
      articles, essais, université, doctorat, thèse, financement, congrès, statistiques, modèles,
      mesures, revue, protocole, microscopie, chimie, biologie, physique, cellules, PCR, séquençage,
      HPLC, spectrométrie, validation, clinique, matériaux, simulation, terrain, Python, MATLAB,
      contrôle qualité, BPF, BPL, climat, génétique, protéines, scientifique, institut, étudiants,
      eau, instruments, chercheur`),
    es: listWords(`investigación, laboratorio, datos, muestras, análisis, publicación, experimentos, métodos,
      artículos, ensayos, universidad, doctorado, tesis, financiación, congreso, estadística,
      modelos, medición, revista, protocolo, microscopía, química, biólogo, física, células, PCR,
      secuenciación, HPLC, espectrometría, validación, clínico, material, simulación, campo, Python,
      MATLAB, control de calidad, BPF, BPL, clima, genética, proteínas, científico, instituto,
      estudiantes, agua, instrumentos, investigador`),
  },
  purposes: {
    experience: 'Say which question is worked on, where, and with what.',
    achievements: 'Give one finding, paper, grant or method others use.',
    skills: 'Name methods and instruments, then software.',
  },
  emphasisPoints: ['research', 'education', 'projects', 'numbers', 'tools', 'awards', 'quality'],
  personality: {
    tone: 'curious and sober',
    traits: ['analytical', 'careful', 'teaching', 'organised'],
    avoid: ['claims beyond the data', 'unexplained abbreviations', 'sales talk'],
    formality: 0.6,
    energy: 0.4,
  },
  theme: 'botanic',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'passion',
      first: ['education', 'research', 'tools'],
      opening: 'Say which question you work on and what you have already measured.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('master, internship, supervisor, poster'),
        de: listWords('Masterarbeit, Praktikum, Hilfskraft, Poster'),
        fr: listWords('master, stage, mémoire, poster'),
        es: listWords('máster, prácticas, trabajo de fin de grado, póster'),
      },
    },
    mid: {
      hook: 'role',
      first: ['research', 'projects'],
      opening: 'Say what you research or analyse, where, and with which methods.',
    },
    senior: {
      hook: 'result',
      first: ['research', 'leadership', 'awards'],
      opening: 'Begin with what you found or made possible, then say what you lead.',
      words: {
        en: listWords('principal investigator, supervision, patents, funding'),
        de: listWords('Arbeitsgruppe, Betreuung, Patente, Förderung'),
        fr: listWords('encadrement, brevets, porteur de projet, consortium'),
        es: listWords('jefatura de grupo, patentes, doctorandos, consorcio'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'research', 'strategy'],
      opening:
        'Say which institute or programme you lead, its people and funds, and what came of it.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('institute, budget, partnerships, portfolio, strategy'),
        de: listWords('Leitung, Budget, Kooperationen, Portfolio, Strategie'),
        fr: listWords('direction, budget, partenariats, portefeuille, stratégie'),
        es: listWords('dirección, presupuesto, alianzas, cartera, estrategia'),
      },
    },
  },
} satisfies IndustryData;
