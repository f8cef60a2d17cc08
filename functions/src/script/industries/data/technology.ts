import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const technology = {
  industry: 'technology',
  words: {
    en: listWords(`software, data, cloud, users, code, systems, deployment, testing, infrastructure, security,
      release, servers, backend, frontend, web, API, platform, automation, architecture, monitoring,
      pipeline, applications, product, developers, incidents, services, network, performance,
      migration, machine learning, agile, scrum, sprint, open source, Python, Java, TypeScript, SQL,
      Linux, Docker, Kubernetes, AWS, Azure, microservices, dashboards, support tickets, downtime,
      response time`),
    de: listWords(`Software, Daten, Cloud, Nutzer, Code, Systeme, Deployment, Testautomatisierung, Infrastruktur,
      Sicherheit, Release, Server, Backend, Frontend, Web, Schnittstelle, Plattform,
      Automatisierung, Architektur, Monitoring, Pipeline, Anwendung, Produkt, Entwickler,
      Entwicklung, Netzwerk, Ausfallzeit, Migration, maschinelles Lernen, agil, Scrum, Sprint, Open
      Source, Python, Java, TypeScript, SQL, Linux, Docker, Kubernetes, AWS, Azure, Microservices,
      Dashboard, Tickets, Antwortzeit, Programmierung, Helpdesk, Informatik`),
    fr: listWords(`logiciel, données, cloud, utilisateurs, code, systèmes, déploiement, tests, infrastructure,
      sécurité, mise en production, serveurs, backend, frontend, web, API, plateforme,
      automatisation, architecture, supervision, pipeline, application, produit, développeur,
      développement, incidents, réseau, migration, informatique, apprentissage automatique, agile,
      scrum, sprint, open source, Python, Java, TypeScript, SQL, Linux, Docker, Kubernetes, AWS,
      Azure, microservices, tableaux de bord, assistance, temps de réponse, programmation`),
    es: listWords(`software, datos, nube, usuarios, código, sistemas, despliegue, pruebas, infraestructura,
      seguridad, versión, servidor, backend, frontend, web, API, plataforma, automatización,
      arquitectura, monitorización, pipeline, aplicación, producto, desarrollo, incidencias, redes,
      migración, informática, aprendizaje automático, ágil, scrum, sprint, open source, Python,
      Java, TypeScript, SQL, Linux, Docker, Kubernetes, AWS, Azure, microservicios, cuadros de
      mando, soporte, tiempo de respuesta, programación`),
  },
  purposes: {
    experience: 'Say what was built or kept running, with what technology, and who uses it.',
    achievements: 'Give one change that can be measured: speed, cost, uptime, users, releases.',
    skills: 'Name the few tools used most, those of the last post first.',
  },
  emphasisPoints: [
    'numbers',
    'scale',
    'tools',
    'projects',
    'quality',
    'teamwork',
    'certifications',
  ],
  personality: {
    tone: 'clear and exact',
    traits: ['analytical', 'practical', 'creative', 'adaptable'],
    avoid: ['lists of buzzwords', 'big words for small projects', 'tools without a use'],
    formality: 0.4,
    energy: 0.5,
  },
  theme: 'blueprint',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'passion',
      first: ['projects', 'education', 'tools'],
      opening: 'Say what you build and show one thing that already runs.',
      callToActionStyle: 'portfolio',
      words: {
        en: listWords('GitHub, internship, prototype, hackathon'),
        de: listWords('GitHub, Praktikum, Prototyp, Hackathon'),
        fr: listWords('GitHub, stage, prototype, hackathon'),
        es: listWords('GitHub, prácticas, prototipo, hackatón'),
      },
    },
    mid: {
      hook: 'role',
      first: ['numbers', 'tools'],
      opening: 'Say what you build, for whom, and how much it carries.',
    },
    senior: {
      hook: 'result',
      first: ['scale', 'numbers', 'leadership'],
      opening: 'Begin with the system you changed most and what that brought.',
      words: {
        en: listWords('mentoring, pull requests, roadmap, scalability'),
        de: listWords('Mentoring, Review, Roadmap, Skalierung'),
        fr: listWords('mentorat, revue, feuille de route, scalabilité'),
        es: listWords('mentoría, revisión, hoja de ruta, escalabilidad'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'strategy', 'scale'],
      opening: 'Say which technology organisation you lead, how large, and where you took it.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('technology strategy, roadmap, budget, engineering organisation, board'),
        de: listWords('Technologiestrategie, Roadmap, Budget, Vorstand, Digitalisierung'),
        fr: listWords('stratégie, feuille de route, budget, direction, transformation numérique'),
        es: listWords('estrategia, hoja de ruta, presupuesto, dirección, transformación digital'),
      },
    },
  },
} satisfies IndustryData;
