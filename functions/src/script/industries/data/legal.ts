import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const legal = {
  industry: 'legal',
  words: {
    en: listWords(`clients, contracts, law, court, litigation, legal, compliance, negotiation, cases, hearings,
      drafting, due diligence, regulation, data protection, GDPR, solicitor, corporate, mergers,
      disputes, arbitration, attorney, counsel, judge, notary, paralegal, bar admission, trial,
      settlement, advice, licences, patents, trademarks, intellectual property, real estate, tax,
      criminal, policies, audits, deadlines, claims, pleadings, appeals, files, mediation, risk,
      legislation`),
    de: listWords(`Mandant, Verträge, Recht, Gericht, Prozess, Compliance, Verhandlung, Fallbearbeitung, Akten,
      Beratung, Due Diligence, Regulierung, Datenschutz, DSGVO, Arbeitsrecht, Gesellschaftsrecht,
      Unternehmenskauf, Streit, Schiedsverfahren, Anwalt, Jurist, Kanzlei, Richter, Notar,
      Staatsexamen, Urteil, Vergleich, Schriftsatz, Gutachten, Lizenzen, Patente, Markenrecht,
      Urheberrecht, Immobilien, Steuerrecht, Strafrecht, Familienrecht, Richtlinien, Audit, Fristen,
      Ansprüche, Recherche, Klage, Berufung, Mediation, Risiko, Gesetz, Zivilrecht`),
    fr: listWords(`clients, contrats, droit, tribunal, contentieux, juridique, conformité, négociation, dossiers,
      audiences, rédaction, due diligence, réglementation, protection des données, RGPD, sociétés,
      fusions, litiges, arbitrage, avocat, juriste, cabinet, juge, notaire, barreau, procès,
      transaction, conseil, consultations, licences, brevets, marques, propriété intellectuelle,
      immobilier, fiscal, pénal, famille, politiques, audits, délais, réclamations, conclusions,
      appel, médiation, risque, lois, actes`),
    es: listWords(`clientes, contratos, derecho, tribunal, litigios, jurídico, cumplimiento, negociación, casos,
      juicios, redacción, due diligence, normativa, protección de datos, RGPD, laboral, mercantil,
      fusión, conflictos, arbitraje, abogado, legal, despacho, juez, notaría, acuerdo,
      asesoramiento, demandas, juzgado, licencias, patentes, marcas, propiedad intelectual,
      inmobiliario, fiscal, penal, familia, políticas, auditorías, plazos, reclamación, expedientes,
      recursos, mediación, riesgo, ley, procesal, escrituras`),
  },
  purposes: {
    experience: 'Say which field of law, for which clients, in which role.',
    achievements: 'Give one matter in numbers or scope, naming no client.',
    skills: 'Name admissions, languages of work and fields of law.',
  },
  emphasisPoints: [
    'certifications',
    'clients',
    'reliability',
    'quality',
    'languages',
    'numbers',
    'education',
  ],
  personality: {
    tone: 'measured and precise',
    traits: ['careful', 'analytical', 'organised'],
    avoid: ['names of clients', 'promises of success', 'slang'],
    formality: 0.9,
    energy: 0.25,
  },
  theme: 'editorial',
  callToActionStyle: 'meeting',
  levels: {
    entry: {
      hook: 'role',
      first: ['education', 'certifications', 'languages'],
      opening:
        'Say what you studied or trained for and which work you have done in a firm or court.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('bar exam, traineeship, clerkship, mooting'),
        de: listWords('Referendariat, Praktikum, Studium, Station'),
        fr: listWords('stage, master, CRFPA, concours'),
        es: listWords('prácticas, grado, máster, oposición'),
      },
    },
    mid: {
      hook: 'role',
      first: ['certifications', 'clients'],
      opening: 'Say your field of law, for whom you work and on what.',
    },
    senior: {
      hook: 'role',
      first: ['clients', 'leadership', 'numbers'],
      opening: 'Say your field of law, the size of the matters, and whom you lead.',
      words: {
        en: listWords('transactions, cross-border, associates, supervision'),
        de: listWords('Transaktionen, grenzüberschreitend, Mitarbeiter, Syndikus'),
        fr: listWords('opérations, transfrontalier, collaborateurs, encadrement'),
        es: listWords('operación, transfronterizo, asociados, supervisión'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'strategy', 'clients'],
      opening:
        'Say which department or practice you lead, in how many countries, and what it answers for.',
      words: {
        en: listWords('board, governance, partner, jurisdictions, strategy'),
        de: listWords('Vorstand, Unternehmensführung, Partner, Inhouse, Strategie'),
        fr: listWords('comité exécutif, gouvernance, associé, direction, stratégie'),
        es: listWords(
          'consejo de administración, gobierno corporativo, socio, dirección, estrategia',
        ),
      },
    },
  },
} satisfies IndustryData;
