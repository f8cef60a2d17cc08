import type { Industry } from '@cvplus/contracts/industry';

/** Titles we made up for each field and language by the table of `../../industries/README.md`. */
export const titles: Record<string, Partial<Record<Industry, string[]>>> = {
  en: {
    technology: [
      'Senior Embedded Software Engineer', 'IT Project Manager', 'Network Engineer', 'Product Owner',
      'Data Scientist', 'Test Automation Engineer', 'Head of IT Support', 'Machine Learning Engineer', 'CTO',
      'Game Developer', 'Solution Architect', 'Business Analyst', 'Technical Support Engineer',
      'Cloud Operations Specialist', 'Salesforce Administrator', 'VP of Engineering', 'React Developer',
      'Information Systems Manager', 'SAP Consultant',
    ],
    finance: [
      'Assistant Accountant', 'Payroll Clerk', 'Insurance Underwriter', 'Actuarial Analyst',
      'Bank Branch Manager', 'Credit Risk Analyst', 'Tax Adviser', 'Chief Financial Officer', 'Economist',
      'Insurance Agent', 'Treasury Manager', 'Audit Senior', 'Claims Adjuster', 'Mortgage Adviser',
      'Financial Planning Manager', 'Hedge Fund Associate', 'Accounts Payable Clerk', 'Wealth Manager',
      'Loss Adjuster',
    ],
    healthcare: [
      'Nurse Manager', 'School Nurse', 'Consultant Cardiologist', 'Dental Hygienist', 'Veterinary Surgeon',
      'Community Pharmacist', 'Occupational Therapist', 'Paramedic', 'Care Home Manager',
      'Dispensing Optician', 'Medical Laboratory Assistant', 'Clinical Psychologist', 'Staff Nurse, A&E',
      'Theatre Nurse', 'Registrar in Anaesthetics', 'Speech and Language Therapist', 'Podiatrist',
      'Health Visitor', 'Phlebotomist', 'Radiographer', 'Hospital Porter',
    ],
    education: [
      'Primary School Teacher', 'IT Trainer', 'Deputy Headteacher', 'Senior Lecturer in History',
      'Nursery Practitioner', 'Teaching Assistant', 'Instructional Designer', 'University Librarian',
      'Maths Tutor', 'Yoga Studies Lecturer', 'Head of Mathematics', 'Nursery Manager',
      'Learning Support Assistant', 'Vice Principal', 'School Careers Adviser', 'EFL Teacher',
      'Childcare Assistant',
    ],
    marketing: [
      'Hospital Marketing Manager', 'SEO Specialist', 'Brand Manager', 'Copywriter',
      'Public Relations Consultant', 'Market Research Analyst', 'Social Media Manager',
      'Head of Communications', 'Content Marketing Manager', 'Growth Marketing Lead',
      'Email Marketing Executive', 'PR Account Manager', 'Communications Officer',
      'Digital Marketing Apprentice', 'Media Planner',
    ],
    sales: [
      'Sales Engineer', 'IT Sales Manager', 'Key Account Manager', 'Customer Success Manager',
      'Pharmaceutical Sales Representative', 'Real Estate Agent', 'Property Manager',
      'Business Development Manager', 'Export Manager', 'Field Sales Executive', 'Regional Sales Director',
      'Lettings Negotiator', 'Account Executive', 'Telesales Agent', 'Software Sales Representative',
      'Car Salesman',
    ],
    engineering: [
      'Mechanical Engineer', 'Process Engineer', 'Quality Engineer', 'Production Manager',
      'Aircraft Mechanic', 'CNC Machinist', 'Welder', 'Maintenance Technician', 'Biomedical Engineer',
      'R&D Engineer', 'Automation Engineer', 'Car Mechanic', 'Production Operative', 'Tool Setter',
      'Electrical Design Engineer', 'Manufacturing Team Leader', 'Wind Turbine Technician',
    ],
    construction: [
      'Civil Engineer', 'Architect', 'Quantity Surveyor', 'Site Manager', 'Electrician', 'Plumber',
      'Carpenter', 'Urban Planner', 'BIM Coordinator', 'Building Services Engineer', 'Crane Operator',
      'Facilities Manager', 'Roofer', 'Painter and Decorator', 'Structural Engineer', 'Estimator',
      'Groundworker', 'Building Surveyor', 'Planning Officer, town planning',
    ],
    legal: [
      'Solicitor', 'Paralegal', 'Legal Secretary', 'Compliance Officer', 'Data Protection Officer',
      'Patent Attorney', 'Contract Manager', 'District Judge', 'In-house Counsel', 'Bank Compliance Manager',
      'Associate Lawyer', 'Conveyancer', 'Trainee Solicitor', 'Head of Legal', 'Court Clerk',
      'Legal Counsel, software company',
    ],
    creative: [
      'Product Designer', 'UX Designer', 'Interior Designer', 'Art Director', 'Investigative Journalist',
      'Sound Engineer', 'Photographer', 'Museum Curator', 'Costume Designer', 'Web Designer',
      'Orchestra Violinist and Musician', 'Game Designer', 'Motion Graphics Designer', 'Newspaper Editor',
      'Theatre Stage Manager', 'Novelist', 'Jewellery Designer', 'Camera Operator', 'Concept Artist',
    ],
    hospitality: [
      'Head Chef', 'Cook at a primary school', 'Hotel Receptionist', 'Pastry Chef', 'Bartender',
      'Cabin Crew Member', 'Wedding Planner', 'Restaurant Manager', 'Travel Agent', 'Butcher',
      'Housekeeping Supervisor', 'Tour Guide', 'Sous Chef', 'Kitchen Porter', 'Hotel General Manager',
      'Events Manager', 'Food and Beverage Supervisor', 'Flight Attendant', 'Bar Supervisor',
    ],
    retail: [
      'Shop Assistant', 'Store Manager', 'Visual Merchandiser', 'Category Manager', 'E-commerce Manager',
      'Florist', 'Cashier', 'Fashion Buyer', 'Area Manager Retail', 'Supermarket Team Leader',
      'Retail Assistant', 'Assistant Store Manager', 'Beauty Consultant, department store',
      'Merchandising Assistant',
    ],
    logistics: [
      'Forklift Operator', 'Supply Chain Manager', 'Freight Forwarder', 'Procurement Manager', 'Bus Driver',
      'Airline Pilot', 'Customs Broker', 'Warehouse Supervisor', 'Postal Worker', 'Train Driver',
      'Second Officer, deep-sea ship', 'HGV Driver', 'Warehouse Operative', 'Import Export Clerk',
      'Buyer, raw materials', 'Delivery Driver', 'Logistics Coordinator', 'Fleet Manager', 'Ship Captain',
      'Stock Controller',
    ],
    'public-sector': [
      'Police Officer', 'Social Worker', 'Firefighter', 'Policy Adviser', 'Prison Officer', 'Customs Officer',
      'Youth Worker', 'City Councillor', 'NGO Programme Manager', 'Army Lieutenant', 'Detective Constable',
      'Housing Officer', 'Council Tax Officer', 'Diplomatic Attaché', 'Community Development Officer',
      'Probation Officer', 'Local Government Officer',
    ],
    science: [
      'Postdoctoral Researcher', 'PhD Student in Chemistry', 'Research Assistant', 'Clinical Trial Manager',
      'Food Technologist', 'Laboratory Technician', 'Environmental Scientist', 'Statistician',
      'Bioinformatician', 'Clinical Research Associate', 'Marine Biologist', 'Research Fellow',
      'Laboratory Manager', 'Analytical Chemist', 'Geologist', 'Process Chemist', 'R&D Scientist',
      'Epidemiologist', 'Agronomist',
    ],
    general: [
      'IT Recruiter', 'HR Manager', 'Office Receptionist', 'Executive Assistant to the CEO', 'Translator',
      'Security Guard', 'Hairdresser', 'Personal Trainer', 'Gardener', 'Farmer', 'Cleaner',
      'Management Consultant', 'Customer Service Agent', 'Parish Priest', 'Office Manager',
      'Talent Acquisition Partner', 'Virtual Assistant', 'Barber', 'Interpreter', 'Call Centre Agent',
      'Receptionist', 'Fitness Instructor', 'Landscape Gardener', 'Data Entry Clerk', 'Nail Technician',
    ],
  },
  de: {
    technology: [
      'Softwareentwicklerin (m/w/d)', 'Fachinformatiker für Systemintegration', 'IT-Projektleiter',
      'Datenanalystin', 'Netzwerkadministrator', 'Senior Java-Entwickler', 'IT-Administratorin',
      'Data Engineer', 'Scrum Master', 'Systemadministratorin', 'Informatiker', 'Webentwickler',
    ],
    finance: [
      'Bilanzbuchhalterin', 'Steuerfachangestellter', 'Bankkauffrau', 'Controller', 'Versicherungskaufmann',
      'Wirtschaftsprüferin', 'Finanzbuchhalter', 'Kundenberaterin Bank', 'Leiter Rechnungswesen',
      'Sachbearbeiterin Lohn und Gehalt', 'Kreditanalyst', 'Steuerberaterin', 'Versicherungsmaklerin',
    ],
    healthcare: [
      'Gesundheits- und Krankenpfleger', 'Altenpflegerin', 'Oberärztin', 'Physiotherapeut',
      'Medizinische Fachangestellte', 'Hebamme', 'Notfallsanitäter', 'Zahnarzt', 'Pflegefachfrau',
      'Pflegedienstleitung', 'Assistenzärztin Innere Medizin', 'Apothekerin', 'Ergotherapeutin',
      'Zahnmedizinische Fachangestellte', 'Rettungssanitäterin', 'Heilerziehungspflegerin', 'Tierärztin',
    ],
    education: [
      'Gymnasiallehrerin', 'Erzieher', 'Schulleiter', 'Grundschullehrer', 'Dozentin für Geschichte',
      'Bibliothekarin', 'Lehrerin für Deutsch und Englisch', 'Kindergartenleiterin', 'Berufsschullehrer',
      'Professorin für Soziologie', 'Nachhilfelehrer', 'Ausbilder',
    ],
    marketing: [
      'Marketingmanagerin', 'Online-Marketing-Manager', 'Pressesprecherin', 'Werbetexter',
      'Referent für Öffentlichkeitsarbeit', 'Leiterin Marketing', 'Social-Media-Managerin', 'Content Manager',
      'Kommunikationsreferentin', 'SEO-Manager',
    ],
    sales: [
      'Vertriebsleiter', 'Außendienstmitarbeiterin', 'Key-Account-Manager', 'Immobilienmaklerin',
      'Pharmareferent', 'Vertriebsmitarbeiter im Innendienst', 'Verkaufsberater', 'Gebietsleiterin',
      'Account Managerin', 'Leiter Vertrieb',
    ],
    engineering: [
      'Maschinenbauingenieur', 'Konstrukteurin', 'Kfz-Mechatroniker', 'Industriemechanikerin',
      'Produktionsleiter', 'Elektroniker für Betriebstechnik', 'Schweißer', 'Qualitätsingenieurin',
      'Entwicklungsingenieurin', 'Zerspanungsmechaniker', 'Produktionsmitarbeiterin', 'Instandhalter',
      'Elektroingenieur', 'Verfahrenstechniker', 'Werkzeugmechaniker', 'Anlagenführer', 'Mechatronikerin',
      'Qualitätsmanager',
    ],
    construction: [
      'Bauingenieurin', 'Bauleiter', 'Architektin', 'Maurer', 'Elektriker', 'Anlagenmechaniker SHK',
      'Tischlerin', 'Dachdecker', 'Malermeister', 'Polier', 'Zimmerer', 'Fliesenleger',
      'Vermessungstechnikerin', 'Statiker', 'Bauzeichner', 'Elektroinstallateurin', 'Hausmeister',
      'Stadtplanerin',
    ],
    legal: [
      'Rechtsanwältin', 'Notar', 'Staatsanwältin', 'Rechtsanwaltsfachangestellte', 'Datenschutzbeauftragter',
      'Richterin am Amtsgericht', 'Juristin', 'Syndikusanwalt', 'Notarfachangestellte', 'Rechtsreferendar',
      'Compliance-Managerin', 'Leiter Recht',
    ],
    creative: [
      'Grafikdesignerin', 'Mediengestalter', 'Redakteurin', 'Fotograf', 'Innenarchitektin', 'Schauspielerin',
      'Tontechniker', 'Kommunikationsdesigner', 'Journalistin', 'Regisseur', 'Musikerin', 'Modedesignerin',
      'Kamerafrau', 'Kunsthistorikerin und Kuratorin',
    ],
    hospitality: [
      'Köchin', 'Restaurantleiter', 'Hotelfachfrau', 'Bäcker', 'Kellnerin', 'Eventmanager',
      'Reiseverkehrskauffrau', 'Flugbegleiter', 'Küchenchefin', 'Servicekraft', 'Konditorin', 'Barkeeper',
      'Hoteldirektorin', 'Rezeptionistin im Hotel', 'Reiseleiter', 'Metzger', 'Jungkoch',
    ],
    retail: [
      'Verkäuferin', 'Filialleiter', 'Kaufmann im Einzelhandel', 'Fachverkäuferin Bäckerei', 'Floristin',
      'Kassierer', 'Einzelhandelskauffrau', 'Marktleiter', 'Verkäufer', 'Storemanagerin', 'Drogistin',
    ],
    logistics: [
      'Fachkraft für Lagerlogistik', 'Berufskraftfahrer', 'Speditionskauffrau', 'Disponent',
      'Strategische Einkäuferin', 'Lokführer', 'Staplerfahrer', 'Zusteller', 'Lagermitarbeiter',
      'Logistikleiterin', 'LKW-Fahrer', 'Einkäufer', 'Busfahrerin', 'Kommissionierer', 'Postbotin', 'Pilotin',
    ],
    'public-sector': [
      'Verwaltungsfachangestellte', 'Polizeikommissarin', 'Sozialarbeiter', 'Feuerwehrmann', 'Zollbeamter',
      'Soldatin auf Zeit', 'Polizist', 'Sachbearbeiterin im Ordnungsamt', 'Beamtin im gehobenen Dienst',
      'Sozialarbeiterin', 'Berufsfeuerwehrmann', 'Bürgermeisterin', 'Justizvollzugsbeamter',
    ],
    science: [
      'Wissenschaftliche Mitarbeiterin', 'Chemielaborant', 'Biologe', 'Doktorandin der Physik',
      'Lebensmitteltechnologin', 'Biologisch-technische Assistentin', 'Chemikerin', 'Postdoktorandin',
      'Wissenschaftler', 'Laborantin', 'Geologin', 'Forschungsassistent',
    ],
    general: [
      'Personalreferentin', 'Kauffrau für Büromanagement', 'Übersetzer', 'Friseurin', 'Gärtner',
      'Assistentin der Geschäftsleitung', 'Reinigungskraft', 'Landwirt', 'Unternehmensberaterin',
      'Personalleiterin', 'Sekretärin', 'Empfangsmitarbeiterin', 'Kundenservice-Mitarbeiter', 'Kosmetikerin',
      'Pfarrer', 'Gebäudereiniger', 'Recruiterin', 'Fitnesstrainer',
    ],
  },
  fr: {
    technology: [
      'Développeuse web', 'Ingénieur logiciel', 'Administrateur réseaux', 'Chef de projet informatique',
      'Analyste de données', 'Technicienne informatique', 'Data scientist', 'Ingénieure DevOps',
      'Architecte logiciel', 'Technicien support informatique', 'Cheffe de produit digital',
    ],
    finance: [
      'Expert-comptable', 'Contrôleuse de gestion', 'Conseiller bancaire', 'Gestionnaire de paie',
      'Auditrice interne', 'Actuaire', 'Comptable', 'Chargé de clientèle bancaire',
      'Conseillère en assurance', 'Analyste financière', 'Trésorière',
    ],
    healthcare: [
      'Infirmière', 'Aide-soignant', 'Sage-femme', 'Médecin généraliste', 'Pharmacienne', 'Kinésithérapeute',
      'Cadre de santé', 'Ambulancier', 'Infirmier anesthésiste', 'Orthophoniste', 'Dentiste',
      'Auxiliaire de vie', 'Manipulatrice radio', 'Vétérinaire', 'Psychologue', 'Ergothérapeute',
    ],
    education: [
      'Professeure des écoles', 'Enseignant de mathématiques', 'Formatrice pour adultes', 'Directeur d’école',
      'Bibliothécaire', 'Maître de conférences', 'Professeur de lycée', 'Institutrice',
      'Auxiliaire de puériculture', 'Animatrice périscolaire', 'Proviseur',
    ],
    marketing: [
      'Responsable marketing', 'Chargée de communication', 'Attachée de presse', 'Consultant SEO',
      'Community manager', 'Chef de publicité', 'Chargé de marketing digital', 'Rédactrice web',
      'Directeur de la communication', 'Traffic manager',
    ],
    sales: [
      'Commercial', 'Technico-commerciale', 'Responsable grands comptes', 'Agent immobilier',
      'Délégué médical', 'Ingénieure commerciale', 'Attachée commerciale', 'Directeur commercial',
      'Chargée d’affaires', 'Négociatrice immobilière', 'Responsable export',
    ],
    engineering: [
      'Ingénieur mécanique', 'Technicien de maintenance', 'Soudeur', 'Responsable qualité',
      'Conductrice de ligne', 'Mécanicien automobile', 'Ingénieure procédés', 'Ingénieur qualité',
      'Opérateur de production', 'Dessinateur industriel', 'Électromécanicien', 'Chef d’atelier',
      'Ingénieur aéronautique', 'Chaudronnier',
    ],
    construction: [
      'Conductrice de travaux', 'Architecte', 'Maçon', 'Électricien', 'Plombier-chauffagiste', 'Menuisière',
      'Chef de chantier', 'Ingénieur génie civil', 'Couvreur', 'Charpentier', 'Géomètre',
      'Peintre en bâtiment', 'Économiste de la construction', 'Carreleur', 'Urbaniste',
    ],
    legal: [
      'Avocate', 'Juriste d’entreprise', 'Notaire', 'Assistante juridique', 'Huissier de justice',
      'Clerc de notaire', 'Responsable juridique', 'Avocat collaborateur', 'Magistrate',
      'Déléguée à la protection des données',
    ],
    creative: [
      'Graphiste', 'Directrice artistique', 'Journaliste', 'Photographe', 'Architecte d’intérieur',
      'Monteuse vidéo', 'Comédien', 'Designer UX', 'Illustratrice', 'Réalisateur', 'Rédactrice en chef',
      'Styliste', 'Musicienne', 'Scénographe',
    ],
    hospitality: [
      'Cuisinière', 'Chef de partie', 'Boulanger', 'Serveuse', 'Réceptionniste d’hôtel',
      'Gouvernante d’hôtel', 'Chef de cuisine', 'Hôtesse de l’air', 'Agente de voyages', 'Commis de cuisine',
      'Pâtissière', 'Barman', 'Chef de rang', 'Directrice d’hôtel', 'Femme de chambre', 'Boucher',
      'Réceptionniste',
    ],
    retail: [
      'Vendeuse en prêt-à-porter', 'Responsable de magasin', 'Caissier', 'Fleuriste', 'Chef de rayon',
      'Conseillère de vente', 'Vendeur', 'Employée libre-service', 'Directrice de magasin',
      'Hôtesse de caisse', 'Responsable de boutique',
    ],
    logistics: [
      'Cariste', 'Chauffeur poids lourd', 'Responsable logistique', 'Acheteuse industrielle', 'Magasinier',
      'Préparatrice de commandes', 'Facteur', 'Déclarant en douane', 'Conducteur routier', 'Livreur',
      'Responsable achats', 'Affréteuse', 'Chef d’entrepôt', 'Pilote de ligne', 'Chauffeuse de taxi',
    ],
    'public-sector': [
      'Assistante sociale', 'Policier municipal', 'Pompier professionnel', 'Attachée territoriale',
      'Gendarme', 'Éducatrice spécialisée', 'Conseillère en insertion', 'Éducateur spécialisé',
      'Rédactrice territoriale', 'Gardien de la paix', 'Sapeur-pompier', 'Inspecteur des impôts',
      'Agente municipale',
    ],
    science: [
      'Chercheuse en biologie', 'Doctorant en physique', 'Technicienne de laboratoire',
      'Ingénieur de recherche', 'Chimiste', 'Attachée de recherche clinique', 'Chercheur postdoctoral',
      'Ingénieure d’études', 'Biologiste', 'Agronome', 'Statisticienne',
    ],
    general: [
      'Responsable RH', 'Assistante de direction', 'Traducteur', 'Agent de sécurité', 'Coiffeuse',
      'Jardinier', 'Agriculteur', 'Agent d’entretien', 'Téléconseillère', 'Chargée de recrutement',
      'Secrétaire', 'Standardiste', 'Interprète', 'Esthéticienne', 'Hôte d’accueil', 'Coach sportif',
      'Paysagiste',
    ],
  },
  es: {
    technology: [
      'Desarrolladora de software', 'Ingeniera de datos', 'Administrador de sistemas', 'Técnico informático',
      'Jefe de proyecto IT', 'Programadora', 'Analista de datos', 'Arquitecto de software',
      'Ingeniero informático',
    ],
    finance: [
      'Contable', 'Asesora fiscal', 'Auditor interno', 'Director financiero', 'Gestora bancaria', 'Actuaria',
      'Administrativa contable', 'Asesor financiero', 'Tesorera', 'Analista de riesgos', 'Agente de seguros',
    ],
    healthcare: [
      'Enfermera', 'Médico de familia', 'Fisioterapeuta', 'Farmacéutica', 'Auxiliar de enfermería',
      'Psicóloga clínica', 'Técnico en emergencias sanitarias', 'Veterinaria', 'Cirujano', 'Matrona',
      'Logopeda', 'Odontóloga', 'Celador', 'Gerocultora', 'Óptica optometrista',
    ],
    education: [
      'Profesora de secundaria', 'Maestro de primaria', 'Educadora infantil', 'Formador',
      'Orientadora escolar', 'Profesor de inglés', 'Maestra de educación infantil', 'Directora de colegio',
      'Monitora escolar', 'Catedrático de universidad',
    ],
    marketing: [
      'Responsable de marketing', 'Gestora de redes sociales', 'Directora de comunicación',
      'Especialista SEO', 'Jefa de prensa', 'Community manager', 'Director de marketing',
      'Redactora publicitaria', 'Técnico de marketing',
    ],
    sales: [
      'Comercial', 'Jefa de ventas', 'Agente inmobiliario', 'Visitadora médica', 'Delegado comercial',
      'Ejecutiva de cuentas', 'Asesora comercial', 'Gerente de ventas', 'Responsable comercial',
      'Representante de ventas',
    ],
    engineering: [
      'Ingeniero mecánico', 'Técnica de mantenimiento', 'Soldador', 'Jefe de producción',
      'Mecánica de automóviles', 'Ingeniera industrial', 'Responsable de calidad', 'Operaria de producción',
      'Tornero', 'Ingeniera química', 'Delineante', 'Ingeniero de procesos', 'Directora de planta',
    ],
    construction: [
      'Arquitecta', 'Jefe de obra', 'Albañil', 'Electricista', 'Fontanero', 'Ingeniera civil', 'Topógrafo',
      'Carpintera', 'Encargada de obra', 'Pintor', 'Aparejadora', 'Carpintero', 'Urbanista', 'Instalador',
    ],
    legal: [
      'Abogada', 'Notario', 'Asesor jurídico', 'Jueza', 'Procuradora', 'Letrada', 'Fiscal',
      'Oficial de cumplimiento', 'Asistente legal',
    ],
    creative: [
      'Diseñadora gráfica', 'Periodista', 'Director de arte', 'Fotógrafa', 'Editora de vídeo', 'Interiorista',
      'Actriz', 'Ilustradora', 'Guionista', 'Realizador', 'Redactora jefe', 'Músico',
    ],
    hospitality: [
      'Cocinero', 'Jefa de sala', 'Camarera', 'Recepcionista de hotel', 'Panadera', 'Guía turística',
      'Azafata de vuelo', 'Organizadora de eventos', 'Jefe de cocina', 'Camarero', 'Gobernanta',
      'Ayudante de cocina', 'Directora de hotel', 'Agente de viajes',
    ],
    retail: [
      'Dependienta', 'Encargado de tienda', 'Cajera', 'Escaparatista', 'Reponedor', 'Vendedora de tienda',
      'Cajero', 'Dependiente de moda', 'Jefa de tienda', 'Florista',
    ],
    logistics: [
      'Conductor de autobús', 'Mozo de almacén', 'Carretillera', 'Responsable de logística',
      'Jefa de compras', 'Repartidor', 'Transportista', 'Cartero', 'Camionera', 'Operador logístico',
      'Agente de aduanas', 'Chófer', 'Almacenera', 'Piloto',
    ],
    'public-sector': [
      'Trabajadora social', 'Policía local', 'Bombera', 'Guardia civil', 'Técnica municipal',
      'Educador social', 'Concejala', 'Funcionario de la Administración', 'Bombero', 'Policía nacional',
      'Militar', 'Cooperante', 'Inspectora de Hacienda',
    ],
    science: [
      'Investigadora posdoctoral', 'Técnico de laboratorio', 'Química', 'Biólogo', 'Ingeniera agrónoma',
      'Física', 'Bióloga marina', 'Investigador predoctoral', 'Técnica de laboratorio', 'Matemático',
    ],
    general: [
      'Técnica de recursos humanos', 'Auxiliar administrativo', 'Traductora', 'Vigilante de seguridad',
      'Peluquera', 'Jardinero', 'Agricultora', 'Limpiadora', 'Secretaria de dirección', 'Teleoperadora',
      'Esteticista', 'Entrenador personal', 'Intérprete', 'Reclutadora',
    ],
  },
  pt: {
    technology: [
      'Desenvolvedora de software', 'Analista de sistemas', 'Cientista de dados', 'Programador',
      'Técnica de informática', 'Engenheiro de software', 'Analista de dados', 'Administradora de redes',
    ],
    finance: [
      'Contabilista certificada', 'Gerente bancário', 'Auditora', 'Analista financeiro', 'Contador',
      'Técnica de contas', 'Diretora financeira', 'Atuário', 'Bancário',
    ],
    healthcare: [
      'Enfermeira', 'Médico dentista', 'Fisioterapeuta', 'Farmacêutica', 'Técnico de enfermagem', 'Psicóloga',
      'Nutricionista', 'Parteira', 'Terapeuta da fala', 'Cuidadora de idosos', 'Médica',
    ],
    education: [
      'Professora de matemática', 'Educadora de infância', 'Formador', 'Professor do ensino básico',
      'Bibliotecária', 'Professora universitária', 'Coordenador pedagógico', 'Explicadora',
    ],
    marketing: [
      'Gestora de marketing', 'Assessor de imprensa', 'Analista de marketing', 'Redatora publicitária',
      'Publicitário', 'Gestor de redes sociais', 'Diretora de marketing',
    ],
    sales: [
      'Gestor comercial', 'Consultora imobiliária', 'Gerente de vendas', 'Delegado de informação médica',
      'Representante comercial', 'Comercial', 'Promotora de vendas', 'Corretor de imóveis',
    ],
    engineering: [
      'Engenheira mecânica', 'Técnico de manutenção', 'Soldador', 'Operadora de produção',
      'Engenheiro eletrotécnico', 'Mecânico de automóveis', 'Engenheira química', 'Torneiro mecânico',
      'Operador de máquinas', 'Diretora industrial',
    ],
    construction: [
      'Engenheira civil', 'Arquiteto', 'Pedreiro', 'Eletricista', 'Diretora de obra', 'Canalizador',
      'Carpinteiro', 'Encarregada de obra', 'Arquiteta', 'Topógrafo',
    ],
    legal: [
      'Advogada', 'Solicitador', 'Notária', 'Consultora jurídica', 'Juiz', 'Advogado estagiário', 'Jurista',
      'Juíza',
    ],
    creative: [
      'Designer gráfica', 'Jornalista', 'Fotógrafo', 'Diretora de arte', 'Atriz', 'Designer de interiores',
      'Ilustradora', 'Realizador', 'Músico', 'Editora de vídeo',
    ],
    hospitality: [
      'Cozinheira', 'Empregado de mesa', 'Rececionista de hotel', 'Padeiro', 'Comissária de bordo',
      'Chefe de cozinha', 'Guia turístico', 'Pasteleiro', 'Garçom', 'Governanta', 'Ajudante de cozinha',
    ],
    retail: [
      'Vendedora de loja', 'Gerente de loja', 'Operadora de caixa', 'Repositor', 'Florista', 'Balconista',
      'Caixa de supermercado', 'Chefe de loja',
    ],
    logistics: [
      'Motorista de pesados', 'Operador de empilhador', 'Gestora de logística', 'Compradora', 'Carteiro',
      'Fiel de armazém', 'Motorista', 'Estafeta', 'Auxiliar de logística', 'Piloto',
    ],
    'public-sector': [
      'Assistente social', 'Bombeiro', 'Agente da PSP', 'Guarda prisional', 'Vereadora', 'Polícia',
      'Militar da GNR', 'Técnica superior na câmara municipal', 'Educador social',
    ],
    science: [
      'Investigadora', 'Bióloga', 'Doutorando em química', 'Técnica de laboratório',
      'Bolseiro de investigação', 'Investigador', 'Química', 'Pesquisadora',
    ],
    general: [
      'Técnica de recursos humanos', 'Assistente administrativo', 'Tradutora', 'Cabeleireira', 'Jardineiro',
      'Segurança', 'Agricultor', 'Secretária', 'Vigilante', 'Empregada de limpeza', 'Esteticista',
      'Operador de call center',
    ],
  },
  it: {
    technology: [
      'Sviluppatrice software', 'Sistemista', 'Analista programmatore', 'Programmatrice',
      'Amministratore di sistema', 'Sviluppatore', 'Ingegnere del software', 'Informatico', 'Analista dati',
    ],
    finance: [
      'Ragioniera', 'Commercialista', 'Consulente finanziario', 'Impiegata contabile',
      'Direttore finanziario', 'Contabile', 'Revisore dei conti', 'Bancaria', 'Assicuratore',
    ],
    healthcare: [
      'Infermiera', 'Medico di base', 'Fisioterapista', 'Farmacista', 'Operatrice socio-sanitaria',
      'Ostetrica', 'Psicologa', 'Infermiere', 'OSS', 'Dentista', 'Logopedista', 'Veterinaria', 'Soccorritore',
    ],
    education: [
      'Insegnante di scuola primaria', 'Professoressa di italiano', 'Dirigente scolastico',
      'Educatrice d’infanzia', 'Formatore', 'Maestra', 'Docente di matematica', 'Insegnante di sostegno',
      'Educatrice',
    ],
    marketing: [
      'Responsabile marketing', 'Addetta stampa', 'Social media manager', 'Copywriter',
      'Responsabile comunicazione', 'Addetto marketing', 'Direttrice marketing', 'Specialista marketing',
    ],
    sales: [
      'Commerciale', 'Agente di commercio', 'Responsabile vendite', 'Agente immobiliare',
      'Informatrice scientifica del farmaco', 'Responsabile commerciale', 'Venditrice',
      'Direttore commerciale',
    ],
    engineering: [
      'Ingegnere meccanico', 'Manutentrice', 'Saldatore', 'Responsabile di produzione', 'Meccanico',
      'Progettista meccanica', 'Ingegnera gestionale', 'Tornitore', 'Operaia', 'Ingegnere elettronico',
      'Responsabile qualità', 'Manutentore',
    ],
    construction: [
      'Architetta', 'Geometra', 'Muratore', 'Elettricista', 'Idraulico', 'Direttrice lavori', 'Capocantiere',
      'Falegname', 'Ingegnere civile', 'Imbianchino', 'Urbanista',
    ],
    legal: [
      'Avvocata', 'Notaio', 'Giurista d’impresa', 'Segretaria legale', 'Magistrato', 'Avvocato',
      'Praticante avvocato', 'Giudice', 'Consulente legale',
    ],
    creative: [
      'Grafica', 'Giornalista', 'Fotografo', 'Arredatrice', 'Regista', 'Videomaker', 'Attrice',
      'Montatrice video', 'Illustratrice', 'Musicista', 'Redattore', 'Stilista',
    ],
    hospitality: [
      'Cuoca', 'Cameriere', 'Pizzaiolo', 'Receptionist d’albergo', 'Barista', 'Pasticciera',
      'Assistente di volo', 'Guida turistica', 'Chef di cucina', 'Aiuto cuoco', 'Camerieri di sala',
      'Panettiere', 'Sommelier', 'Responsabile di sala',
    ],
    retail: [
      'Commessa', 'Responsabile di negozio', 'Cassiere', 'Addetta alle vendite', 'Vetrinista', 'Capo reparto',
      'Commesso', 'Scaffalista', 'Direttrice di negozio',
    ],
    logistics: [
      'Magazziniere', 'Autista', 'Responsabile logistica', 'Carrellista', 'Addetta agli acquisti', 'Corriere',
      'Postina', 'Macchinista', 'Autista di camion', 'Fattorino', 'Responsabile acquisti', 'Pilota',
    ],
    'public-sector': [
      'Assistente sociale', 'Carabiniere', 'Vigile del fuoco', 'Poliziotta', 'Istruttore amministrativo',
      'Educatrice sociale', 'Funzionaria', 'Agente di polizia', 'Sindaca', 'Militare', 'Impiegata comunale',
    ],
    science: [
      'Ricercatrice', 'Tecnico di laboratorio', 'Chimica', 'Biologo', 'Dottoranda in fisica', 'Ricercatore',
      'Assegnista di ricerca', 'Biologa', 'Statistica',
    ],
    general: [
      'Responsabile risorse umane', 'Assistente di direzione', 'Traduttrice', 'Guardia giurata',
      'Parrucchiera', 'Giardiniere', 'Addetto alle pulizie', 'Impiegata amministrativa', 'Segretaria',
      'Centralinista', 'Interprete', 'Estetista', 'Selezionatrice',
    ],
  },
}; // prettier-ignore
