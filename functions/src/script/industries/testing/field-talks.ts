import type { Industry } from '@cvplus/contracts/industry';
import type { ScriptLanguage } from '@cvplus/contracts/video-options';

/** How invented people of each field introduce themselves; where a word list and a talk disagree, the list is looked at, not the talk. */
export const fieldTalks: Record<Exclude<Industry, 'general'>, Record<ScriptLanguage, string>> = {
  technology: {
    en: 'I am a backend developer. At Brightlane I moved our billing system to the cloud and cut the response time of the API by half. I mostly write Go and SQL.',
    de: 'Ich bin Softwareentwicklerin. Bei der Nordwerk AG habe ich das Bestellsystem in die Cloud verlagert und Tests eingeführt. Ich arbeite vor allem mit Java und Docker.',
    fr: 'Je suis développeuse web. Chez Novalis, j’ai migré notre application vers le cloud et automatisé les tests. Je travaille surtout avec Python et Docker.',
    es: 'Soy desarrolladora de software. En Nubarte migré nuestra aplicación a la nube y automaticé las pruebas. Trabajo sobre todo con Java y Docker.',
  },
  finance: {
    en: 'I am an accountant. At Harlow Foods I prepare the month-end closing and the tax returns, and I brought the audit down from six weeks to three.',
    de: 'Ich bin Bilanzbuchhalter. Bei der Krone GmbH erstelle ich den Monatsabschluss und prüfe die Rechnungen der Kreditoren. Den Jahresabschluss liefere ich zwei Wochen früher.',
    fr: 'Je suis comptable. Chez Verdier, je tiens la comptabilité de douze sociétés, je prépare la clôture mensuelle et les déclarations de TVA.',
    es: 'Soy contable. En Grupo Almena llevo la contabilidad de doce sociedades, preparo el cierre mensual y la declaración del IVA.',
  },
  healthcare: {
    en: 'I am a registered nurse. On a ward with thirty beds I look after eight patients a shift, and I introduced a new handover that cut medication errors.',
    de: 'Ich bin Gesundheits- und Krankenpflegerin. Auf einer Station mit dreißig Betten versorge ich acht Patienten und leite neue Kollegen in der Wundversorgung an.',
    fr: 'Je suis infirmière. À l’hôpital de Brenne, je prends en charge huit patients par jour et j’ai revu le protocole des pansements aux urgences.',
    es: 'Soy enfermera. En el hospital de Brenes atiendo a ocho pacientes por turno y he revisado el protocolo de curas en urgencias.',
  },
  education: {
    en: 'I teach maths at a secondary school. I have five classes with a hundred and forty pupils, and last year nine in ten passed their exams.',
    de: 'Ich unterrichte Mathematik am Gymnasium. Meine fünf Klassen haben hundertvierzig Schüler, und ich habe den neuen Lehrplan mitgeschrieben.',
    fr: 'Je suis professeure de mathématiques en collège. J’ai cinq classes, cent quarante élèves, et j’anime un atelier de lecture avec les parents.',
    es: 'Soy profesora de matemáticas en un instituto. Tengo cinco grupos y ciento cuarenta alumnos, y dirijo un taller de lectura con las familias.',
  },
  marketing: {
    en: 'I run campaigns for consumer brands. At Oakwell I doubled newsletter sign-ups and grew our social media reach by forty percent on the same budget.',
    de: 'Ich plane Kampagnen für Konsummarken. Bei Lindner habe ich die Reichweite auf Social Media verdoppelt und den Newsletter neu aufgebaut.',
    fr: 'Je pilote des campagnes pour des marques. Chez Orlane, j’ai doublé notre audience sur les réseaux sociaux et refait la newsletter.',
    es: 'Dirijo campañas para marcas de consumo. En Olmeda dupliqué el alcance en redes sociales y rehíce la newsletter.',
  },
  sales: {
    en: 'I am an account manager. I look after forty clients in the north, closed contracts worth two million last year and beat my targets three years running.',
    de: 'Ich arbeite im Außendienst. Ich betreue vierzig Kunden im Norden, habe letztes Jahr Verträge über zwei Millionen abgeschlossen und den Umsatz um ein Drittel gesteigert.',
    fr: 'Je suis commercial grands comptes. Je suis quarante clients dans le nord, j’ai signé deux millions de contrats et dépassé mes objectifs trois ans de suite.',
    es: 'Soy comercial. Llevo una cartera de cuarenta clientes en el norte, firmé contratos por dos millones y superé mis objetivos tres años seguidos.',
  },
  engineering: {
    en: 'I am a mechanical engineer. At Torvik I redesigned the assembly line for gearboxes, and scrap fell from six to two percent. I draw in SolidWorks.',
    de: 'Ich bin Maschinenbauingenieur. Bei Torvik habe ich die Montage der Getriebe neu geplant, und der Ausschuss sank von sechs auf zwei Prozent. Ich konstruiere mit SolidWorks.',
    fr: 'Je suis ingénieur mécanique. Chez Torvik, j’ai revu la ligne d’assemblage, et les rebuts sont passés de six à deux pour cent. Je dessine sur SolidWorks.',
    es: 'Soy ingeniero mecánico. En Torvik rediseñé la línea de montaje, y las mermas bajaron del seis al dos por ciento. Dibujo con SolidWorks.',
  },
  construction: {
    en: 'I am a site manager. I handed over a block of sixty apartments on time, with twelve subcontractors and a budget of nine million.',
    de: 'Ich bin Bauleiterin. Ich habe sechzig Wohnungen pünktlich übergeben, mit zwölf Nachunternehmern auf der Baustelle und Beton aus eigener Mischung.',
    fr: 'Je suis conducteur de travaux. J’ai livré soixante logements dans les délais, avec douze sous-traitants sur le chantier.',
    es: 'Soy jefa de obra. Entregué sesenta viviendas en plazo, con doce subcontratas y un presupuesto de nueve millones.',
  },
  legal: {
    en: 'I am an in-house counsel. I draft contracts for a software group, advise on data protection and settled eleven disputes before they reached court.',
    de: 'Ich bin Rechtsanwältin für Arbeitsrecht. Ich prüfe Verträge, berate Mandanten und habe elf Verfahren vor Gericht geführt.',
    fr: 'Je suis juriste d’entreprise. Je rédige des contrats, je veille à la conformité et j’ai évité onze contentieux devant le tribunal.',
    es: 'Soy abogada laboralista. Redacto contratos, asesoro a clientes y he llevado once juicios ante el tribunal.',
  },
  creative: {
    en: 'I am a graphic designer. I draw packaging and typography for small brands, and a poster of mine hangs in the museum of Ostrow. I work in Illustrator.',
    de: 'Ich bin Grafikdesignerin. Ich gestalte Verpackungen und Magazine, und ein Plakat von mir hängt im Museum von Ostrow. Ich arbeite mit Illustrator.',
    fr: 'Je suis graphiste. Je dessine des packagings et la mise en page d’un magazine, et une de mes affiches est au musée d’Ostrow. Je travaille sur Illustrator.',
    es: 'Soy diseñadora gráfica. Hago packaging y la maquetación de una revista, y un cartel mío está en el museo de Ostrow. Trabajo con Illustrator.',
  },
  hospitality: {
    en: 'I am a sous chef. Our restaurant serves a hundred and twenty guests a night, and I rewrote the menu with local suppliers.',
    de: 'Ich bin Köchin. Unser Restaurant bewirtet abends hundertzwanzig Gäste, und ich habe die Küche und die Speisekarte neu aufgestellt.',
    fr: 'Je suis seconde de cuisine. Notre restaurant sert cent vingt couverts par soir, et j’ai refait la carte avec des fournisseurs locaux.',
    es: 'Soy cocinera. Nuestro restaurante sirve a ciento veinte comensales por noche, y renové la carta con proveedores locales.',
  },
  retail: {
    en: 'I manage a clothing store with nine colleagues. I cut stock losses by a third and rearranged the window displays, and more customers came in.',
    de: 'Ich leite eine Filiale für Mode mit neun Kollegen. Die Inventurdifferenz sank um ein Drittel, das Sortiment ist frischer, und mehr Kunden kommen wieder.',
    fr: 'Je dirige une boutique de vêtements avec neuf collègues. J’ai réduit la démarque d’un tiers et refait les vitrines, et les clients reviennent.',
    es: 'Llevo una tienda de ropa con nueve compañeros. Bajé la merma un tercio, cambié los escaparates, y los clientes vuelven.',
  },
  logistics: {
    en: 'I run the night shift of a warehouse. We load forty lorries, pick nine thousand orders, and I brought late deliveries down to one percent.',
    de: 'Ich leite die Nachtschicht im Lager. Wir verladen vierzig LKW, kommissionieren neuntausend Sendungen, und die Lieferungen sind zu 99 Prozent pünktlich.',
    fr: 'Je dirige l’équipe de nuit d’un entrepôt. Nous chargeons quarante camions, et j’ai ramené les livraisons en retard à un pour cent.',
    es: 'Dirijo el turno de noche de un almacén. Cargamos cuarenta camiones, preparamos nueve mil pedidos, y las entregas tarde bajaron al uno por ciento.',
  },
  'public-sector': {
    en: 'I am a social worker for the city council. I support thirty families, coordinate volunteers and set up a housing programme for young people.',
    de: 'Ich bin Sozialarbeiterin bei der Gemeinde. Ich begleite dreißig Familien, bearbeite Anträge und habe ein Programm für Jugendliche aufgebaut.',
    fr: 'Je suis assistante sociale à la mairie. J’accompagne trente familles, je forme des bénévoles et j’ai monté un programme de logement pour les jeunes.',
    es: 'Soy trabajadora social en el ayuntamiento. Acompaño a treinta familias, coordino voluntarios y creé un programa de vivienda para jóvenes.',
  },
  science: {
    en: 'I am a molecular biologist. My research asks how cells repair themselves; I wrote six papers and set up the sequencing in our laboratory.',
    de: 'Ich bin Molekularbiologe. In meiner Forschung geht es darum, wie Zellen sich reparieren; ich habe sechs Publikationen und leite das Labor für Sequenzierung.',
    fr: 'Je suis biologiste. Ma recherche porte sur la réparation des cellules ; j’ai signé six publications et installé le séquençage dans notre laboratoire.',
    es: 'Soy bióloga. Mi investigación trata de cómo se reparan las células; tengo seis publicaciones y monté la secuenciación del laboratorio.',
  },
}; // prettier-ignore
