import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

/** Also the home of work without a list of its own: offices, people and recruiting, personal services, care of places. */
export const general = {
  industry: 'general',
  words: {
    en: listWords(`customers, office, recruiting, appointments, calls, service, administration, scheduling, filing, reception,
      correspondence, travel, meetings, hiring, onboarding, employees, applicants, training, translation, interpreting,
      cleaning, security, garden, farm, salon, fitness, members, complaints, orders, budget,
      calendar, Excel, Word, Outlook, SAP, documents, invoices, events, suppliers, clients,
      workplace, contracts, payroll, interviews, visitors, keys, machinery, plants, consulting`),
    de: listWords(`Kunden, Büro, Personal, Termine, Anrufe, Service, Verwaltung, Planung, Ablage, Empfang,
      Korrespondenz, Reisen, Besprechungen, Einstellung, Einarbeitung, Mitarbeiter, Bewerber, Schulung, Übersetzung, Dolmetschen,
      Reinigung, Sicherheit, Garten, Landwirtschaft, Salon, Fitness, Mitglieder, Beschwerden, Bestellungen, Budget,
      Kalender, Excel, Word, Outlook, SAP, Unterlagen, Rechnungen, Veranstaltungen, Lieferanten, Assistenz,
      Arbeitsplatz, Verträge, Lohn, Gespräche, Besucher, Telefon, Maschinen, Pflanzen, Beratung`),
    fr: listWords(`clients, bureau, recrutement, rendez-vous, appels, service, administratif, planning, classement, accueil,
      courrier, voyages, réunions, embauche, intégration, salariés, candidats, formation, traduction, interprétation,
      nettoyage, sécurité, jardin, exploitation, salon, fitness, adhérents, réclamations, commandes, budget,
      agenda, Excel, Word, Outlook, SAP, documents, factures, événements, fournisseurs, secrétariat,
      ressources humaines, contrats, paie, entretiens, visiteurs, téléphone, machines, plantes, conseil`),
    es: listWords(`clientes, oficina, selección, citas, llamadas, servicio, administración, planificación, archivo, recepción,
      correspondencia, viajes, reuniones, contratación, acogida, empleados, candidatos, formación, traducción, interpretación,
      limpieza, seguridad, jardín, finca, salón, fitness, socios, reclamaciones, pedidos, presupuesto,
      agenda, Excel, Word, Outlook, SAP, documentos, facturas, eventos, proveedores, secretaría,
      recursos humanos, contratos, nóminas, entrevistas, visitas, teléfono, maquinaria, plantas, consultoría`),
  },
  purposes: {
    experience: 'Say what was done, where and for whom, newest first.',
    achievements: 'Give one thing that got better and by how much.',
    skills: 'Name what is used every day, and languages.',
  },
  emphasisPoints: [
    'reliability',
    'numbers',
    'clients',
    'teamwork',
    'languages',
    'tools',
    'projects',
  ],
  personality: {
    tone: 'clear and friendly',
    traits: ['organised', 'people-oriented', 'practical', 'adaptable'],
    avoid: ['empty phrases', 'lists of virtues', 'exaggeration'],
    formality: 0.5,
    energy: 0.5,
  },
  theme: 'meridian',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'role',
      first: ['education', 'reliability', 'languages'],
      opening: 'Say what you learned or study and what you have already done with it.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('internship, apprenticeship, school, part-time'),
        de: listWords('Ausbildung, Praktikum, Schule, Teilzeit'),
        fr: listWords('stage, apprentissage, école, temps partiel'),
        es: listWords('prácticas, grado, escuela, media jornada'),
      },
    },
    mid: {
      hook: 'role',
      first: ['numbers', 'reliability'],
      opening: 'Say what you do, where and for whom.',
    },
    senior: {
      hook: 'result',
      first: ['numbers', 'leadership', 'projects'],
      opening: 'Begin with what you changed, then say what you answer for.',
      words: {
        en: listWords('process improvement, coaching, negotiation'),
        de: listWords('Verbesserung, Anleitung, Verhandlung'),
        fr: listWords('amélioration, encadrement, négociation'),
        es: listWords('mejora, coordinación, negociación'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'strategy', 'scale'],
      opening: 'Say what you lead, how many people, and where you took it.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('strategy, revenue, growth, board, restructuring'),
        de: listWords('Strategie, Umsatz, Wachstum, Vorstand, Umstrukturierung'),
        fr: listWords('stratégie, chiffre d’affaires, croissance, direction, restructuration'),
        es: listWords('estrategia, ingresos, crecimiento, dirección, reestructuración'),
      },
    },
  },
} satisfies IndustryData;
