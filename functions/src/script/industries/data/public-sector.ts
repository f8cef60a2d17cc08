import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const publicSector = {
  industry: 'public-sector',
  words: {
    en: listWords(`citizens, residents, council, public, policies, community, budget, law, safety,
      administration, family, services, funding, programme, government, ministry, municipality,
      regulations, applications, permits, young people, refugees, counselling, social work, youth,
      police officer, patrol, emergency, rescue, fire, investigations, volunteers, grants, donors,
      partners, stakeholders, reports, procurement, housing, benefits, elections, consultation,
      border, deployment, first aid, prevention, protection, case files, development, policy
      adviser`),
    de: listWords(`Bürger, Verwaltung, Gemeinde, Stadt, öffentlich, Haushalt, Gesetz, Sicherheit, Behörde, Amt,
      Familien, Förderung, Programm, Ministerium, Kommune, Verordnung, Anträge, Genehmigung,
      Bescheide, Jugend, Geflüchtete, Beratung, Sozialarbeit, Polizei, Streife, Einsatzleitung,
      Rettung, Feuerwehr, Bundeswehr, Ermittlung, Ehrenamt, Fördermittel, Spenden, Partner,
      Berichte, Vergabe, Wohnraum, Sozialleistung, Wahlen, Beteiligung, Zoll, Erste Hilfe,
      Prävention, Schutz, Fallarbeit, Entwicklungszusammenarbeit, Landkreis`),
    fr: listWords(`citoyens, habitants, mairie, service public, collectivité, budget, projet de loi, sécurité,
      administration, commune, familles, subventions, programme, ministère, préfecture,
      réglementation, dossiers, permis, usagers, élus, jeunes, réfugiés, accompagnement, travail
      social, insertion, police, patrouille, interventions, secours, pompiers, enquêtes, bénévoles,
      bailleurs, partenaires, rapports, marchés publics, logement, prestations, action sociale,
      agents, élections, concertation, douane, prévention, protection, association, politiques
      publiques, territoire`),
    es: listWords(`ciudadanos, vecinos, ayuntamiento, servicio público, municipio, presupuesto, ley, seguridad,
      administración, políticas, familias, subvención, programa, ministerio, gobierno, normativa,
      expedientes, licencias, usuarios, trámites, jóvenes, refugiados, acompañamiento, trabajo
      social, inserción, policía, patrulla, intervención, rescate, bomberos, investigación,
      voluntarios, donantes, ayudas, informes, contratación pública, vivienda, prestación, servicios
      sociales, elección, participación, aduana, primeros auxilios, prevención, protección,
      asociación, comunidad, cooperación`),
  },
  purposes: {
    experience:
      'Say which office or service, for how many people, and what was decided or done there.',
    achievements: 'Give one thing that became quicker, safer or fairer for the public.',
    skills: 'Name law, procedures, training and languages.',
  },
  emphasisPoints: [
    'reliability',
    'scale',
    'safety',
    'teamwork',
    'certifications',
    'languages',
    'projects',
  ],
  personality: {
    tone: 'sober and approachable',
    traits: ['people-oriented', 'careful', 'organised', 'leading'],
    avoid: ['politics of parties', 'talk of sales', 'details of cases'],
    formality: 0.7,
    energy: 0.35,
  },
  theme: 'meridian',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'passion',
      first: ['education', 'reliability', 'languages'],
      opening: 'Say whom you want to serve and what you have already done for them.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('traineeship, academy, internship, voluntary work'),
        de: listWords('Ausbildung, Anwärter, Praktikum, Freiwilligendienst'),
        fr: listWords('stage, concours, service civique, formation initiale'),
        es: listWords('prácticas, oposición, voluntariado, academia'),
      },
    },
    mid: {
      hook: 'role',
      first: ['reliability', 'scale'],
      opening: 'Say your office or service and whom it is for.',
    },
    senior: {
      hook: 'role',
      first: ['leadership', 'projects', 'scale'],
      opening: 'Say what you are in charge of and what has changed there for people.',
      words: {
        en: listWords('reform, coordination, negotiations, supervision'),
        de: listWords('Reform, Koordination, Verhandlung, Referat'),
        fr: listWords('réforme, coordination, négociations, chef de service'),
        es: listWords('reforma, coordinación, negociación, jefe de servicio'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'strategy', 'scale'],
      opening:
        'Say which authority or organisation you lead, its staff and budget, and what it achieved.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('department, legislation, staff, modernisation, strategy'),
        de: listWords('Dezernat, Modernisierung, Personal, Digitalisierung, Strategie'),
        fr: listWords('direction, législation, effectifs, dématérialisation, stratégie'),
        es: listWords('dirección, legislación, plantilla, digitalización, estrategia'),
      },
    },
  },
} satisfies IndustryData;
