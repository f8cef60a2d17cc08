import { alone, before, labelled, type ProtectedWords } from './protected-words.ts';

const am = "(?:i am|i'm|i was|as|being|who is)";
const an = `${am} (?:an? |the )?(?:\\w+ ){0,2}?`;
const count = '(?:a|one|two|three|four|five|six|seven|eight|[1-9])';
const children =
  '(?:(?:young|small|little|grown|grown-up|adult|lovely|beautiful|wonderful|teenage|school-age) )*(?:kids?|child|children|sons?|daughters?|boys?|girls?|toddlers?|twins|triplets)';
const peoples =
  'british|english|scottish|welsh|irish|german|austrian|swiss|french|spanish|portuguese|italian|dutch|belgian|polish|russian|ukrainian|romanian|bulgarian|hungarian|czech|slovak|croatian|serbian|greek|turkish|syrian|iranian|iraqi|afghan|indian|pakistani|bangladeshi|chinese|japanese|korean|vietnamese|filipino|nigerian|ghanaian|kenyan|south african|egyptian|moroccan|algerian|tunisian|brazilian|mexican|colombian|argentinian|peruvian|venezuelan|chilean|cuban|american|canadian|australian|israeli|lebanese|jordanian|swedish|norwegian|danish|finnish|icelandic|maltese|cypriot|albanian|bosnian|macedonian|montenegrin|kosovan|slovenian|latvian|lithuanian|estonian|belarusian|moldovan|georgian|armenian|azerbaijani|kazakh|uzbek|sri lankan|nepali|nepalese|burmese|thai|malaysian|indonesian|singaporean|taiwanese|cambodian|ethiopian|eritrean|somali|sudanese|ugandan|tanzanian|rwandan|zambian|zimbabwean|angolan|mozambican|cameroonian|senegalese|ivorian|malian|congolese|libyan|yemeni|jamaican|trinidadian|haitian|dominican|ecuadorian|bolivian|uruguayan|paraguayan|european|eu|us|uk|saudi';
const faiths =
  "christian|catholic|protestant|muslim|jew|jewish|hindu|buddhist|sikh|atheist|agnostic|mormon|evangelical|orthodox christian|anglican|baptist|methodist|lutheran|jehovah's witness";
const illnesses =
  "adhd|add|autism|asperger'?s?(?: syndrome)?|dyslexia|dyspraxia|depression|anxiety|cancer|diabetes|epilepsy|hiv|aids|multiple sclerosis|bipolar disorder|ptsd|asthma|crohn'?s disease|lupus|arthritis|schizophrenia|chronic illness|chronic pain|a disability|a physical disability|a hearing impairment|a visual impairment|hearing loss|long covid";
const not = (words: string) => `(?! (?:${words}))`;
const ofOthers =
  '(?:people|persons?|patients?|children|adults?|clients?|residents?|students?|pupils?|individuals|those|users|women|men|families|anyone|learners|carers|adolescents|veterans)';
const ends = before('and|but|who|with|living|from|in|based|on|at|since');
const colours = '(?:blue|green|brown|hazel|gr[ae]y|black|dark|blonde?|red|fair|ginger)';

export const englishWords: ProtectedWords = {
  attributes: {
    age: [
      `${am} \\d{2} years? (?:old|of age|young)`,
      `(?:i am|i'm) (?:1[5-9]|[2-7]\\d)(?= ?(?:[,.;!|)]|$)| (?:and|but)(?![a-z]))`,
      '(?:\\d{2}|twenty|thirty|forty|fifty|sixty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?[- ]years?[- ](?:old|young|of age)',
      '(?:(?<![a-z]s )(?<!(?:children|people|men|women) )aged|age[: ]|at the age of|at age) ?\\d{2}(?![\\d%-])',
      'in my (?:early |mid |mid-|late )?(?:twenties|thirties|forties|fifties|sixties|[2-6]0s)',
      alone('\\d{2} ?(?:y/?o|yrs? old)'),
      labelled('age'),
      '(?:i )?(?:turned|turning|am turning) (?:[2-7]\\d)(?! (?:per ?cent|percent|\\w+s(?![a-z])))(?= ?(?:[,.;!|)]|$)| (?:last|this|next|in|and|when)(?![a-z]))',
      'at (?:just|only|barely) (?:1[5-9]|[2-7]\\d)(?= ?[,.;]| i )',
      '(?:despite|at) my (?:young |old |advanced )?age',
      `${am} (?:a |an )?(?:millennial|baby boomer|gen[- ]z(?:er)?|senior citizen|pensioner|teenager)`,
    ],
    gender: [
      `${an}(?:(?:trans(?:gender)?|cis) (?:wo)?man|woman|man|female|male|girl|lady|gentleman|trans(?:gender)?|non-?binary|cisgender)${not("dominated|of my word|engineers?' network|health|rights|ward|patients|clients|voice")}`,
      `(?:proud|young|black|working|single|strong) (?:wo)?man${ends}`,
      '(?:trans|transgender|cis|non-?binary) (?:(?:wo)?man|person|(?:fe)?male)',
      labelled('gender|sex|pronouns'),
      alone('female|male|she/her(?:/hers)?|he/him(?:/his)?|they/them|non-?binary'),
      '(?:she/her(?:/hers)?|he/him(?:/his)?|they/them(?:/theirs)?)',
      'my (?:gender|transition)(?: identity)?',
    ],
    family: [
      `(?:${am} )?(?:an? |the )?(?:(?:single|proud|working|busy|devoted|loving|married|happy|new|full-time) ){0,2}(?:mother|father|mum|mom|dad|parent|grandmother|grandfather|grandparent)(?:-of-\\w+| (?:of|to) ${count}(?: ${children})?| (?:of|to) (?:twins|triplets))`,
      `${an}(?:mother|father|mum|mom|dad|parent|wife|husband|grandmother|grandfather|widow|widower|bachelor|stepmother|stepfather)${ends}`,
      `(?:i am|i'm|am|was|been|happily|currently|newly) (?:happily )?(?:married|divorced|widowed|single|separated)(?: (?:with|to|and have) (?:${count} ${children}|\\w+))?${ends}`,
      `married(?:,? (?:with|and) ${count} ${children}| with (?:kids|children)| to \\w+)`,
      'an? (?:happily )?married(?= \\w)(?! couple)',
      alone(
        `married|unmarried|single|divorced|widowed|engaged|separated|no (?:kids|children)|(?:${count}) ${children}|in a (?:civil )?partnership|civil partner`,
      ),
      labelled('marital status|civil status|family status|children|dependants|dependents'),
      `(?:i have|have|with|raised?|raising|and) ${count} ${children}`,
      `my (?:\\w+ )?(?:wife|husband|spouse|fiancee?|kids?|child|children|sons?|daughters?|twins|triplets|partner of \\d+ years|mother|father|parents|mum|mom|brother|sister|boyfriend|girlfriend|family)(?:'s)?${not('business|company|firm|farm')}`,
      "(?:i am|i'm|while|being) (?:\\w+ )?pregnant",
      '(?:my|on|during|after|from) (?:my )?(?:maternity|paternity|parental) leave',
      '(?:stay-at-home|full-time) (?:mum|mom|mother|dad|father|parent)',
      '(?:raising|raise|started|starting|care for|caring for) (?:a|my) family',
    ],
    nationality: [
      labelled('nationality|citizenship|country of birth|place of origin'),
      `(?:${am} )?(?:an? )?(?:dual |proud )?(?:${peoples})(?:[/ -](?:${peoples}))? (?:citizen|national|citizenship|nationality|passport(?: holder)?)(?!\\w)`,
      `(?:i am|i'm|being) (?:an? )?(?:proud |native |half[- ])?(?:${peoples})${ends}`,
      `as an? (?:proud |young )?(?:${peoples})(?= ?(?:[,.;!]|$| living| who| abroad))`,
      'citizen of (?:the )?\\w+(?: \\w+)?|dual (?:citizen|national)(?:ship|ity)?',
      "(?:i am|i'm|i was) (?:originally )?from \\w+|originally from \\w+|native of \\w+",
      `${an}(?:(?:first|second)-generation )?(?:immigrant|refugee|asylum seeker|migrant|expat|foreigner)${ends}`,
      '(?:settled status|pre-settled status|indefinite leave to remain|permanent resident(?:ce|cy)?|green card(?: holder)?|residence permit|work visa|h-?1b(?: visa)?|(?:full )?right to work in \\w+(?: \\w+)?|(?:valid |eu )?work permit)',
      `(?:i grew up|born and (?:raised|bred)) in \\w+`,
    ],
    ethnicity: [
      labelled('ethnicity|ethnic (?:origin|background|group)|race|skin colou?r'),
      `(?:i am|i'm|as|being) (?:an? )?(?:proud |young )?(?:asian[- ]american|black|white|asian|brown|hispanic|latin[oax]|african[- ]american|afro[- ]\\w+|mixed[- ]race|biracial|indigenous|caucasian|arab|roma|romani|aboriginal|native american|person of colou?r|(?:wo)?man of colou?r)${not('belt|box|hat|label|paper|friday|sea|markets?|studies|hole|swan')}`,
      `of (?:${peoples}|african|asian|arab|caribbean|jewish|latin american|hispanic|mixed|roma|middle eastern|kurdish|tamil)(?: and \\w+)? (?:descent|ancestry|ethnicity|parentage)`,
      `${am} of (?:${peoples}|african|asian|arab|caribbean|jewish|latin american|mixed|middle eastern|kurdish|tamil) (?:origin|heritage|background)`,
      '(?:i have|with my) (?:\\w+ ){1,2}roots',
      '(?:british|american|black|white|proud) (?:asian|pakistani|indian|bangladeshi|chinese|african|caribbean)(?= (?:wo)?m[ae]n)',
      alone(
        'black british|british asian|british indian|british pakistani|black african|black caribbean|african[- ]american|asian[- ]american|mixed[- ]race|latina|latino|hispanic|romani',
      ),
      'my (?:ethnicity|ethnic background|skin colou?r|race)',
    ],
    religion: [
      labelled('religion|religious affiliation|faith|denomination'),
      `(?:i am|i'm|as|being) an? (?:\\w+ )?(?:${faiths})(?= ?(?:[,.;!]|$| and| who| woman| man| family| mother| father))`,
      `(?:practi[sc]ing|devout|committed|faithful|believing|proud|born-again) (?:${faiths})`,
      `(?:i am|i'm) (?:catholic|protestant|muslim|jewish|hindu|buddhist|sikh|atheist|agnostic|religious|mormon)${ends}`,
      alone(
        '(?:roman )?catholic|muslim|jewish|hindu|buddhist|sikh|atheist|agnostic|protestant|christian faith|church of england',
      ),
      'my (?:christian |muslim |jewish |catholic |hindu )?(?:faith|religion|religious beliefs?|church|mosque|synagogue)',
      'i (?:fast|observe|keep|celebrate) (?:during |in |for |the )?(?:ramadan|sabbath|shabbat|lent|kosher|eid|diwali)',
      'i (?:believe in|serve|trust in) god',
      `member of (?:the |a )?(?:\\w+ ){0,2}(?:church|mosque|synagogue|congregation)`,
    ],
    health: [
      `${an}(?:disabled|deaf|blind|autistic|dyslexic|diabetic|epileptic|wheelchair user|cancer survivor|neurodivergent|neurodiverse|visually impaired|partially sighted|partially deaf|type [12] diabetic|hearing[- ]impaired|hard of hearing|bipolar|hiv[- ]positive|chronically ill|recovering (?:alcoholic|addict))(?! (?:people|persons|children|adults|clients|access|support|students|services|carers|community|toilets|customers|users|awareness|spot|trial|testing))`,
      `(?<!${ofOthers} )(?<!${ofOthers} (?:who )?)(?:i have|i've had|i had|i suffer(?:ed)? from|suffering from|diagnosed with|living with|recovered from|recovering from|survived|live with|living with|managing|my|my own) (?:an? )?(?:${illnesses})(?: (?:treatment|diagnosis|therapy|surgery))?(?! (?:patients|research|care|service|unit|ward|clinic|awareness|support|training|nurse))`,
      'my (?:disability|illness|condition|burn-?out|health(?: condition| problems| issues)?|recovery|surgery|wheelchair|sick leave)',
      labelled(
        'health status|disability(?: status)?|degree of disability|blood (?:type|group)|medical conditions?',
      ),
      'i (?:use|am in|sit in|need) a (?:wheelchair|hearing aid|guide dog|white cane)|wheelchair user(?= ?(?:[,.;|)]|$))',
      '(?:severely|registered|physically) disabled(?= ?(?:[,.;|)]|$|\\())',
      alone(
        'non-?smoker|smoker|healthy|good health|disabled|teetotal|wheelchair user|hearing[- ]impaired|partially sighted|(?:type [12] )?diabetic|type [12] diabetes|epileptic|cancer survivor',
      ),
      "(?:i am|i'm) (?:a )?(?:non-?smoker|smoker|vaccinated|in good health|healthy|teetotal)",
      '(?:long-term|on|my) sick(?:ness)? leave|after (?:a|my) (?:burn-?out|heart attack|stroke|serious illness|long illness|breakdown)',
    ],
    orientation: [
      labelled('sexual orientation|sexuality'),
      `(?:i am|i'm|as|being|openly|proudly) (?:an? |openly |proudly )?(?:gay|lesbian|bisexual|queer|homosexual|heterosexual|pansexual|asexual|lgbt(?:q\\w*|\\+)*\\+?)(?! (?:ally|rights|network|youth|centre|center|liaison|officer|lead|champion|inclusion|community centre))`,
      `(?:i am|i'm) straight(?= ?[.,;]|$)`,
      'my (?:sexual orientation|sexuality|same-sex (?:partner|husband|wife)|coming[- ]out)|i came out',
    ],
    politics: [
      labelled(
        'political (?:views?|affiliation|orientation|opinions?)|party membership|(?:trade )?union (?:member(?:ship)?)',
      ),
      '(?:active |card-carrying |long-standing |paid-up )?(?:member|supporter|activist|treasurer|candidate|chair(?:man|woman)?|secretary|canvasser|volunteer|campaigner|delegate) (?:of|for|in|with) (?:the )?(?:\\w+ ){0,2}(?:labour|conservative|tory|democratic|democrat|republican|green|liberal|liberal democrats?|communist|socialist|workers?|reform|national) (?:party|campaign|club|youth)',
      `(?:i am|i'm|as|being) an? (?:\\w+ )?(?:socialist|communist|conservative|liberal|democrat|republican|marxist|anarchist|libertarian|nationalist|trade unionist)(?= ?(?:[,.;!]|$| and| who| i\\b))`,
      '(?:card-carrying|life-?long|paid-up|staunch) (?:socialist|communist|conservative|tory|liberal|democrat|republican|labour|green)(?: (?:voter|supporter|member))?',
      'i (?:campaign|canvass|volunteer|stood|ran) for (?:the )?(?:labour|conservatives?|tories|(?:liberal )?democrats|lib dems|republicans|greens?|green party|labour party|snp|plaid cymru|sinn fein)',
      'i (?:vote|voted) (?:for )?\\w+|my (?:political|politics)(?: views?| beliefs?| opinions?)?',
      '(?:active |proud |i am a |as a )(?:trade )?union(?: member| activist|ist)(?! relations)|member of (?:a|the|my) (?:\\w+ ){0,2}(?:trade )?union(?= ?(?:[,.;!]|$| and))',
    ],
    appearance: [
      labelled('height|weight|eye colou?r|hair(?: colou?r)?|body type|eyes|complexion'),
      "(?:i am|i'm|an?) (?:\\w+ )?(?:attractive|good-looking|handsome|beautiful|pretty|slim|tall|short|blond|blonde|overweight|muscular)(?: (?:woman|man|person|guy|lady))(?!\\w)",
      `(?:i am|i'm) (?:very )?(?:attractive|good-looking|handsome|beautiful|pretty|slim|blonde?|tall|overweight|well-groomed)${ends}`,
      `(?:i have|with) (?:my )?${colours} (?:eyes|hair)`,
      alone(`${colours} (?:eyes|hair)`),
      "(?:i am|i'm) \\d(?:[.,]\\d{1,2})? ?(?:m|cm|metres?|meters?|feet|ft) tall",
      '(?:1[.,]\\d{2} ?m|1\\d{2} ?cm)(?= ?(?:[,;|)]|$))',
      '(?:1[.,]\\d{2} ?m|1\\d{2} ?cm) tall|(?:four|five|six) f(?:ee|oo)t(?: \\w+)?(?: tall)?(?= ?(?:[,.;]|$))|\\d feet \\d{1,2}',
      '(?:well-groomed|pleasant|attractive|presentable) (?:appearance|looks)|my (?:appearance|looks|hair|tattoos?|skin)(?!\\w)',
    ],
  },
  innocent: [
    '(?:children|pupils|students|patients|adults|people|clients|users|kids|teenagers|learners|youths?|those|boys|girls|customers|residents|athletes|players|toddlers) (?:who are |were )?(?:aged|age|between the ages of|under the age of|over the age of) ?\\d+',
    '\\d{1,3}[- ]years?[- ]old (?!i\\b)(?:\\w+[- ]){0,2}(?:company|firm|business|code ?base|system|building|brand|software|children|pupils|students|patients|platform|application|product|institution|house|organi[sz]ation|plant|bridge|tradition|club|kids|boys|girls|facility|app|legacy|network|theatre|school|hotel|factory|ship|fleet|database|monolith)',
    '\\d{1,2} ?(?:-|to|and|\\+) ?\\d{0,2}[- ]years?[- ]olds?|\\d{1,2}[- ]year[- ]olds',
    '(?:for|after|of up to|up to|taught|teaching|tutored|tutoring|supported?|supporting|caring for|cared for|groups? of|class(?:es)? of|with groups of|care of|supervised|minded|nannied|among|help(?:ed|ing)?|reached|treat(?:ed|ing)?) (?:the |around |about |over |more than )?(?:one|two|three|four|five|six|seven|eight|\\d+) (?:\\w+ )?(?:kids|children|boys|girls|sons|daughters)(?! of my own)(?= |[.,;]|$)',
    '(?:maternity|paternity|parental)[- ]leave (?:cover|replacement|polic(?:y|ies)|contract|programme|program|scheme|management|administration)|cover(?:ing|ed)? (?:for )?(?:a )?(?:maternity|paternity|parental) leave|maternity (?:ward|unit|cover|care|services?|nurse)',
    '(?:my )?mother (?:tongue|of pearl|company|board)|mother-(?:tongue|of-pearl)',
    '(?:single|multi|married) (?:page|sign-on|sign|source|point|handedly|couples?|quarters|threaded|customer|market|family homes?)',
    'my (?:\\w+ )?(?:family|parents) (?:business|company|firm|farm|restaurant|medicine|law)',
    `as an? (?:\\w+ )?(?:${peoples})(?:/\\w+|[- ](?:and|speaking|to|language|native))* (?:\\w+ )?(?:teacher|tutor|speaker|translator|interpreter|lecturer|instructor|professor|linguist|assistant|specialist|proofreader|editor|copywriter|chef|cook|graduate|scholar|company|firm|bank|law|market|customer|qualified|literature|history|coach|examiner|language)`,
    `(?:${peoples})[- ](?:speaking|language|native|market|law|speaker)`,
    'women in \\w+|(?:women|men|girls|black|young|lgbtq?\\+?) (?:in|who) (?:tech|technology|engineering|science|stem|business|leadership|construction|finance|code|law)',
    "gender (?:studies|equality|pay gap|mainstreaming|diversity|research|lens|balance|equity)|(?:children|men|women)'s (?:\\w+ )?(?:nurse|nursing|nursery|health|wear|clothing|hospital|ward|services|centre|books?|home|theatre|team|football|refuge|charity|rights|fashion|shoes)",
    '(?:disability|autism|mental health|dementia|diabetes|cancer|hiv|dyslexia|epilepsy|adhd|ptsd|health|depression) (?:support|services?|care|nurse|worker|research|advis(?:o|e)r|awareness|specialist|clinic|rights|studies|charity|unit|education|confident|trust|ward|team|insurance|coach)',
    '(?:patients?|people|children|adults?|clients?|residents?|students?|pupils?|individuals|those|users|learners|veterans) (?:who (?:are|were|have) )?(?:living |diagnosed |suffering |recovering )?(?:with|from) (?:an? )?\\w+(?: \\w+)?',
    'race (?:condition|engineer|track|car|day|team|strategy)s?|age (?:verification|concern|uk|group|range|discrimination|gate|rating|pension|friendly|management)s?',
    '(?:black|white|green|brown|gray|grey) (?:belt|box|hat|label|paper|book|friday|list|sea|team|field|goods|swan)',
    'sex (?:education|offen[cd]e\\w*|discrimination)|single sex|same-sex marriage law',
    '(?:height|weight|build|hair|race) (?:safety|management|restriction|loss|pipeline|server|system|salon|stylist|dresser|automation)s?',
    'work permit (?:applications?|process(?:es|ing)?|administration)|(?:visa|work permit|citizenship|immigration) (?:applications?|law|services?|advice|cases|education)',
    '(?:build|faith|health|height|weight|hair|race|age|gender|religion|disability)[- ](?:related|based|specific|neutral|inclusive)',
  ],
};
