import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const education = {
  industry: 'education',
  words: {
    en: listWords(`students, pupils, school, classroom, teaching, lessons, curriculum, parents, learning, course,
      children, exams, university, training, workshops, subject, grades, classes, year group,
      inclusion, special needs, lectures, primary, secondary, kindergarten, nursery, literacy,
      maths, reading, homework, assessment, syllabus, behaviour, tutoring, materials, teachers,
      seminar, library, mentoring, education, participants, pedagogy, Moodle, vocational, early
      years, drama club`),
    de: listWords(`Schüler, Unterricht, Klassen, Lehrplan, Eltern, Lernen, Kurs, Studierende, Student, Kinder,
      Prüfung, Universität, Fortbildung, Workshop, Lehrstoff, Noten, Jahrgang, Inklusion, Förderung,
      Vorlesung, Grundschule, Gymnasium, Kita, Deutsch, Mathematik, Leseförderung, Hausaufgaben,
      Abitur, Pädagogik, Nachhilfe, E-Learning, Material, Lehrkraft, Lehrer, Seminar, Bibliothek,
      Ausflug, Bildung, Teilnehmer, Erzieher, Didaktik, Moodle, Berufsschule, Projektwoche,
      Lehrgang, Hochschule`),
    fr: listWords(`élèves, école, classe, enseignement, cours, programme, parents, apprentissage, formation,
      étudiants, enfants, examens, université, ateliers, matière, notes, niveau, inclusion, besoins
      particuliers, lycée, collège, maternelle, crèche, primaire, lecture, mathématiques, devoirs,
      évaluation, baccalauréat, pédagogie, soutien scolaire, e-learning, supports, enseignant,
      professeur, séminaire, bibliothèque, sortie scolaire, éducation, participants, stagiaires,
      Moodle, séquences, éveil, didactique, tutorat, formateur`),
    es: listWords(`alumnos, escuela, colegio, aula, clases, enseñanza, currículo, familias, aprendizaje, curso,
      estudiantes, niños, examen, universidad, formación, taller, asignatura, notas, inclusión,
      necesidades educativas, instituto, infantil, primaria, secundaria, guardería, lectura,
      matemáticas, deberes, evaluación, bachillerato, pedagogía, refuerzo, e-learning, material,
      docente, profesor, maestro, seminario, biblioteca, excursión, educación, participantes,
      tutoría, Moodle, claustro, didáctica, formador`),
  },
  purposes: {
    experience: 'Say whom you teach, what, and how many.',
    achievements: 'Give one thing learners reached or a programme that still runs.',
    skills: 'Name subjects, qualifications and ways of teaching.',
  },
  emphasisPoints: [
    'education',
    'teamwork',
    'numbers',
    'projects',
    'languages',
    'certifications',
    'creativity',
  ],
  personality: {
    tone: 'warm and clear',
    traits: ['teaching', 'people-oriented', 'organised', 'creative'],
    avoid: ['jargon of managers', 'stories of single pupils', 'talking down'],
    formality: 0.5,
    energy: 0.5,
  },
  theme: 'editorial',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'passion',
      first: ['education', 'projects', 'languages'],
      opening: 'Say what you teach and with whom you have already practised.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('practicum, degree, holiday camp'),
        de: listWords('Referendariat, Praktikum, Lehramt, Ferienlager'),
        fr: listWords('stage, master, concours, animation'),
        es: listWords('prácticas, grado, oposición, monitor'),
      },
    },
    mid: {
      hook: 'role',
      first: ['numbers', 'education'],
      opening: 'Say what you teach, to whom, and how many.',
    },
    senior: {
      hook: 'role',
      first: ['leadership', 'projects', 'numbers'],
      opening: 'Say what you teach and what you lead or built beside it.',
      words: {
        en: listWords('head of department, staff development, coaching colleagues'),
        de: listWords('Fachbereich, Personalentwicklung, Kollegium'),
        fr: listWords('coordination, mentorat, référent'),
        es: listWords('jefatura, coordinación, mentoría'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'strategy', 'scale'],
      opening:
        'Say which school or institution you lead, how many learners and staff, and what changed.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('headteacher, governors, enrolment, budget, inspection'),
        de: listWords('Leitung, Personalplanung, Anmeldung, Budget, Schulträger'),
        fr: listWords('direction, établissement, inscriptions, budget, inspection'),
        es: listWords('dirección, centro, matrículas, presupuesto, inspección'),
      },
    },
  },
} satisfies IndustryData;
