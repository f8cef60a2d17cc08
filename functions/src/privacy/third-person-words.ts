/** Words after which a person is named, by language; matched in the original with either first letter. */
export const introductions = [
  // English
  'report(?:ed|ing|s)? (?:directly |in )?to',
  '(?:supervised|mentored|managed|led|coached|trained|hired|recommended|advised|tutored|recruited|directed|headed) by',
  '(?:assistant|PA|secretary|deputy|adviser|advisor|understudy|aide|researcher) (?:to|for)',
  'under (?:the )?(?:supervision|guidance|direction|leadership|mentorship|management) of',
  '(?:co-?authored|co-?written|co-?founded|published|jointly|together|alongside|co-?presented|collaborated|worked|working|partnered) with',
  'alongside',
  'my (?:former |line )?(?:manager|boss|supervisor|mentor|colleague|tutor|professor|co-?founder),?',
  '(?:supervisor|line manager|manager|mentor|advis[oe]r|referee|reference|contact person|co-?authors?|co-?founders?|professor|tutor|thesis by|examiner)s? ?[:–-]',
  // German
  '(?:berichte(?:te)?|bericht|berichtend) (?:direkt )?an',
  '(?:betreut|geleitet|gefordert|gefördert|angeleitet|ausgebildet|empfohlen|eingearbeitet) (?:von|durch)',
  'unter (?:der )?(?:Leitung|Anleitung|Betreuung|Führung|Aufsicht) (?:von|des|der)',
  '(?:Assistenz|Assistent|Assistentin|Sekretärin|Stellvertretung|Referent|Referentin) (?:von|des|der)',
  '(?:gemeinsam|zusammen|zusammenarbeit) mit',
  '(?:Vorgesetzter?|Betreuer(?:in)?|Ansprechpartner(?:in)?|Mentor(?:in)?|Referenz(?:geber)?|Koautor(?:en|in)?|Ko-Autor(?:en)?|Gutachter(?:in)?) ?[:–-]',
  'mein(?:e[mnr]?)? (?:Chef|Chefin|Vorgesetzter?n?|Mentor|Mentorin|Kolleg(?:e|en|in))',
  // French
  '(?:rattachée?|rapportant|reportant) (?:directement )?à',
  "sous (?:la|l[’']) ?(?:direction|responsabilité|supervision|tutelle|autorité|égide) d[eu]",
  '(?:encadrée?|supervisée?|dirigée?|formée?|recommandée?|accompagnée?) par',
  '(?:assistante?|secrétaire|adjointe?|bras droit) (?:de direction )?de',
  '(?:en collaboration|en collaboration étroite|ensemble|co-?écrit|conjointement) avec',
  '(?:maître de stage|tuteur|tutrice|responsable|directeur de thèse|directrice de thèse|supérieur|référence|co-?auteurs?) ?[:–-]',
  // Spanish
  '(?:reportando|reporté|reportaba|reporte) (?:directamente )?a',
  'bajo la (?:dirección|supervisión|tutela|responsabilidad) de',
  'a las órdenes de',
  '(?:supervisad[oa]|dirigid[oa]|tutorizad[oa]|recomendad[oa]|formad[oa]) por',
  '(?:asistente|secretaria|secretario|adjunt[oa]|ayudante) de',
  '(?:en colaboración|junto|conjuntamente) (?:con|a)',
  '(?:tutora?|jefe|jefa|responsable|supervisora?|referencia|coautor(?:es|a)?|directora? de tesis|persona de contacto) ?[:–-]',
  // Portuguese
  '(?:reportando|reportei|reportava|reporte) (?:diretamente )?a[o]?',
  'sob (?:a )?(?:direção|orientação|supervisão|coordenação) d[eao]',
  '(?:supervisionad[oa]|orientad[oa]|dirigid[oa]|recomendad[oa]) por',
  '(?:em colaboração|juntamente|em conjunto) com',
  '(?:orientadora?|tutora?|chefe|supervisora?|referência|coautor(?:es|a)?) ?[:–-]',
  // Italian
  '(?:riportando|riferivo|riporto|riportavo) (?:direttamente )?a',
  'sotto la (?:direzione|supervisione|guida|responsabilità) d[ei]l?',
  'alle dipendenze di',
  '(?:supervisionat[oa]|seguit[oa]|guidat[oa]|dirett[oa]|formato|formata|raccomandat[oa]) da',
  '(?:assistente|segretaria|segretario) di',
  '(?:in collaborazione|insieme) (?:con|a)',
  '(?:relatore|relatrice|tutor|responsabile|referente|supervisore|coautor[ei]) ?[:–-]',
];

/** Such a word makes a group of capitals an organisation, a place or a thing. */
export const organisationWords = new Set(
  `bank group gruppe gmbh ag kg se inc ltd llc llp plc corp corporation company co sa sas sarl srl spa lda slu sl bv nv oy ab university universitat universite
  universidad universidade universita college school schule ecole escuela escola scuola institute institut instituto istituto hospital klinik klinikum clinic clinique
  clinica krankenhaus ministry ministerium ministere ministerio ministerio council committee agency agentur agence agencia authority association verein foundation stiftung
  fondation fundacion fundacao fondazione church trust society union nhs office department division services service solutions systems consulting partners
  labs lab studio studios media technologies technology software academy akademie museum theatre theater festival club airlines airport hotel restaurant
  team teams board bureau centre center zentrum cross red nations europe european american british international global national royal city county
  state states house senate parliament court police army navy force office365 excel word powerpoint python java javascript react angular node sql
  scrum agile kanban jira sap oracle azure aws google microsoft amazon apple ibm kubernetes docker linux windows adobe photoshop street road north south
  east west new deutsche deutscher deutschen bundes stadt land amt hochschule fachhochschule max-planck-institut fraunhofer siemens bosch volkswagen
  clients customers stakeholders engineering sales marketing finance operations design development research product products project projects quality
  data science security legal compliance human resources supply chain logistics procurement communications ltda eurl sprl kgaa ohg ev`.split(
    /\s+/,
  ),
);

/** Stands before a name and tells a post. */
export const roleWords = new Set(
  `ceo cto cfo coo cmo cio cpo vp svp evp md gm head chief director directors manager managers president vice executive officer lead senior junior managing
  regional general assistant deputy principal partner founder co-founder chairman chair chairwoman supervisor professor prof dr mr mrs ms miss sir dame lord
  lady herr herrn frau minister ambassador dean rector provost captain leiter leiterin geschaftsfuhrer geschaftsfuhrerin vorstand chef chefin direktor
  direktorin abteilungsleiter abteilungsleiterin directeur directrice responsable president presidente gerant monsieur madame jefe jefa directora gerente
  diretor diretora chefe direttore direttrice responsabile presidente senor senora don dona dott ing avv architekt stakeholders the our my der die das le la el il`.split(
    /\s+/,
  ),
);

/** “Dr. Oetker” is a brand. */
export const brandNames =
  /^(?:oetker|martens|scholl|pepper|reddy|hauschka|beckmann|kipling|muscle|clean|bean|wolff|schar|pierre ricaud|organic)/;

/** First names common in Europe and the Americas: they tell “worked with John Smith” from “worked with Red Hat”. */
export const givenNames = new Set(
  `aaron adam adrian ahmed aisha alan albert alberto alejandra alejandro alessandra alessandro alex alexander alexandra alfonso alfred ali alice alicia alison amanda
  amelie amy ana andre andrea andreas andrew angela anita anja anke anna anne annette antje antoine anton antonia antonio arthur barbara beate beatrice beatriz benjamin
  bernd bernhard birgit bob brian bruno camille carla carlo carlos carmen carol carolina caroline catarina catherine cecile charles charlotte chiara chloe chris
  christian christina christine christoph christopher claire clara claudia claudio colin cristina damien daniel daniela daniele david davide deborah denis diana diego
  dieter dirk dominik dominique donald dorothea duarte eduardo edward elena elisabeth elizabeth ella emily emma emmanuel enrico eric erik erika ernst estelle eva
  fabian fabio fatima federica federico felipe felix fernanda fernando florian francesca francesco francisco francois frank franz frederic friedrich gabriel gabriela
  gareth gary gavin george georg gerard gerhard giorgia giorgio giovanni giulia giuseppe graham greg gregory guido guillaume gustavo hannah hans harald harry heike
  heinrich heinz helen helena helga helmut henri henry herbert hugo ian ignacio ines inge ingrid irene isabel isabelle ivan jack jacques jakob james jan jane janet
  jasmin jason javier jean jennifer jens jeremy jessica jim joachim joan joana joao jochen joe johannes john jonas jonathan jordi jorge jorg jose joseph josh joshua
  juan judith julia julian julie julien jurgen justin karen karin karl katharina katherine kathrin katja keith kenneth kevin klaus kristin kurt lars laura laurent
  lea leon leonardo leonie liam lisa lorenzo louis louise luca lucas lucia lucie luis luisa luise luke lukas lynn magdalena manuel manuela marc marcel marco marcos
  margaret maria marie marina mario marion mark markus marta martha martin martina mary mateo mathieu matt matteo matthew matthias maurice maurizio max maximilian
  melanie michael michel michele michelle miguel mike mohamed mohammed monica monika moritz nadia nadine natalia natalie nathalie neil nick nicola nicolas nicole nina
  noah nora nuno olaf oliver olivia olivier omar oscar pablo paola paolo pascal patricia patricio patrick paul paula paulo pedro peter petra philip philipp philippe
  pierre pietro priya rachel rafael rainer ralf raul rebecca regina renate ricardo riccardo richard rita robert roberto roger roland rolf roman rosa rui ruth ryan
  sabine salvatore samantha samuel sandra santiago sara sarah sebastian sergio sebastien silke silvia simon simone sofia sonja sophia sophie stefan stefania stefanie
  stefano stephan stephanie stephen steve steven stuart susan susana susanne suzanne sven sylvia tania teresa thomas thierry tiago tim timothy tina tobias tom tomas tony
  torsten udo ulrich ulrike ursula ute valentina valerie vanessa vera veronica veronique victor victoria vincent vincenzo virginie walter werner wilhelm william wolfgang
  xavier yann yasmin yusuf yves zoe`.split(/\s+/),
);
