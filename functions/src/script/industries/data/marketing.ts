import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const marketing = {
  industry: 'marketing',
  words: {
    en: listWords(`campaigns, brand, customers, content, social media, marketing, audience, leads, budget, SEO,
      conversion, website, newsletter, growth, reach, email, launch, market research, press
      releases, events, communications, advertising, Google Ads, analytics, followers, traffic,
      click, engagement rate, copy, positioning, storytelling, agency, CRM, HubSpot, landing page,
      trade fair, influencer, paid search, segmentation, target group, editorial calendar, public
      relations, blog, Instagram, LinkedIn, visibility, awareness`),
    de: listWords(`Kampagne, Marke, Kunden, Inhalte, Social Media, Zielgruppe, Leads, Budget, SEO, Conversion,
      Website, Newsletter, Wachstum, Reichweite, E-Mail, Einführung, Pressearbeit, Events,
      Kommunikation, Werbung, Google Ads, Analytics, Follower, Besucher, Klick, Content, Medien,
      Texte, Positionierung, Storytelling, Agentur, CRM, HubSpot, Landingpage, Messe, Influencer,
      Öffentlichkeitsarbeit, Redaktionsplan, Blog, Instagram, LinkedIn, Bekanntheit, Markt,
      Anzeigen, Veranstaltung, Suchmaschinen, Pressemitteilung, Plakate`),
    fr: listWords(`campagnes, marque, clients, contenus, réseaux sociaux, marketing, cible, leads, budget, SEO,
      conversion, site, newsletter, croissance, audience, e-mailing, lancement, études de marché,
      relations presse, événements, communication, publicité, Google Ads, analytics, abonnés,
      trafic, clics, taux d’engagement, rédaction, positionnement, storytelling, agence, CRM,
      HubSpot, landing page, salons, influenceurs, référencement, segmentation, calendrier
      éditorial, relations publiques, blog, Instagram, LinkedIn, notoriété, visibilité, prospects,
      communiqués`),
    es: listWords(`campañas, marca, clientes, contenidos, redes sociales, marketing, público objetivo, leads,
      presupuesto, SEO, conversión, web, newsletter, crecimiento, alcance, correo electrónico,
      lanzamiento, estudios de mercado, prensa, eventos, comunicación, anunciantes, Google Ads,
      analítica, seguidor, tráfico, clics, interacción, redacción, posicionamiento, storytelling,
      agencia, CRM, HubSpot, landing page, ferias, influencers, audiencia, segmentación, calendario
      editorial, relaciones públicas, blog, Instagram, LinkedIn, notoriedad, visibilidad, anuncios`),
  },
  purposes: {
    experience: 'Say which brand or product, which channels, and which budget.',
    achievements: 'Give one campaign and the figure it moved.',
    skills: 'Name channels and tools mastered, the newest first.',
  },
  emphasisPoints: ['numbers', 'creativity', 'projects', 'clients', 'tools', 'languages', 'awards'],
  personality: {
    tone: 'lively and to the point',
    traits: ['creative', 'driven', 'analytical', 'adaptable'],
    avoid: ['slogans', 'reach without results', 'exclamation marks'],
    formality: 0.35,
    energy: 0.75,
  },
  theme: 'pulse',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'passion',
      first: ['projects', 'creativity', 'education'],
      opening: 'Say what you make people notice and show one thing you already published.',
      callToActionStyle: 'portfolio',
      words: {
        en: listWords('internship, Canva, community management, posts'),
        de: listWords('Praktikum, Canva, Community, Beiträge'),
        fr: listWords('stage, Canva, alternance, publications'),
        es: listWords('prácticas, Canva, community manager, publicación'),
      },
    },
    mid: {
      hook: 'result',
      first: ['numbers', 'projects'],
      opening: 'Begin with one figure a campaign of yours reached, then say what you do.',
    },
    senior: {
      hook: 'result',
      first: ['numbers', 'leadership', 'strategy'],
      opening: 'Begin with the growth you brought a brand, then say what you answer for.',
      words: {
        en: listWords('media planning, pricing, return on investment'),
        de: listWords('Strategie, Mediaplanung, Kapitalrendite'),
        fr: listWords('stratégie, plan média, retour sur investissement'),
        es: listWords('estrategia, plan de medios, retorno de la inversión'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'strategy', 'numbers'],
      opening: 'Say which brands and budgets you lead, and what they grew by.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('revenue, international markets, rebranding, board, market share'),
        de: listWords('Umsatz, international, Rebranding, Vorstand, Strategie'),
        fr: listWords(
          'chiffre d’affaires, international, repositionnement, direction, part de marché',
        ),
        es: listWords('ingresos, internacional, cambio de imagen, dirección, cuota de mercado'),
      },
    },
  },
} satisfies IndustryData;
