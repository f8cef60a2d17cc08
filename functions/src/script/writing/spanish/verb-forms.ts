/** First person of the past and of the present, and third person of the past, of verbs that are not regular. */
const irregular: Record<string, [past: string, present: string, thirdPast?: string]> = {
  abrir: ['abrí', 'abro', 'abrió'], atender: ['atendí', 'atiendo', 'atendió'], conducir: ['conduje', 'conduzco', 'condujo'],
  conseguir: ['conseguí', 'consigo', 'consiguió'], construir: ['construí', 'construyo', 'construyó'], contribuir: ['contribuí', 'contribuyo', 'contribuyó'],
  dar: ['di', 'doy', 'dio'], defender: ['defendí', 'defiendo', 'defendió'], demostrar: ['demostré', 'demuestro', 'demostró'],
  dirigir: ['dirigí', 'dirijo', 'dirigió'], diseñar: ['diseñé', 'diseño', 'diseñó'], distribuir: ['distribuí', 'distribuyo', 'distribuyó'],
  elegir: ['elegí', 'elijo', 'eligió'], establecer: ['establecí', 'establezco', 'estableció'], fortalecer: ['fortalecí', 'fortalezco', 'fortaleció'],
  hacer: ['hice', 'hago', 'hizo'], impartir: ['impartí', 'imparto', 'impartió'], incluir: ['incluí', 'incluyo', 'incluyó'],
  introducir: ['introduje', 'introduzco', 'introdujo'], invertir: ['invertí', 'invierto', 'invirtió'], instruir: ['instruí', 'instruyo', 'instruyó'],
  mantener: ['mantuve', 'mantengo', 'mantuvo'], medir: ['medí', 'mido', 'midió'], obtener: ['obtuve', 'obtengo', 'obtuvo'],
  ofrecer: ['ofrecí', 'ofrezco', 'ofreció'], reponer: ['repuse', 'repongo', 'repuso'], poner: ['puse', 'pongo', 'puso'], probar: ['probé', 'pruebo', 'probó'],
  producir: ['produje', 'produzco', 'produjo'], promover: ['promoví', 'promuevo', 'promovió'], proponer: ['propuse', 'propongo', 'propuso'],
  proteger: ['protegí', 'protejo', 'protegió'], recoger: ['recogí', 'recojo', 'recogió'], reducir: ['reduje', 'reduzco', 'redujo'],
  reforzar: ['reforcé', 'refuerzo', 'reforzó'], renovar: ['renové', 'renuevo', 'renovó'], resolver: ['resolví', 'resuelvo', 'resolvió'],
  seguir: ['seguí', 'sigo', 'siguió'], sustituir: ['sustituí', 'sustituyo', 'sustituyó'], tener: ['tuve', 'tengo', 'tuvo'],
  traducir: ['traduje', 'traduzco', 'tradujo'], transferir: ['transferí', 'transfiero', 'transfirió'], transmitir: ['transmití', 'transmito', 'transmitió'],
  cerrar: ['cerré', 'cierro', 'cerró'], comenzar: ['comencé', 'comienzo', 'comenzó'], reconstruir: ['reconstruí', 'reconstruyo', 'reconstruyó'],
  favorecer: ['favorecí', 'favorezco', 'favoreció'], enriquecer: ['enriquecí', 'enriquezco', 'enriqueció'], evaluar: ['evalué', 'evalúo', 'evaluó'],
  actuar: ['actué', 'actúo', 'actuó'], ampliar: ['amplié', 'amplío', 'amplió'], enviar: ['envié', 'envío', 'envió'], guiar: ['guie', 'guío', 'guio'],
  efectuar: ['efectué', 'efectúo', 'efectuó'], liderar: ['lideré', 'lidero', 'lideró'], crear: ['creé', 'creo', 'creó'],
}; // prettier-ignore

const regularVerbs = `abastecer administrar adaptar adquirir agilizar alcanzar analizar aplicar apoyar archivar asesorar asegurar atraer aumentar automatizar ayudar
  buscar calcular capacitar captar coordinar cocinar colaborar comercializar comprar comprobar comunicar configurar consolidar contratar controlar convertir
  corregir crecer cuidar cultivar depurar desarrollar desplegar detectar diagnosticar digitalizar diseñar documentar duplicar editar educar ejecutar elaborar eliminar
  emitir encabezar enseñar entrenar entregar equipar escribir especificar estandarizar estructurar estudiar examinar explotar fabricar facilitar facturar fidelizar
  armar balancear calibrar catalogar dispensar dictar realizar validar acompañar activar negociar renegociar innovar adecuar entrevistar acreditar
  finalizar fomentar formar formular ganar garantizar generar gestionar identificar implantar implementar impulsar incorporar incrementar iniciar
  inspeccionar instalar integrar investigar lanzar levantar limpiar lograr manejar mejorar migrar modelar modernizar modificar montar motivar negociar
  observar operar optimizar organizar orientar participar perfeccionar planear planificar planificar preparar presentar presupuestar prevenir priorizar procesar programar
  prospectar publicar realizar recaudar reclutar rediseñar redactar registrar rehabilitar reorganizar reparar reportar representar revisar restaurar supervisar
  seleccionar servir simplificar soldar soportar subir superar supervisar suministrar tramitar transformar tratar triplicar unificar utilizar validar vender verificar vigilar visitar`;
/** Regular in appearance only, or known too little to be sure. */
const left = new Set(
  'adquirir atraer convertir corregir crecer desplegar comprobar prevenir servir abastecer soldar'.split(
    ' ',
  ),
);

export type Verb = { infinitive: string; past: string; present: string };

function regular(infinitive: string): Verb | null {
  const stem = infinitive.slice(0, -2);
  if (infinitive.endsWith('ar')) {
    const soft = stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
    return { infinitive, past: `${soft}é`, present: `${stem}o` };
  }
  return /[ei]r$/.test(infinitive) ? { infinitive, past: `${stem}í`, present: `${stem}o` } : null;
}

/** Conjugates a verb as far as a CV needs it; null for one whose forms we do not know. */
export function verbOf(infinitive: string): Verb | null {
  const own = irregular[infinitive];
  if (own) return { infinitive, past: own[0], present: own[1] };
  return known.has(infinitive) ? regular(infinitive) : null;
}

const known = new Set(regularVerbs.split(/\s+/).filter((verb) => !left.has(verb)));

export type VerbForm =
  'infinitive' | 'first-past' | 'third-past' | 'first-present' | 'third-present' | 'gerund';

const byForm = new Map<string, { verb: Verb; form: VerbForm }>();
for (const infinitive of [...known, ...Object.keys(irregular)]) {
  const verb = verbOf(infinitive);
  if (!verb) continue;
  const stem = infinitive.slice(0, -2);
  const isAr = infinitive.endsWith('ar');
  const thirdPast = irregular[infinitive]?.[2] ?? `${stem}${isAr ? 'ó' : 'ió'}`;
  const thirdPresent = verb.present.replace(/o$/, isAr ? 'a' : 'e');
  const gerund = isAr ? `${stem}ando` : `${stem}iendo`;
  const forms: [string, VerbForm][] = [
    [infinitive, 'infinitive'],
    [verb.past, 'first-past'],
    [thirdPast, 'third-past'],
    [verb.present, 'first-present'],
    [gerund, 'gerund'],
  ];
  // “conduzco” gives no third person this way.
  if (!/zco$|jo$|go$|oy$/.test(verb.present)) forms.push([thirdPresent, 'third-present']);
  for (const [form, name] of forms) {
    if (!byForm.has(form)) byForm.set(form, { verb, form: name });
  }
}

/** The verb a text begins with, and in which form. */
export function verbAt(word: string): { verb: Verb; form: VerbForm } | null {
  return byForm.get(word.toLowerCase()) ?? null;
}

/** “Dirijo”, “reduje”: sentences in the first person open with these, and a capital there names nobody. */
export const firstPersonForms: readonly string[] = [...byForm]
  .filter(([, { form }]) => form === 'first-past' || form === 'first-present')
  .map(([word]) => word);
