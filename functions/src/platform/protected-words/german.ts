import { alone, before, labelled, type ProtectedWords } from './protected-words.ts';

const am = '(?:ich bin|bin ich|ich war|als|bin|und bin)';
const an = `${am} (?:eine? |gebuertige[rn]? |geburtige[rn]? )?(?:\\w+ ){0,2}?`;
const count = '(?:ein|eine[mnrs]?|zwei|drei|vier|funf|sechs|sieben|[1-9])';
const children =
  '(?:(?:kleinen?|erwachsenen?|wunderbaren?|schulpflichtigen?|gemeinsamen?) )*(?:kind(?:er|ern|es)?|sohn(?:en?)?|sohne|tochtern?|tochter|jungs|madchen|zwillingen?|drillingen?)';
const peoples =
  'deutsch|osterreichisch|schweizer(?:isch)?|franzosisch|spanisch|portugiesisch|italienisch|britisch|englisch|irisch|niederlandisch|polnisch|russisch|ukrainisch|rumanisch|bulgarisch|ungarisch|tschechisch|kroatisch|serbisch|griechisch|turkisch|syrisch|iranisch|irakisch|afghanisch|indisch|chinesisch|japanisch|vietnamesisch|nigerianisch|agyptisch|marokkanisch|tunesisch|brasilianisch|mexikanisch|kolumbianisch|amerikanisch|us-amerikanisch|kanadisch|israelisch|libanesisch|schwedisch|danisch|europaisch|eu-';
const citizens =
  'deutscher?|osterreicher(?:in)?|schweizer(?:in)?|franzosin|franzose|spanier(?:in)?|portugiesin?|portugiese|italiener(?:in)?|britin?|brite|englander(?:in)?|pole|polin|russin|russe|ukrainer(?:in)?|rumanin?|rumane|bulgarin|ungarin?|turkin?|turke|syrer(?:in)?|iraner(?:in)?|afghanin?|inder(?:in)?|chinesin|chinese|japaner(?:in)?|vietnamesin|agypter(?:in)?|marokkaner(?:in)?|brasilianer(?:in)?|mexikaner(?:in)?|amerikaner(?:in)?|kanadier(?:in)?|israeli|europaer(?:in)?|kroatin?|kroate|serbin?|griechin?|grieche|eu-burger(?:in)?';
const faiths =
  'katholisch|evangelisch|protestantisch|muslimisch|judisch|hinduistisch|buddhistisch|konfessionslos|orthodox|christlich|religios|glaubig|romisch-katholisch|atheistisch|freikirchlich';
const believers =
  'christ(?:in)?|katholik(?:in)?|protestant(?:in)?|muslim(?:in|a)?|moslem|jude|judin|hindu|buddhist(?:in)?|atheist(?:in)?|zeuge jehovas';
const illnesses =
  'adhs|ads|autismus|asperger|legasthenie|depression(?:en)?|angststorung(?:en)?|krebs|brustkrebs|diabetes|epilepsie|hiv|multiple[rn]? sklerose|ms|bipolare storung|asthma|rheuma|eine behinderung|schwerbehinderung|eine chronische krankheit|behinderung|burn-?out|long covid';
const ends = before('und|mit|aus|seit|aber|in|im|auf|bei');
const colours = '(?:blau|grun|braun|grau|schwarz|blond|rot|dunkel|dunkelbraun|hellblau)';

export const germanWords: ProtectedWords = {
  attributes: {
    age: [
      `(?:${am} )?(?:\\d{2}|zwanzig|dreissig|vierzig|funfzig|\\w*(?:zwanzig|drei(?:ss|ß)ig|vierzig|funfzig)) jahre? (?:alt|jung)`,
      `(?:ich bin|bin) (?:1[5-9]|[2-7]\\d)(?= ?(?:[,.;!|)]|$| und\\b))`,
      `(?:mit|als) (?:meinen )?(?:\\d{2}[- ]?jahrige[rnms]?)|(?<!\\w)\\d{2}-?jahrige[rn]? (?=\\w+(?:in|er|ler|iker|ent)(?!\\w))`,
      'mit (?:meinen )?(?:nur |gerade(?: mal)? |erst )?(?:\\d{2}|zwanzig|dreissig|vierzig|funfzig) jahren(?= ?(?:[,.;]|$)| (?:habe|bin|bringe|grundete|leite|leitete|begann|wurde|war|kam|ubernahm|wechselte|fing)(?![a-z]))',
      alone('(?:1[5-9]|[2-7]\\d) jahre'),
      '(?:ich )?(?:werde|wurde|bin) (?:ich )?(?:\\w+ ){0,2}?(?:[2-7]\\d)(?= und | geworden|[,.;!]|$)',
      'mit (?:[2-6]\\d)(?= (?:habe|bin|war|wurde|kam|begann|ging|fing|machte|wechselte|startete|grundete|ubernahm|zog)(?![a-z]))',
      'im alter von \\d{2}(?: jahren)?(?! ?(?:bis|und|-) ?\\d)|mitte (?:zwanzig|dreißig|dreissig|vierzig|funfzig|[2-5]0)|anfang (?:dreissig|dreißig|vierzig|funfzig)|ende (?:zwanzig|dreissig|dreißig|vierzig|funfzig)',
      labelled('alter|lebensalter|jahrgang'),
      'trotz meines (?:jungen |hohen )?alters|in meinem alter',
    ],
    gender: [
      `${an}(?:frau|mann|transfrau|transmann|weiblich|mannlich|divers|nicht-?binar|nonbinar|trans)(?: in der \\w+)?${ends}`,
      '(?:als|ich bin|bin) (?:eine? )?(?:junge |schwarze |alleinstehende )?(?:frau|mann)(?! (?:fur|der (?:stunde|ersten|tat)|dr|prof))',
      'als (?:eine? )?(?:weibliche|mannliche)[rn]? \\w+',
      labelled('geschlecht|pronomen|anrede'),
      alone('weiblich|mannlich|divers|sie/ihr|er/ihm'),
      'meine? (?:geschlechtsidentitat|geschlecht|transition)',
    ],
    family: [
      `(?:${am} )?(?:glucklich |frisch |seit \\d+ jahren |\\w+ )?(?:verheiratet|ledig|geschieden|verwitwet|getrennt lebend|verlobt|alleinerziehend|alleinstehend|verpartnert)e?[rns]?(?: mit \\w+)?(?:,? (?:und habe |mit |habe )?${count} ${children})?`,
      `(?:${am} )?(?:(?:stolze|alleinerziehende|berufstatige|zweifache|dreifache|vierfache|werdende|junge|verheiratete)[rn]? )*(?:mutter|vater|mama|papa|grossmutter|großmutter|großvater|eltern(?:teil)?) (?:von|eines|einer|zweier|dreier) (?:${count} ?)?(?:${children})?`,
      '(?:in )?(?:eingetragene[rn]? )?(?:lebenspartnerschaft|lebensgemeinschaft)(?= ?(?:[,.;|)]|$| lebend| mit))',
      `(?:zweifache|dreifache|vierfache|alleinerziehende|berufstatige|werdende)[rn]? (?:mutter|vater|mama|papa)`,
      `${am} (?:\\w+ )?(?:mutter|vater|ehefrau|ehemann|mama|papa|hausfrau|hausmann|witwe|witwer|single)${ends}`,
      'als (?:\\w+e[rn]? )?(?:mutter|vater|mama|papa|mami|papi)(?! (?:des|der) )',
      '(?:mutter|vater|mama|papa) (?:von )?(?:zweier|dreier|vierer|eines|einer) (?:\\w+ )?(?:tochter|sohne[sn]?|kinder|madchen|jungen)',
      labelled('familienstand|kinder|zivilstand|personenstand|ehepartner(?:in)?'),
      alone(`${count} ${children}|keine kinder|kinderlos`),
      `(?:ich habe|habe|haben|mit|und) ${count} ${children}(?= ?(?:[,.;!|)]|$| und\\b| im alter))`,
      `mein(?:e[mnrs]?)? (?:\\w+ )?(?:frau|mann|ehefrau|ehemann|ehepartner|kind(?:er|ern)?|sohn|sohne|tochter|mutter|vater|eltern|bruder|schwester|freundin|familie|verlobte[rn]?|lebensgefahrt(?:e|in))(?!\\w)`,
      '(?:ich bin|bin) schwanger|(?:in|wahrend|nach|meine[rn]?) (?:meiner |der |die |einer )?(?:elternzeit|mutterschutz|babypause|erziehungsurlaub|familienphase|kinderpause)',
      alone('elternzeit|mutterschutz|babypause|mutterschaftsurlaub|erziehungszeit'),
    ],
    nationality: [
      labelled(
        'nationalitat|staatsangehorigkeit|staatsburgerschaft|herkunft|herkunftsland|aufenthaltsstatus|arbeitserlaubnis',
      ),
      `(?:${am} )?(?:${peoples})e?[rnms]? (?:staatsburger(?:in|schaft)?|staatsangehorige[rn]?|staatsangehorigkeit|pass|nationalitat|burger(?:in)?)`,
      `(?:ich bin|bin) (?:geburtige[rn]? |eine? )?(?:${citizens})${ends}`,
      alone(
        '(?:osterreicher|italiener|spanier|amerikaner|brasilianer|kanadier|agypter|marokkaner|iraner|syrer|japaner|afghane|ukrainer)(?:in)?|schweizerin|turkin|russin|polin|franzosin|britin|griechin|kroatin|serbin|syrerin',
      ),
      '(?:ich bin |bin )?(?:in \\w+ )(?:geboren und )?aufgewachsen|aufgewachsen in \\w+',
      `als (?:geburtige[rn]? )(?:\\w+)|geburtige[rn]? (?:${citizens})`,
      '(?:ich komme|ich stamme|stamme|komme) (?:ursprunglich )?aus (?:der |dem |den )?\\w+|ursprunglich aus (?:der |dem )?\\w+',
      '(?:unbefristete |gultige |befristete )?(?:aufenthaltserlaubnis|aufenthaltstitel|niederlassungserlaubnis|arbeitserlaubnis|blaue karte(?: eu)?|duldung)(?= ?(?:[,.;:!|)]|$| vorhanden| liegt| bis| seit| gultig))',
      `${am} (?:eine? )?(?:migrant(?:in)?|gefluchtete[rn]?|fluchtling|auslander(?:in)?|einwander(?:er|in)|zuwander(?:er|in)|spataussiedler(?:in)?)`,
      'mein(?:e[mnrs]?)? (?:nationalitat|staatsangehorigkeit|herkunft)',
    ],
    ethnicity: [
      labelled('ethnie|ethnische (?:herkunft|zugehorigkeit)|hautfarbe'),
      `(?:ich bin|bin|als) (?:eine? )?(?:schwarze[rn]?|weisse[rn]?|weiße[rn]?|people of color|person of color|afrodeutsche[rn]?|sinti(?:zza)?|sinto|roma|romni|kurd(?:e|in)|arab(?:er|erin))(?: (?:frau|mann|mensch|person))?${ends}`,
      'mein(?:em?)? migrationshintergrund|(?:ich habe )?(?:mit )?(?:eigenem )?migrationshintergrund(?= ?(?:[,.;|)]|$| bringe| kenne))',
      `(?:${peoples}|kurdisch|arabisch|afrikanisch|asiatisch|judisch)e?[nrs]? (?:wurzeln|abstammung|abkunft|vorfahren)`,
      `(?:ich bin|bin|als \\w+) (?:${peoples})er herkunft`,
      alone(`(?:${peoples})er herkunft|afrodeutsche?[r]?`),
      '(?:afrikanischer|asiatischer|arabischer|turkischer|judischer|kurdischer|indischer) (?:herkunft|abstammung)|meine (?:hautfarbe|ethnische herkunft|abstammung)',
    ],
    religion: [
      labelled('religion|konfession|glaube|bekenntnis|religionszugehorigkeit'),
      `(?:ich bin|bin) (?:\\w+ )?(?:${faiths})${ends}`,
      alone(faiths.replace('|christlich|religios|glaubig', '').replace('orthodox|', '')),
      alone(
        '(?:ev(?:ang)?\\.|evangelisch)(?:-| )?luth(?:erisch|\\.)?|rom(?:isch|\\.)?(?:-| )?kath(?:olisch|\\.)?|neuapostolisch',
      ),
      `(?:ich bin|bin|als) (?:eine? )?(?:(?:glaubige|praktizierende|uberzeugte|bekennende)[rn]? )?(?:${believers})${ends}`,
      `(?:glaubige|praktizierende|uberzeugte|bekennende)[rn]? (?:${believers})`,
      'mein(?:e[mnrs]?)? (?:christliche[rn]? )?(?:glaube[n]?|religion|konfession|kirche|moschee|synagoge)(?!\\w)|ich glaube an gott|ich (?:faste|halte) (?:im |den |am )?(?:ramadan|sabbat|schabbat)|mitglied der (?:\\w+ )?(?:kirche|kirchengemeinde|moscheegemeinde)',
    ],
    health: [
      `(?:ich bin|bin|als) (?:eine? )?(?:\\w+ )?(?:schwerbehindert|behindert|gehorlos|taub|blind|autistisch|sehbehindert|horgeschadigt|schwerhorig|chronisch krank|hiv-positiv|rollstuhlfahrer(?:in)?|diabetiker(?:in)?|epileptiker(?:in)?|autist(?:in)?|legastheniker(?:in)?|neurodivergent|geimpft|gesund|nichtraucher(?:in)?|raucher(?:in)?)(?:e[rn]?)?${ends}`,
      alone(
        'nichtraucher(?:in)?|raucher(?:in)?|(?:schwer)?behindert(?: mit gdb \\d+)?|gesund|schwerbehindertenausweis|gleichgestellt|gehorlos|(?:typ[- ][12][- ])?diabetiker(?:in)?|epileptiker(?:in)?|rollstuhlfahrer(?:in)?',
      ),
      '(?:ich )?(?:sitze|bin|lebe) (?:ich )?(?:im|mit einem) rollstuhl|(?:bin|auf) (?:auf )?(?:einen |den )rollstuhl angewiesen',
      labelled(
        'gesundheitszustand|schwerbehinderung|behinderung|grad der behinderung|gdb|blutgruppe',
      ),
      `(?:ich habe|ich hatte|ich leide an|leide unter|leide an|erkrankt an|an|trotz|mein(?:e[mnrs]?)?) (?:meine[rms]? )?(?:${illnesses})(?= ?(?:[,.;!|)]|$| und\\b| habe| gelitten| erkrankt))`,
      '(?:trotz|wegen|dank) mein(?:e[mnrs]?)? (?:\\w*behinderung|schwerhorigkeit|taubheit|gehorlosigkeit|blindheit|erkrankung|krankheit|depression|legasthenie|epilepsie|diabetes)|mein(?:e[mnrs]?)? (?:\\w+behinderung|schwerhorigkeit|taubheit|krankheit|erkrankung|behinderung|schwerbehinderung|burn-?out|krebserkrankung|krankschreibung|genesung)|nach (?:langer|schwerer|einer|meiner) (?:krankheit|erkrankung|burn-?out)|schwerbehindertenausweis|(?:gdb|grad der behinderung) (?:von )?\\d{2}|krankheitsbedingt\\w* (?:auszeit|pause)',
    ],
    orientation: [
      labelled('sexuelle orientierung|sexualitat'),
      `(?:ich bin|bin|als|offen) (?:eine? |offen )?(?:schwul|lesbisch|homosexuell|bisexuell|heterosexuell|queer|asexuell|pansexuell|lesbe|schwuler)e?[rns]?(?: (?:mann|frau|person|mensch))?${ends}`,
      alone('schwul|lesbisch|bisexuell|homosexuell|queer'),
      'meine (?:sexuelle orientierung|sexualitat|homosexualitat)|mein coming-?out',
    ],
    politics: [
      labelled(
        'politische (?:einstellung|orientierung|ansichten)|parteizugehorigkeit|parteimitgliedschaft|partei',
      ),
      '(?:aktives |langjahriges |passives )?(?:mitglied|mitgliedschaft|kandidat(?:in)?|ortsvorsitzende[rn]?|vorsitzende[rn]?|kassierer(?:in)?|engagement) (?:in |bei |der |in der |bei der |fur die |fur |des )+(?:\\w+ )?(?:cdu|csu|spd|fdp|afd|grunen?|linken?|linkspartei|jusos|junge union|bsw|ovp|spo|fpo|svp|bundnis 90/die grunen|piratenpartei|ver\\.?di|ig metall|gewerkschaft)',
      '(?:ich bin|bin|als) (?:eine? )?(?:\\w+ )?(?:sozialist(?:in)?|kommunist(?:in)?|sozialdemokrat(?:in)?|christdemokrat(?:in)?|liberaler?|konservativer?|anarchist(?:in)?|marxist(?:in)?|gewerkschafter(?:in)?|parteimitglied|gewerkschaftsmitglied)(?= ?(?:[,.;!]|$| und\\b))',
      'ich wahle (?:die )?\\w+|meine politische[n]? (?:einstellung|haltung|uberzeugung(?:en)?|meinung)|(?:cdu|csu|spd|fdp|afd|gewerkschafts|partei)-?mitglied(?:schaft)?(?: (?:bei|der|in der|von) (?:\\w+ )?(?:cdu|csu|spd|fdp|afd|grunen|linken?|bundnis 90/die grunen|bundnis 90|ver\\.?di|ig metall|ig bce|gew))?(?!\\w)',
      'ich (?:engagiere mich|bin aktiv|kandidiere|kandidierte) (?:bei|in|fur) (?:der |den |die )?(?:cdu|csu|spd|fdp|afd|grunen?|linken?|jusos|bsw|ovp|spo|svp)',
      'gewerkschaftlich organisiert',
    ],
    appearance: [
      labelled('grosse|große|korpergrosse|korpergroße|gewicht|augenfarbe|haarfarbe|statur'),
      '(?:ich bin|bin) (?:\\d[.,]\\d{2} ?m|\\d{3} ?cm) (?:groß|gross)',
      '(?:1[.,]\\d{2} ?m|1\\d{2} ?cm) (?:groß|gross)',
      `(?:ich habe|mit) ${colours}e[nrs]? (?:augen|haaren?)`,
      alone(`${colours}e (?:augen|haare)`),
      `(?:ich bin|bin) (?:\\w+ )?(?:attraktiv|schon|hubsch|gutaussehend|gut aussehend|schlank|blond|groß gewachsen|sportlich gebaut|gepflegt)${ends}`,
      '(?:gepflegte[sn]?|attraktive[sn]?|ansprechende[sn]?) (?:ausseres|außeres|erscheinung(?:sbild)?|aussehen)|mein(?:e)? (?:aussehen|ausseres|außeres|figur|haarfarbe)',
    ],
  },
  innocent: [
    '(?:kinder|jugendliche|schuler|personen|patienten|menschen|kunden|erwachsene|bewohner|senioren|gaste)n? (?:im|ab|unter|uber) (?:alter|einem alter)?[^,.;]{0,24}',
    '\\d{1,3} ?jahre alte?[rnms]? (?:unternehmen|firma|software|anlage|gebaude|system|brucke|marke|code)|\\d{1,3}-?jahrige[rn]?(?: \\w+)? (?:berufserfahrung|erfahrung|tatigkeit|bestehen|betrieb|praxis|laufzeit|projekt|vertrag|betriebszugehorigkeit|ausbildung|mitarbeit|geschichte|tradition|jubilaum)',
    '(?:elternzeit|mutterschutz|mutterschafts)-?(?:vertretung|urlaubsvertretung|vertretungen|antrage)|(?:vertretung|vertretungen|befristet|als) (?:in |fur |wahrend |der |einer )*(?:elternzeit|mutterschutz)(?:vertretung)?|elternzeitvertretung',
    '(?:betreuung|versorgung|pflege|erziehung|unterricht|forderung|gruppe|begleitung|beaufsichtigung)(?:sgruppe)? (?:von|mit|fur) (?:bis zu )?(?:\\w+|\\d+) (?:kindern|madchen|jungen)',
    'mutter(?:sprache|sprachler(?:in)?|gesellschaft|konzern|unternehmen|haus)|mutter-kind-\\w+',
    'single[- ](?:page|sign|source|point)\\w*|behinderten(?:hilfe|werkstatt|betreuung|recht|einrichtung|pflege|sport)\\w*|menschen mit (?:\\w+ )?(?:behinderung(?:en)?|demenz|autismus|migrationshintergrund|beeintrachtigung(?:en)?)|(?:kinder|jugendliche|patienten|schuler|familien|frauen)n? mit \\w+',
    'als (?:deutsch|englisch|franzosisch|spanisch|religions)\\w*lehr\\w+|als (?:\\w+) lehrkraft|(?:katholische|evangelische|christliche|judische)[rnsm]? (?:universitat|fachhochschule|hochschule|kirche|krankenhaus|kita|kindergarten|schule|akademie|theologie|stiftung|klinik|kliniken|religion(?:slehre)?|bildungswerk|sozialwerk|jugend)\\w*',
    'frauen(?:arzt|klinik|hilfe|heilkunde|forderung|haus|beauftragte)\\w*|kauffrau|kaufmann|fachfrau|fachmann|bankkauf(?:frau|mann)',
    '(?:alters|lebensalter)(?:vorsorge|pflege|heim|gerecht|verifikation|struktur|gruppen?)\\w*|alten(?:pflege|heim|hilfe)\\w*',
    '(?:als|zum|zur) (?:fachmann|fachfrau|kaufmann|kauffrau|hausmann service)',
    'als (?:schwarze[rn]?|weisse[rn]?) (?:gurtel|hut)|(?:gewicht|große|grosse)[: ]\\w*(?:sreduktion|nordnung)',
  ],
};
