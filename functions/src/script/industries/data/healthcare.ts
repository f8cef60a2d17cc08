import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const healthcare = {
  industry: 'healthcare',
  words: {
    en: listWords(`patients, nursing, ward, hospital, clinic, treatment, families, safety, medication, emergency,
      therapy, diagnosis, clinical, rehabilitation, hygiene, residents, care plans, intensive care, surgery, theatre,
      triage, beds, shift, documentation, infection control, wound care, vaccination, pharmacy, prescriptions, mental health,
      palliative, paediatric, geriatric, primary care, community, practice, medical records, health, midwife, births,
      physiotherapy, dental, ultrasound, first aid, doctors, consultation, ICU, patient care, caring`),
    de: listWords(`Patient, Pflege, Station, Krankenhaus, Klinik, Behandlung, Angehörige, Sicherheit, Medikamente, Notaufnahme,
      Therapie, Diagnose, klinisch, Rehabilitation, Hygiene, Bewohner, Intensivstation, Operation, Chirurgie,
      Betten, Schicht, Dokumentation, Wundversorgung, Impfung, Apotheke, Rezepte, Psychiatrie, Betreuung,
      palliativ, Kinderheilkunde, Geriatrie, Hausarzt, ambulant, Praxis, Gesundheit, Hebamme, Geburten, Medizin,
      Physiotherapie, Zahnarzt, Ultraschall, Erste Hilfe, Ärzte, Visite, Altenheim, Rettungsdienst, Versorgung, Anästhesie`),
    fr: listWords(`patients, soins, service hospitalier, hôpital, clinique, traitement, familles, sécurité, médicaments, urgences,
      thérapie, diagnostic, rééducation, hygiène, résidents, réanimation, chirurgie, bloc opératoire, infirmier,
      triage, lits, garde, transmissions, pansements, vaccination, pharmacie, ordonnances, santé mentale, médecin,
      palliatif, pédiatrie, gériatrie, médecine générale, domicile, cabinet, dossier médical, santé, sage-femme, accouchements,
      kinésithérapie, dentaire, échographie, premiers secours, consultation, EHPAD, prévention, aide-soignant, protocole`),
    es: listWords(`pacientes, enfermería, planta, hospital, clínica, tratamiento, familias, seguridad, medicación, urgencias,
      terapia, diagnóstico, clínico, rehabilitación, higiene, residentes, cuidados, intensivos, cirugía, quirófano,
      triaje, camas, guardia, historia clínica, curas, vacunación, farmacia, recetas, salud, médico,
      paliativo, pediatría, geriatría, atención primaria, domicilio, consulta, sanitario, matrona, partos,
      fisioterapia, dental, ecografía, primeros auxilios, prevención, residencia, protocolo, auxiliar, UCI, dependientes`),
  },
  purposes: {
    experience: 'Say where, for which patients and how many, and what was answered for on a shift.',
    achievements:
      'Give one thing that became safer, quicker or kinder for patients, with its measure.',
    skills: 'Name registration, special training and languages patients speak.',
  },
  emphasisPoints: [
    'safety',
    'certifications',
    'reliability',
    'teamwork',
    'languages',
    'numbers',
    'quality',
  ],
  personality: {
    tone: 'warm and steady',
    traits: ['people-oriented', 'careful', 'organised'],
    avoid: ['stories of single patients', 'talk of sales', 'heroic words'],
    formality: 0.55,
    energy: 0.4,
  },
  theme: 'botanic',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'passion',
      first: ['education', 'certifications', 'reliability'],
      opening: 'Say what you trained for and where you have already worked with patients.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('placement, nursing school, licence, supervision'),
        de: listWords('Ausbildung, Praktikum, Examen, Einsatz'),
        fr: listWords('stage, diplôme d’État, école d’infirmiers, tutorat'),
        es: listWords('prácticas, grado, técnico, rotación'),
      },
    },
    mid: {
      hook: 'role',
      first: ['safety', 'certifications'],
      opening: 'Say what you do, on which ward or in which practice, and for whom.',
    },
    senior: {
      hook: 'role',
      first: ['safety', 'leadership', 'quality'],
      opening: 'Say what you are a specialist in and what you lead or teach there.',
      words: {
        en: listWords('mentoring, quality improvement, guidelines, students'),
        de: listWords('Praxisanleitung, Qualitätsmanagement, Leitlinien, Auszubildende'),
        fr: listWords('encadrement, démarche qualité, recommandations, étudiants'),
        es: listWords('tutorización, mejora de la calidad, guías, estudiantes'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'quality', 'scale'],
      opening: 'Say which house or service you run, how many beds and staff, and what got better.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('budget, staffing, accreditation, board, strategy'),
        de: listWords('Budget, Personalplanung, Zertifizierung, Geschäftsführung, Strategie'),
        fr: listWords('budget, effectifs, certification, direction, stratégie'),
        es: listWords('presupuesto, plantilla, acreditación, dirección, estrategia'),
      },
    },
  },
} satisfies IndustryData;
