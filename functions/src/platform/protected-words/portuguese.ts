import { alone, before, labelled, type ProtectedWords } from './protected-words.ts';

const am = '(?:sou|eu sou|estou|era|sendo|como|enquanto)';
const an = `${am} (?:uma? )?(?:\\w+ ){0,2}?`;
const count = '(?:uma?|dois|duas|tres|quatro|cinco|seis|sete|[1-9])';
const children =
  '(?:filh[oa]s?|criancas?|meninos?|meninas?|geme[oa]s|trigeme[oa]s)(?: (?:pequen[oa]s|menores|a cargo|adult[oa]s|adolescentes))?';
const peoples =
  'portugues(?:a)?|brasileir[oa]|alema|alemao|austriac[oa]|suic[oa]|frances(?:a)?|espanhol(?:a)?|italian[oa]|britanic[oa]|ingles(?:a)?|irlandes(?:a)?|holandes(?:a)?|belga|polac[oa]|polones(?:a)?|russ[oa]|ucranian[oa]|romen[oa]|bulgar[oa]|hungar[oa]|grego|grega|turc[oa]|siri[oa]|iranian[oa]|indian[oa]|chines(?:a)?|japones(?:a)?|angolan[oa]|mocambican[oa]|cabo-verdian[oa]|guineense|nigerian[oa]|marroquin[oa]|mexican[oa]|colombian[oa]|argentin[oa]|peruan[oa]|venezuelan[oa]|chilen[oa]|uruguai[oa]|american[oa]|norte-american[oa]|canadense|canadian[oa]|europeu|europeia|israelense|libanes(?:a)?|timorense|croata|servi[oa]|albanes(?:a)?|moldav[oa]|checa?|eslovac[oa]|eslovena?|sao-tomense|senegales(?:a)?|egipci[oa]|argelin[oa]|tunisin[oa]|iraquian[oa]|paquistanes(?:a)?|nepales(?:a)?|corean[oa]|vietnamita|tailandes(?:a)?|equatorian[oa]|bolivian[oa]|paraguai[oa]|cuban[oa]|haitian[oa]|dominican[oa]|suec[oa]|norueg(?:ues|uesa)|dinamarques(?:a)?|finlandes(?:a)?|australian[oa]';
const faiths =
  'crist[ao]o?|catolic[oa]|protestante|muculman[oa]|judeu|judia|hindu|budista|ateu|ateia|agnostic[oa]|evangelic[oa]|espirita|umbandista|testemunha de jeova|praticante|crente';
const illnesses =
  'tdah|phda|autismo|asperger|dislexia|depressao|ansiedade|cancro|cancer|diabetes|epilepsia|hiv|vih|sida|aids|esclerose multipla|transtorno bipolar|asma|deficiencia|incapacidade|doenca(?: cronica)?|fibromialgia|burn-?out|surdez';
const ends = before('e|mas|com|desde|que|ha|em|no|na');
const colours =
  '(?:verdes?|azuis|azul|castanhos?|pretos?|negros?|cinzentos?|loiros?|ruivos?|claros?|escuros?)';

export const portugueseWords: ProtectedWords = {
  attributes: {
    age: [
      '(?<!\\d )(?:tenho|aos|com(?: os)?(?: meus)?|aos meus) \\d{2} anos(?! (?:de (?!idade)|em|como|trabalhando|a ))(?: de idade)?',
      '(?:tenho|aos|aos meus) (?:vinte|trinta|quarenta|cinquenta|sessenta)(?: e \\w+)? anos(?! de (?!idade))',
      '(?:fiz|completei|acabo de fazer|faco|farei) \\d{2} anos(?! (?:de (?!idade)|como|em (?:\\w+ )?empresa))',
      '(?:com|aos) (?:apenas|so) \\d{2} anos',
      '\\d{2} anos de idade',
      `${am} (?:uma? )?(?:\\w+ ){1,2}de \\d{2} anos(?! de (?!idade))`,
      alone('(?:de )?\\d{2} anos'),
      labelled('idade'),
      `${am} (?:uma? )?(?:trintao|trintona|quarentao|quarentona|reformad[oa]|aposentad[oa]|idos[oa]|millennial)${ends}`,
      'apesar da minha (?:idade|juventude)|na minha idade|minha idade(?!\\w)',
    ],
    gender: [
      `${an}(?:mulher|homem|transgenero|transgenera|nao[- ]binari[oae]|cisgenero|trans)(?! (?:de))(?: (?:em|na|no) \\w+)?${ends}`,
      '(?:como|sou|sendo|enquanto) (?:uma? )?(?:jovem )?(?:mulher|homem)(?! (?:de|chave))',
      labelled('sexo|pronomes?'),
      'genero ?: ?(?:mulher|homem|masculino|feminino|nao[- ]binari[oae]|outro)',
      alone('mulher|homem|masculino|feminino|ela/dela|nao[- ]binari[oae]'),
      'minha (?:identidade de genero|transicao)|meu genero',
    ],
    family: [
      `(?:${am} )?(?:casad[oa]|solteir[oa]|divorciad[oa]|viuv[oa]|separad[oa]|noiv[oa]|em uniao (?:de facto|estavel)|uniao (?:de facto|estavel))(?= ?(?:[,.;!|()/•·\\n]|- |$| e\\b| com (?:\\w+) filh| sem filh))(?: (?:e |com |sem )?(?:(?:mae|pai) de )?(?:${count} )?(?:filh[oa]s?))?`,
      `(?:${am} )?(?:uma? )?(?:(?:orgulhos[oa]|jovem|futur[oa]) )?(?:mae|pai|mamae|papai|av[oó])(?: (?:solteir[oa]|solo))?(?: de ${count}(?: ${children})?| de (?:geme[oa]s|trigeme[oa]s)| de familia| a tempo inteiro)`,
      `${an}(?:mae|pai|dona de casa|espos[oa]|marido|solteir[oa])(?: (?:orgulhos[oa]|trabalhador[a]?))?${ends}`,
      labelled('estado civil|filhos|situacao familiar|agregado familiar'),
      alone(`${count} ${children}|sem filh[oa]s?`),
      `(?:tenho|e tenho|crio) ${count} ${children}`,
      '(?:meu|minha|meus|minhas) (?:\\w+ )?(?:marido|mulher|espos[oa]|filh[oa]s?|geme[oa]s|mae|pai|pais|irma|irmao|irmaos|namorad[oa]|companheir[oa]|familia|conjuge|noiv[oa])(?!\\w)',
      '(?:estou|estando) gravida|(?:minha|em|de|da|na|pela|durante a|apos a) (?:minha )?licenca (?:de |por )?(?:maternidade|paternidade|parental)',
    ],
    nationality: [
      labelled('nacionalidade|cidadania|pais de nascimento|pais de origem'),
      `(?:${am} )?(?:de )?(?:dupla )?nacionalidade (?:${peoples})(?: e (?:${peoples}))?|dupla (?:nacionalidade|cidadania)(?: ?[(:]? ?(?:${peoples})(?:(?: e |, ?|[/-])(?:${peoples}))?)?`,
      `(?:${am} )?(?:uma? )?(?:cidada|cidadao|passaporte|cidadania) (?:${peoples}|da uniao europeia|comunitari[oa]|da ue)`,
      `(?:sou|sendo) (?:uma? )?(?:${peoples})(?:-(?:${peoples}))?${ends}`,
      '(?:cresci|fui criad[oa]) em (?!uma?|equip|empres|vendas|suas?|menos)\\w+|(?:natural|oriund[oa]|originari[oa]) (?:de|do|da|dos) \\w+|(?:venho|sou) (?:do|da|de) (?:brasil|portugal|angola|mocambique|cabo verde|venezuela|italia|espanha|franca|alemanha|ucrania)',
      '(?:autorizacao de (?:residencia|trabalho)|titulo de residencia|visto de (?:trabalho|residencia))(?= ?(?:[,.;:!|)]|$| valid| ate| permanente))',
      `${am} (?:uma? )?(?:imigrante|refugiad[oa]|migrante|estrangeir[oa]|expatriad[oa])${ends}`,
    ],
    ethnicity: [
      labelled('etnia|origem etnica|raca|cor(?: da pele)?|raca/cor'),
      `(?:sou|sendo|como) (?:uma? )?(?:(?:mulher|homem|pessoa) )?(?:negr[oa]|branc[oa]|asiatic[oa]|arabe|pard[oa]|mestic[oa]|indigena|cigan[oa]|afrodescendente|pret[oa]|latin[oa])${ends}`,
      `${am} (?:uma? )?(?:\\w+ ){0,2}?de (?:origem|ascendencia) (?:${peoples}|african[oa]|asiatic[oa]|arabe|indigena|cigan[oa])`,
      alone(
        `de (?:origem|ascendencia) (?:${peoples}|african[oa]|asiatic[oa]|arabe)|afrodescendente|cigan[oa]|mestic[oa]|quilombola`,
      ),
      '(?:de )?(?:ascendencia|raizes) (?:african[oa]s?|asiatic[oa]s?|arabes?|indigenas?|judaic[oa]s?|cigan[oa]s?|italian[oa]s?|japones[oa]s?)|minha (?:raca|etnia|cor da pele)',
    ],
    religion: [
      labelled('religiao|confissao|crenca'),
      `(?:sou|sendo|como) (?:uma? )?(?:${faiths})(?: praticante| devot[oa])?${ends}`,
      `(?:${faiths}) (?:praticante|devot[oa]|convict[oa])`,
      alone(
        'crista|cristao|catolic[oa]|protestante|muculman[oa]|judeu|judia|budista|evangelic[oa]|ateu|ateia',
      ),
      'de (?:religiao|confissao) \\w+|minha (?:fe(?: (?:crista|catolica|muculmana|judaica|evangelica))?|religiao|igreja|paroquia|mesquita|sinagoga)(?!\\w)|minhas crencas|creio em deus|(?:faco|cumpro|respeito|guardo) (?:o )?(?:ramadao|ramada|sabado judaico|quaresma)|acredito em deus|membro da igreja(?: \\w+)?',
    ],
    health: [
      `(?:sou|sendo|como|estou) (?:uma? )?(?:\\w+ )?(?:deficiente|surd[oa]|ceg[oa]|autista|dislexic[oa]|diabetic[oa]|epileptic[oa]|seropositiv[oa]|soropositiv[oa]|bipolar|cadeirante|pessoa com deficiencia|pcd|neurodivergente|nao[- ]fumador(?:a)?|fumador(?:a)?|fumante|vacinad[oa]|sobrevivente de (?:cancro|cancer)|doente)${ends}`,
      alone(
        'nao[- ]fumador(?:a)?|fumador(?:a)?|nao fumante|fumante|pcd|boa saude|(?:pcd (?:- )?|portador(?:a)? de |pessoa com )?(?:deficiencia|necessidades especiais)(?: (?:auditiva|visual|fisica|motora|intelectual|multipla))?|surd[oa]|cadeirante|diabetic[oa](?: (?:do )?tipo [12])?|epileptic[oa]',
      ),
      labelled('estado de saude|deficiencia|grau de incapacidade|grupo sanguineo|tipo sanguineo'),
      `(?:tenho|tive|padeco de|sofro de|superei|apesar da?|apos|minha|meu|diagnosticad[oa] com) (?:minha |meu |uma? |o |a )?(?:${illnesses})(?! (?:dos|das|do paciente))`,
      '(?:ando|estou|vivo|desloco-me|me desloco) (?:de|em|numa|na) cadeira de rodas|uso cadeira de rodas',
      'atestado (?:medico )?de (?:incapacidade)|grau de incapacidade(?: de \\d+ ?%?)?|minha (?:baixa medica|recuperacao|doenca|deficiencia)|apos (?:uma )?(?:longa|grave) doenca',
    ],
    orientation: [
      labelled('orientacao sexual|sexualidade'),
      `(?:sou|sendo|como|assumidamente|abertamente) (?:uma? )?(?:(?:mulher|homem|pessoa) )?(?:assumidamente |abertamente )?(?:gay|lesbica|homossexual|bissexual|heterossexual|queer|pansexual|assexual)${ends}`,
      'minha (?:orientacao sexual|sexualidade|homossexualidade|bissexualidade)',
    ],
    politics: [
      labelled(
        'ideologia(?: politica)?|filiacao (?:politica|partidaria)|orientacao politica|partido',
      ),
      '(?:membro|militante|filiad[oa]|simpatizante|candidat[oa]|vereador(?:a)?|ativista) (?:ativ[oa] )?(?:do|da|de|dos|ao|no|pelo|pela)? ?(?:partido(?: \\w+)?|ps|psd|pcp|cds|chega|bloco de esquerda|iniciativa liberal|livre|pt|psol|psdb|mdb|pl|cgtp|ugt|cut|sindicato(?: d[aeo]s? \\w+)?)(?!\\w)|sindicalizad[oa]',
      `(?:sou|sendo|como) (?:uma? )?(?:\\w+ )?(?:socialista|comunista|conservador(?:a)?|liberal|anarquista|marxista|de esquerda|de direita|sindicalista|bolsonarista|petista)${ends}`,
      'milito (?:no|na) (?:partido \\w+|bloco de esquerda|ps|psd|pcp|pt|psol|chega|livre|cds|iniciativa liberal|mdb|psdb)|voto (?:no|na|em) \\w+|minhas (?:ideias|opinioes|conviccoes) politicas|minha (?:ideologia|militancia)|meu partido(?!\\w)',
    ],
    appearance: [
      labelled('estatura|altura|peso|cor dos olhos|cor do cabelo'),
      `(?:tenho|com|de) (?:os |o )?(?:olhos|cabelos?) ${colours}`,
      alone(`(?:olhos|cabelos?) ${colours}`),
      '(?:meco|tenho) 1[.,]\\d{2} ?(?:m|metros?)?|peso \\d{2,3} ?quilos',
      '(?:1[.,]\\d{2} ?m|1\\d{2} ?cm)(?= ?(?:[,;|)]|$))',
      `sou (?:\\w+ )?(?:bonit[oa]|atraente|magr[oa]|alt[oa]|loir[oa]|moren[oa]|ruiv[oa]|lind[oa])${ends}`,
      '(?:boa|excelente) (?:apresentacao|aparencia)(?= ?(?:[,.;|)]|$))|minha (?:aparencia|cor de cabelo)|meu (?:aspecto|aspeto|cabelo)(?!\\w)',
    ],
  },
  innocent: [
    '(?:criancas|alunos|jovens|pacientes|pessoas|adultos|adolescentes|clientes|utentes|menores|estudantes|idosos) (?:de |entre |a partir de |dos |com )(?:os )?\\d+[^,.;]{0,16}anos',
    '\\d{1,2} anos (?:de (?:experiencia|carreira|trabalho|docencia|servico|historia|atuacao)|em |como |trabalhando|a (?:liderar|trabalhar|gerir))',
    '(?:cuidado|cuidados|atendimento|grupos?|aulas?|apoio|acompanhamento|educacao|ensino|turma) (?:de|a|para|com)? ?(?:\\w+ )?(?:\\w+|\\d+) (?:criancas|meninos|meninas|filhos)',
    'lingua materna|empresa[- ]mae|empresa familiar|negocio (?:da minha familia|familiar)|(?:empresa|restaurante|quinta|negocio|loja) d[ao]s? me(?:us|u) pais?|medicina (?:geral e )?familiar|(?:substituicao|cobertura) (?:de |em |por )*licenca (?:de |por )?(?:maternidade|paternidade)',
    '(?:universidade|colegio|instituto|escola|hospital|fundacao|teologia) (?:\\w+ )?(?:catolic[oa]|crist[ao]o?|evangelic[oa]|judaic[oa])',
    `como (?:professor|professora|tradutor|tradutora|interprete|docente) (?:de )?\\w+|(?:${peoples}) (?:nativ[oa]|fluente|basico|avancado|intermedio|intermediario)`,
    '(?:pessoas|criancas?|adultos|alunos?|pacientes?|jovens|utentes?|idosos|trabalhadores|mulheres|familias) (?:\\w+ )?com \\w+(?: \\w+)?',
    '(?:estudos de|igualdade de|perspetiva de|violencia de) genero|mulheres (?:na|em) \\w+|direito da familia|educacao religiosa|religiao e moral',
    'trabalhos? em altura|horas? homem',
  ],
};
