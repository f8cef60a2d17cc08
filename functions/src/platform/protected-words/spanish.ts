import { alone, before, labelled, type ProtectedWords } from './protected-words.ts';

const am = '(?:soy|yo soy|estoy|era|siendo|como)';
const an = `${am} (?:una? )?(?:\\w+ ){0,2}?`;
const count = '(?:una?|dos|tres|cuatro|cinco|seis|siete|[1-9])';
const children =
  '(?:hij[oa]s?|ninos?|ninas?|gemel[oa]s|melliz[oa]s|trilliz[oa]s)(?: (?:pequen[oa]s|menores|a cargo|mayores|adult[oa]s|adolescentes))?';
const peoples =
  'espanol(?:a)?|aleman(?:a)?|austriac[oa]|suiz[oa]|frances(?:a)?|portugues(?:a)?|italian[oa]|britanic[oa]|ingles(?:a)?|irlandes(?:a)?|holandes(?:a)?|belga|polac[oa]|rus[oa]|ucranian[oa]|ruman[oa]|bulgar[oa]|hungar[oa]|chec[oa]|croata|serbi[oa]|grieg[oa]|turc[oa]|siri[oa]|irani|iraqui|afgan[oa]|indi[oa]|chin[oa]|japones(?:a)?|filipin[oa]|nigerian[oa]|senegales(?:a)?|egipci[oa]|marroqui|argelin[oa]|tunecin[oa]|brasilen[oa]|mexican[oa]|colombian[oa]|argentin[oa]|peruan[oa]|venezolan[oa]|chilen[oa]|ecuatorian[oa]|bolivian[oa]|uruguay[oa]|paraguay[oa]|cuban[oa]|dominican[oa]|honduren[oa]|guatemaltec[oa]|salvadoren[oa]|nicaragüense|costarricense|panamen[oa]|puertorriquen[oa]|american[oa]|estadounidense|canadiense|europe[oa]|catalan(?:a)?|vasc[oa]|gallego|israeli|libanes(?:a)?|albanes(?:a)?|bosni[oa]|armeni[oa]|georgian[oa]|moldav[oa]|pakistani|camerunes(?:a)?|ghanes(?:a)?|congoles(?:a)?|angolen[oa]|guinean[oa]|haitian[oa]|corean[oa]|vietnamita|tailandes(?:a)?|suec[oa]|norueg[oa]|danes(?:a)?|finlandes(?:a)?|australian[oa]';
const faiths =
  'cristian[oa]|catolic[oa]|protestante|musulman(?:a)?|judi[oa]|hindu|budista|ate[oa]|agnostic[oa]|evangelic[oa]|testigo de jehova|creyente|practicante';
const illnesses =
  'tdah|autismo|asperger|dislexia|depresion|ansiedad|cancer|diabetes|epilepsia|vih|sida|esclerosis multiple|trastorno bipolar|asma|discapacidad|enfermedad(?: cronica)?|fibromialgia|burn-?out|sordera';
const ends = before('y|e|pero|con|desde|que|de \\d|en');
const colours =
  '(?:verdes?|azules?|marrones|negros?|castanos?|grises?|rubios?|morenos?|claros?|oscuros?)';

export const spanishWords: ProtectedWords = {
  attributes: {
    age: [
      '(?<!\\d )(?:tengo|con|a) (?:mis |los )?(?:\\d{2}) anos(?! (?:de (?!edad)|en|como|trabajando|dedicad|liderando|gestionando|desarrollando|ensenando|ejerciendo))(?: de edad)?',
      '(?:tengo|a mis|con mis) (?:veinti\\w+|veinte|treinta|cuarenta|cincuenta|sesenta)(?: y \\w+)? anos(?! de (?!edad))',
      '(?:acabo de cumplir|he cumplido|cumpli|cumplo|cumplire) (?:los )?\\d{2}(?: anos)?',
      '(?:con|a los) (?:solo|tan solo|apenas) \\d{2} anos',
      '\\d{2} anos de edad',
      `${am} (?:una? )?(?:\\w+ ){1,2}de \\d{2} anos(?! de (?!edad))`,
      alone('(?:de )?\\d{2} anos'),
      labelled('edad'),
      `${am} (?:una? )?(?:treintaner[oa]|cuarenton(?:a)?|cincuenton(?:a)?|jubilad[oa]|millennial)${ends}`,
      'a pesar de mi (?:juventud|edad|corta edad)|a mi edad|mi (?:corta )?edad(?!\\w)',
    ],
    gender: [
      `${an}(?:mujer|hombre|varon|transgenero|no binari[oae]|cisgenero|trans)(?! (?:de|orquesta))(?: en \\w+)?${ends}`,
      '(?:como|soy|siendo) (?:una? )?(?:joven )?(?:mujer|hombre)(?! (?:de|orquesta|clave))',
      labelled('sexo|pronombres?'),
      'genero ?: ?(?:mujer|hombre|masculino|femenino|no binari[oae]|otro)',
      alone('mujer|hombre|varon|masculino|femenino|ella/elle|no binari[oae]'),
      'mi (?:identidad de )?genero|mi transicion',
    ],
    family: [
      `(?:${am} )?(?:felizmente )?(?:casad[oa]|solter[oa]|divorciad[oa]|viud[oa]|separad[oa]|comprometid[oa] con mi|en pareja|pareja de hecho|en union libre|union libre)(?= ?(?:[,.;!|()/•·\\n]|- |$| y\\b| con (?:\\w+) hij| sin hij))(?: (?:y |con |sin )?(?:(?:madre|padre) de )?(?:${count} )?(?:hij[oa]s?))?`,
      `(?:${am} )?(?:una? )?(?:(?:orgullos[oa]|joven|futur[oa]|feliz) )?(?:madre|padre|mama|papa|abuel[oa])(?: (?:solter[oa]|trabajador[a]?))?(?: de ${count}(?: ${children})?| de (?:gemel[oa]s|melliz[oa]s|trilliz[oa]s)| de familia| a tiempo completo)`,
      `${an}(?:madre|padre|mama|papa|ama de casa|espos[oa]|marido|abuel[oa]|solter[oa])(?: (?:orgullos[oa]|trabajador[a]?|primeriz[oa]))?${ends}`,
      labelled('estado civil|hijos|situacion familiar|cargas familiares'),
      alone(`${count} ${children}|sin hij[oa]s?|sin cargas familiares`),
      `(?:tengo|y tengo|crio) ${count} ${children}`,
      '(?:mi|mis) (?:\\w+ )?(?:marido|mujer|espos[oa]|hij[oa]s?|gemel[oa]s|melliz[oa]s|madre|padre|padres|herman[oa]s?|novi[oa]|pareja|familia|conyuge)(?!\\w)',
      '(?:estoy|estando) embarazada|(?:mi|de|tras mi|durante mi|en) (?:baja|permiso|licencia|excedencia) (?:por |de )?(?:maternal|maternidad|paternidad|cuidado de hijos|parental)',
    ],
    nationality: [
      labelled('nacionalidad|ciudadania|pais de nacimiento|pais de origen'),
      `(?:${am} )?(?:de )?(?:doble )?nacionalidad (?:${peoples})(?: y (?:${peoples}))?|doble nacionalidad(?: \\w+-\\w+| ?[(:]? ?(?:${peoples})(?:(?: y |, ?|[/-])(?:${peoples}))?)?`,
      `(?:${am} )?(?:una? )?(?:ciudadan[oa]|nacional|pasaporte|ciudadania) (?:${peoples}|de la union europea|comunitari[oa]|de la ue)`,
      `(?:soy|siendo) (?:una? )?(?:${peoples})(?:-(?:${peoples}))?(?! nativ)${ends}`,
      '(?:me crie|creci) en (?!la |el |un|esta?|empresa|mi |ventas|equipo)\\w+',
      `(?:como) (?:una? )(?:${peoples})(?= ?(?:[,.;!]|$| que))`,
      '(?:soy |originari[oa] )(?:natural |oriund[oa] |procedente )?(?:de )(?:venezuela|colombia|mexico|argentina|peru|chile|ecuador|cuba|bolivia|marruecos|espana|rumania|ucrania|china|brasil|portugal|italia|francia|alemania)|(?:natural|oriund[oa]|originari[oa]) de \\w+|vengo de (?:venezuela|colombia|mexico|argentina|peru|chile|ecuador|cuba|bolivia|marruecos|rumania|ucrania)',
      '(?:nie (?:en vigor|vigente|permanente|comunitario)(?: y)?|permiso de (?:trabajo|residencia)(?: y (?:trabajo|residencia))?|tarjeta de residencia|residencia legal|visado de trabajo|papeles en regla)(?= ?(?:[,.;:!|)]|$| en vigor| vigente| y| permanente| permiso| hasta))',
      `${am} (?:una? )?(?:inmigrante|refugiad[oa]|migrante|extranjer[oa]|expatriad[oa])${ends}`,
    ],
    ethnicity: [
      labelled('etnia|origen etnico|raza|color de piel'),
      `(?:soy|siendo|como) (?:una? )?(?:(?:mujer|hombre|persona) )?(?:negr[oa]|blanc[oa]|asiatic[oa]|arabe|mestiz[oa]|mulat[oa]|indigena|mapuche|quechua|aymara|maya|guarani|gitan[oa]|afrodescendiente|latin[oa]|hispan[oa]|afrolatin[oa]|racializad[oa])${ends}`,
      `${am} (?:una? )?(?:\\w+ ){0,2}?de (?:origen|ascendencia) (?:${peoples}|african[oa]|asiatic[oa]|arabe|gitan[oa]|latin[oa])`,
      alone(
        `de (?:origen|ascendencia) (?:${peoples}|african[oa]|asiatic[oa]|arabe)|afrodescendiente|afrolatin[oa]|gitan[oa]|mestiz[oa]|racializad[oa]`,
      ),
      '(?:de )?(?:ascendencia|raices) (?:african[oa]s?|asiatic[oa]s?|arabes?|indigenas?|judi[oa]s?|gitan[oa]s?|latin[oa]s?|italian[oa]s?)|mi (?:raza|etnia|color de piel)',
    ],
    religion: [
      labelled('religion|confesion|creencias?'),
      `(?:soy|siendo|como) (?:una? )?(?:${faiths})(?: practicante| devot[oa])?${ends}`,
      `(?:${faiths}) (?:practicante|devot[oa]|convencid[oa])`,
      alone('cristian[oa]|catolic[oa]|protestante|musulman(?:a)?|judi[oa]|budista|ate[oa]'),
      'de (?:religion|confesion) \\w+|mi (?:fe(?: (?:cristiana|catolica|musulmana|judia|evangelica))?|religion|iglesia|parroquia|mezquita|sinagoga)(?!\\w)|mis (?:creencias|convicciones)(?: religiosas)?|creo en dios|(?:hago|cumplo|respeto|guardo) (?:el )?(?:ramadan|sabat|sabado judio|cuaresma)|miembro de la iglesia(?: \\w+)?',
    ],
    health: [
      `(?:soy|siendo|como|estoy) (?:una? )?(?:\\w+ )?(?:discapacitad[oa]|minusvalid[oa]|sord[oa]|cieg[oa]|autista|dislexic[oa]|diabetic[oa]|epileptic[oa]|seropositiv[oa]|bipolar|usuari[oa] de silla de ruedas|persona con discapacidad|neurodivergente|no fumador(?:a)?|fumador(?:a)?|vacunad[oa]|superviviente de cancer|enferm[oa])${ends}`,
      alone(
        'no fumador(?:a)?|fumador(?:a)?|discapacitad[oa]|buena salud|certificado de discapacidad|persona con discapacidad(?: \\w+)?|diabetic[oa](?: (?:de )?tipo [12])?|epileptic[oa]|discapacidad(?: (?:reconocida|fisica|visual|auditiva|intelectual|motora|motriz))?(?: (?:del?|superior al?|igual o superior al?) ?\\d+ ?%)?|\\d+ ?% de discapacidad',
      ),
      labelled('estado de salud|discapacidad|grado de discapacidad|grupo sanguineo'),
      `(?:tengo|tuve|padezco(?: de)?|sufro(?: de)?|he superado|supere|a pesar de|tras|mi|mis|diagnosticad[oa] (?:con|de)) (?:mi |una? |el |la )?(?:${illnesses})(?! (?:de los|de las|del paciente))`,
      '(?:voy|estoy|me muevo|me desplazo|ando) en silla de ruedas|uso (?:una )?silla de ruedas|discapacidad (?:reconocida|del \\d+ ?%)',
      '(?:certificado|grado) de discapacidad(?: (?:del|igual|superior) ?[^,.;]{0,16})?|mi (?:baja medica|recuperacion|enfermedad|discapacidad)|tras una (?:larga|grave) enfermedad',
    ],
    orientation: [
      labelled('orientacion sexual|sexualidad'),
      `(?:soy|siendo|como|abiertamente) (?:una? )?(?:(?:mujer|hombre|persona) )?(?:abiertamente )?(?:gay|lesbiana|homosexual|bisexual|heterosexual|queer|pansexual|asexual)${ends}`,
      'mi (?:orientacion sexual|sexualidad|homosexualidad|bisexualidad)|sali del armario',
    ],
    politics: [
      labelled('ideologia(?: politica)?|afiliacion politica|opinion politica|orientacion politica'),
      '(?:miembro|militante|afiliad[oa]|simpatizante|candidat[oa]|concejal(?:a)?|activista) (?:activ[oa] )?(?:del|de la|de los|de|al|en|por el|por)? ?(?:partido(?: \\w+)?|psoe|pp|vox|podemos|sumar|ciudadanos|izquierda unida|erc|junts|pnv|bildu|morena|pri|pan|ugt|ccoo|comisiones obreras|sindicato(?: (?:comisiones obreras|ccoo|ugt|uso|cgt|csif|elab|de \\w+))?)(?!\\w)',
      `(?:soy|siendo|como) (?:una? )?(?:\\w+ )?(?:socialista|comunista|conservador(?:a)?|liberal|anarquista|marxista|de izquierdas?|de derechas?|sindicalista|republican[oa]|independentista)${ends}`,
      '(?:yo )?milito en (?!la |el )\\w+|voto (?:a|al|por) \\w+|mis (?:ideas|opiniones|convicciones) politicas|mi (?:ideologia|militancia|partido)(?!\\w)',
    ],
    appearance: [
      labelled('estatura|altura|peso|color de ojos|color de pelo|complexion'),
      `(?:tengo|con|de) (?:los |el )?(?:ojos|pelo|cabello) ${colours}`,
      alone(`(?:ojos|pelo|cabello) ${colours}`),
      'mido \\d[.,]?\\d{0,2} ?(?:m|cm|metros?)?|peso \\d{2,3} ?kilos',
      '(?:1[.,]\\d{2} ?m|1\\d{2} ?cm)(?= ?(?:[,;|)]|$))',
      `soy (?:\\w+ )?(?:guap[oa]|atractiv[oa]|delgad[oa]|alt[oa]|rubi[oa]|moren[oa]|pelirroj[oa]|bonit[oa])${ends}`,
      '(?:buena|excelente) presencia|(?:buen|agradable) aspecto(?: fisico)?|mi (?:aspecto|fisico|pelo|apariencia)(?!\\w)',
    ],
  },
  innocent: [
    '(?:ninos|ninas|alumnos|jovenes|pacientes|personas|adultos|adolescentes|clientes|usuarios|menores|estudiantes|mayores) (?:de |entre |a partir de |desde )\\d+[^,.;]{0,16}anos',
    '\\d{1,2} anos (?:de (?:experiencia|trayectoria|carrera|antiguedad|trabajo|docencia|servicio|historia)|en |como |trabajando|dedicad|liderando|al frente)',
    '(?:cuidado|atencion|grupo|grupos|clases?|apoyo|a cargo|educacion|acompanamiento|ensenanza|monitor(?:a)?) (?:de|a|para|con)? ?(?:\\w+ )?(?:\\w+|\\d+) (?:ninos|ninas|hijos)',
    'lengua materna|casa matriz|empresa familiar|negocio (?:de mi familia|familiar)|(?:empresa|restaurante|finca|negocio) de mi(?:s)? (?:familia|padres|padre)|medicina familiar|baja (?:por |de )?maternidad \\(sustitucion\\)|(?:sustitucion|sustituyendo|cobertura|suplencia) (?:de |por |una )*(?:baja|permiso|licencia) (?:por |de )?(?:maternidad|maternal|paternidad)',
    `(?:universidad|colegio|instituto|escuela|hospital|fundacion|teologia|accion) (?:\\w+ )?(?:catolic[oa]|cristian[oa]|evangelic[oa]|judi[oa])`,
    `como (?:profesor|profesora|maestr[oa]|traductor|traductora|interprete|docente) (?:de )?\\w+|(?:${peoples}) (?:nativ[oa]|fluido|basico|avanzado|intermedio)`,
    '(?:personas|ninos?|adultos|alumnos?|pacientes?|jovenes|usuarios?|mayores|trabajadores|mujeres|familias) (?:\\w+ )?con \\w+(?: \\w+)?',
    '(?:estudios de|igualdad de|perspectiva de|violencia de|brecha de|enfoque de) genero|mujeres (?:en|ingenieras) \\w+|derecho de familia|educacion religiosa',
    '(?:trabajo|horas|dias) hombre|hombre orquesta|altura[: ]trabajos?|trabajos? en altura',
  ],
};
