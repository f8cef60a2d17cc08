import type { IndustryWords } from './industry-words.ts';

export const generalWords: IndustryWords = {
  professions: {
    en: `hr~, human resources~, recruiter~, recruitment~, talent acquisition~, people partner~, people manager, office manager~, office assistant~, office administrator~, executive assistant~, personal assistant~, administrative assistant~, administrator, secretary~, receptionist, call centre~, call center~, customer service~, customer support~, translator~, interpreter~, security guard~, security officer~, cleaner~, janitor~, caretaker~, hairdresser~, barber~, beautician~, beauty therapist~, nail technician~, fitness trainer~, personal trainer~, fitness instructor~, yoga teacher~, yoga instructor~, gardener~, landscap~, farmer~, farm~, priest~, pastor~, chaplain~, management consultant~, strategy consultant~, funeral~, undertaker~, data entry~, virtual assistant~, dog groomer~, coach, life coach~, athlete~, footballer~, recruiting~, people operations~, office clerk~, administrative officer~, admin assistant~, transcriptionist~, swimming instructor~, lifeguard~, football coach~, sports coach~, horticultur~, tree surgeon~, pet groomer~`,
    de: `personalreferent~, personalleit~, personalsachbearbeit~, personalberat~, burokauf~, buroassist~, buroleit~, kaufmann fur buromanagement, kauffrau fur buromanagement, teamassist~, assistenz der geschaftsleitung, assistentin der geschaftsleitung, sekretar~, empfangs~, callcenter~, call-center-~, kundenservice~, ubersetz~, dolmetsch~, sicherheitsmitarbeit~, wachmann, reinigungskraft, friseur~, kosmetik~, fitnesstrain~, gartner~, landwirt~, pfarrer~, unternehmensberat~, bestatter~, hauswirtschaft~, wachfrau, personalentwicklung~, hr-~, burohelf~, verwaltungsassist~, burokraft, empfang~, ~reiniger, ~reinigerin, raumpfleger~, gebaudereinig~, recruiter~, pforten~, wachdienst, winzer, winzerin, florist-gartner, bestattung~, nageldesign~, landschaftsgartner~, garten- und landschaftsbau~, forstwirt~, telefonist~, buroangestellt~`,
    fr: `responsable rh, charge~ de recrutement, charge~ rh, gestionnaire rh, directeur des ressources humaines, directrice des ressources humaines, drh, recruteur~, recruteuse, assistant~ de direction, assistant~ administrati~, secretaire, standardiste, agent d'accueil, hote~ d'accueil, teleconseill~, conseiller~ clientele, traduct~, interprete, agent de securite, agent d'entretien, coiffeu~, estheticien~, coach sportif, jardini~, paysagiste~, agriculteur, agricultrice, pretre, consultant~ en strategie, consultant~ en management, pompes funebres, agente d'accueil, agente de securite, agente d'entretien, recruteur, charge~ d'accueil, employe de bureau, employee de bureau, secretaire de direction, estheticien-cosmeticien, vigneron, vigneronne, eleveur~, maraicher~, aide a domicile, homme de menage, femme de menage, agent de nettoyage, agente de nettoyage, assistant~ rh, responsable des ressources humaines, maitre-nageur, educateur sportif, educatrice sportive, consultant~ rh, hotesse d'accueil`,
    es: `responsable de rrhh, tecnic~ de recursos humanos, tecnic~ de seleccion, director~ de recursos humanos, reclutador~, asistente administrativ~, auxiliar administrativ~, administrativ~, secretari~, teleoperador~, atencion al cliente, agente de atencion, traductor~, interprete, vigilante~, guardia de seguridad, limpiador~, personal de limpieza, peluquer~, esteticista, entrenador~ personal, jardiner~, agricultor~, sacerdote, consultor~ de estrategia, funerari~, generalista de recursos humanos, responsable de recursos humanos, auxiliar de oficina, oficinista, telefonista, barber~, socorrista, monitor~ deportiv~, ganader~, conserje, secretari~ de direccion, empleado de hogar, empleada de hogar`,
    pt: `tecnic~ de recursos humanos, gestor~ de recursos humanos, analista de rh, recrutador~,
      assistente administrativ~, auxiliar administrativ~, secretari~, rececionista,
      operador~ de call center, atendimento ao cliente, tradutor~, interprete, seguranca,
      vigilante, auxiliar de limpeza, empregad~ de limpeza, cabeleireir~, esteticista,
      personal trainer, jardineir~, agricultor~, padre, consultor~ de gestao, agente funerari~,
      responsavel de recursos humanos, diretor~ de recursos humanos, auxiliar de escritorio,
      telefonista, barbeir~, nadador-salvador, instrutor~ de fitness, porteir~,
      empregada domestica, viticultor~, zelador~, administrativ~, massagista,
      consultor~ de recursos humanos`,
    it: `responsabile risorse umane, addett~ risorse umane, hr manager, selezionatore,
      selezionatrice, assistente di direzione, impiegat~ amministrativ~, segretari~,
      centralinista, operator~ call center, servizio clienti, traduttor~, traduttrice,
      interprete, guardia giurata, addett~ alle pulizie, parrucchier~, estetista,
      personal trainer, giardinier~, agricoltor~, sacerdote, consulente di direzione, necroforo,
      agricoltrice, segretari, direttore risorse umane, direttrice risorse umane, recruiter,
      impiegat~ d'ufficio, segretari~ di direzione, centralinist~, bagnino, bagnina,
      istruttor~ di fitness, istruttrice di fitness, istruttor~ sportiv~, portinaio, custode,
      viticoltor~, allevator~, barbiere, colf, addett~ pulizie, addett~ alla segreteria`,
  },
  topics: ``,
};
