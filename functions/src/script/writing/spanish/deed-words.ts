export type DeedNoun = {
  noun: string;
  article: 'el' | 'la' | 'las' | 'los';
  /** Null where the noun is said: “me encargué de la atención …”. */
  infinitive: string | null;
  /** The rest after a verb, as in “poner en marcha”. */
  tail: string;
  /** The preposition the verb keeps: “participar en”. */
  keeps: RegExp | null;
  finished: boolean;
  /** More or less of something: “logré una reducción …”. */
  change: boolean;
  /** It is mostly done to people, and people take “a”. */
  toPeople: boolean;
};

/** Deeds that go on: “Gestión de un presupuesto”. */
const ongoing = `administración:la:administrar análisis:el:analizar aplicación:la:aplicar archivo:el: asesoramiento:el: asesoría:la: asistencia:la: atención:la:
  búsqueda:la: cálculo:el:calcular captación:la: clasificación:la: cocina:la: comercialización:la:comercializar compra:la:comprar conducción:la:conducir configuración:la:configurar
  contabilidad:la: control:el:controlar coordinación:la:coordinar! corrección:la: creación:la:crear cuidado:el: cuidados:los: depuración:la:depurar diagnóstico:el: dispensación:la:dispensar expedición:la: reposición:la:reponer auditoría:la: calibración:la:calibrar catalogación:la:catalogar caracterización:la: armado:el:armar tendido:el: balanceo:el:balancear documentación:la:documentar validación:la:validar digitalización:la:digitalizar
  dirección:la:dirigir! diseño:el:diseñar distribución:la:distribuir docencia:la: edición:la:editar ejecución:la:ejecutar elaboración:la:elaborar emisión:la:emitir entrega:la:entregar
  enseñanza:la: evaluación:la:evaluar! explotación:la:explotar fabricación:la:fabricar facturación:la: fidelización:la: formación:la: gestión:la:gestionar identificación:la:identificar inspección:la:inspeccionar
  instalación:la:instalar integración:la:integrar investigación:la: liderazgo:el: limpieza:la: logística:la: manejo:el:manejar mantenimiento:el: medición:la:medir modelado:el:modelar montaje:el:montar negociación:la:negociar
  operación:la:operar organización:la:organizar planificación:la:planificar preparación:la:preparar presentación:la:presentar prevención:la: producción:la:producir programación:la:programar promoción:la:
  prospección:la: realización:la:realizar recepción:la: redacción:la:redactar registro:el:registrar reparación:la:reparar representación:la:representar reclutamiento:el: revisión:la:revisar seguimiento:el: selección:la:
  seguridad:la: soporte:el: supervisión:la:supervisar! tramitación:la:tramitar traducción:la:traducir tratamiento:el: tutoría:la: tutorización:la: venta:la:vender ventas:las: verificación:la:verificar vigilancia:la: capacitación:la:
  contratación:la: acompañamiento:el: impartición:la:impartir servicio:el: control:el:controlar curas:las: despacho:el: interpretación:la: inventario:el: cobro:el: pedidos:los: conciliación:la: liquidación:la: triaje:el: refuerzo:el: mentoría:la: orientación:la: docencia:la: estudio:el:`;
/** Deeds that come to an end: “Implantación de un sistema”. */
const ended = `automatización:la:automatizar apertura:la:abrir construcción:la:construir desarrollo:el:desarrollar despliegue:el: estandarización:la:estandarizar implantación:la:implantar implementación:la:implementar
  introducción:la:introducir lanzamiento:el:lanzar migración:la:migrar modernización:la:modernizar optimización:la:optimizar publicación:la:publicar rediseño:el:rediseñar rehabilitación:la:rehabilitar
  renovación:la:renovar reorganización:la:reorganizar restauración:la:restaurar simplificación:la:simplificar unificación:la:unificar puesta:la: renegociación:la: creación:la:crear`;
const changes = `reducción:la:reducir aumento:el:aumentar incremento:el:incrementar mejora:la:mejorar disminución:la: ahorro:el: crecimiento:el: ampliación:la:ampliar optimización:la:optimizar descenso:el:`;

const prepositional: [string, 'el' | 'la', string, RegExp][] = [
  ['participación', 'la', 'participar', /^en /],
  ['colaboración', 'la', 'colaborar', /^(?:con|en) /],
  ['contribución', 'la', 'contribuir', /^al? /],
  ['apoyo', 'el', 'apoyar', /^al? /],
];

function listed(words: string, finished: boolean, change: boolean): DeedNoun[] {
  return words.split(/\s+/).map((entry) => {
    const [noun = '', article = 'la', infinitive = ''] = entry.split(':');
    return {
      noun,
      article: article as DeedNoun['article'],
      infinitive: infinitive.replace('!', '') || null,
      tail: '',
      keeps: null,
      finished,
      change,
      toPeople: infinitive.endsWith('!'),
    };
  });
}

const nouns = new Map<string, DeedNoun>(
  [
    ...listed(ongoing, false, false),
    ...listed(ended, true, false),
    ...listed(changes, true, true),
    ...prepositional.map(([noun, article, infinitive, keeps]) => ({
      noun,
      article,
      infinitive,
      tail: '',
      keeps,
      finished: false,
      change: false,
      toPeople: false,
    })),
    ...['puesta en marcha', 'puesta en producción'].map((noun) => ({
      noun,
      article: 'la' as const,
      infinitive: 'poner',
      tail: noun.slice('puesta '.length),
      keeps: null,
      finished: true,
      change: false,
      toPeople: false,
    })),
  ].map((entry) => [entry.noun, entry]),
);

/** The deed noun a text begins with, and what follows it. */
export function deedNounAt(text: string): { deed: DeedNoun; rest: string } | null {
  const plain = text.toLowerCase();
  const noun = /^(?:puesta en (?:marcha|producción)|\p{L}+)(?=[\s,]|$)/u.exec(plain)?.[0];
  const deed = noun === undefined ? undefined : nouns.get(noun);
  return deed && noun ? { deed, rest: text.slice(noun.length).trim() } : null;
}
