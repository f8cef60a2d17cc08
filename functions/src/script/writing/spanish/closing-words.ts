import { lowerTitle } from '../romance/proper-words.ts';
import type { ClosingWords } from '../romance/romance-language.ts';
import { employer } from './houses.ts';

/** “en el Hospital Clínico”, “en Norlog”. */
const inHouse = (company: string): string => employer(company)?.at ?? `en ${company}`;

export const closings: ClosingWords = {
  invitations: {
    professional: {
      long: [
        'Si esta experiencia encaja con lo que busca su equipo, será un placer conversar',
        'Me gustaría hablar sobre lo que puedo aportar a su equipo',
        'Si ve un lugar para mí en su equipo, quedo a la espera de su mensaje',
      ],
      short: ['Será un placer conversar', 'Quedo a la espera de su mensaje'],
      extra: ['Gracias por su tiempo', 'Gracias por ver este vídeo'],
    },
    friendly: {
      long: [
        'Si cree que podemos trabajar bien en equipo, me encantaría charlar',
        'Si le apetece saber más, escríbame y charlamos con calma',
        'Si esto le suena bien, me encantaría tener noticias suyas',
      ],
      short: ['Me encantaría charlar', 'Hablemos cuando quiera, me encantaría'],
      extra: ['Gracias por verme', 'Gracias por escucharme'],
    },
    energetic: {
      long: [
        'Si tiene un proyecto que necesita a alguien como yo, hablemos',
        'Cuénteme en qué está trabajando y hablemos de lo que puedo sumar',
        'Si quiere este tipo de trabajo en su equipo, hablemos',
      ],
      short: ['Hablemos', 'Así que hablemos'],
      extra: ['Gracias por verme', 'Gracias por su tiempo'],
    },
    confident: {
      long: [
        'Si resultados así le importan, hablemos de lo que viene después',
        'Dígame qué necesita cambiar y hablemos de por dónde empezaría',
        'Deme media hora para hablar y le mostraré qué haría primero',
      ],
      short: ['Hablemos', 'Fijemos una reunión'],
      extra: ['Gracias por su tiempo', 'Gracias por escucharme'],
    },
    formal: {
      long: [
        'Sería un honor poder conversar sobre mi posible aportación a su organización',
        'Quedo a su disposición para responder a cualquier pregunta',
        'Si mi trayectoria responde a sus necesidades, agradecería la oportunidad de una entrevista',
      ],
      short: [
        'Agradecería su respuesta',
        'Quedo a su disposición para conversar',
        'Quedo a la espera de su respuesta',
      ],
      extra: ['Le agradezco su atención', 'Muchas gracias por su atención'],
    },
  },
  platforms: {
    linkedin: {
      stiff: [
        'Puede responderme directamente aquí, en LinkedIn',
        'Será un placer leer su mensaje aquí, en LinkedIn',
      ],
      relaxed: [
        'Envíeme un mensaje aquí, en LinkedIn, y hablamos',
        'Un mensaje aquí, en LinkedIn, y hablamos',
      ],
    },
    website: {
      stiff: ['En esta página encontrará la forma de contactar conmigo'],
      relaxed: [
        'Para contactar conmigo, todo está en esta página',
        'Todo lo necesario para contactar conmigo está en esta página',
      ],
    },
    email: {
      stiff: ['Una respuesta a este correo me llegará directamente'],
      relaxed: ['Responda a este correo y buscamos un momento para hablar'],
    },
    universal: null,
  },
  objectives: {
    engagement: null,
    conversion: {
      stiff: ['Contacte conmigo y acordaremos una reunión'],
      relaxed: ['Escríbame y buscamos un momento para hablar'],
    },
    branding: {
      stiff: ['Siempre es un placer hablar de este trabajo y responder a sus preguntas'],
      relaxed: ['Siempre me gusta hablar de este trabajo: escríbame con sus preguntas'],
    },
    networking: {
      stiff: ['Si trabaja en el mismo campo, será un placer entrar en contacto'],
      relaxed: ['Si trabaja en el mismo campo, me encantaría conectar'],
    },
  },
  targetRole: (role) => `El puesto al que aspiro: ${role}`,
  targetCompany: (company) => `Todo esto es lo que quiero aportar ${inHouse(company)}`,
  targetBoth: (role, company) =>
    `Todo esto es lo que quiero aportar ${inHouse(company)} como ${lowerTitle(role)}`,
  bridge: {
    professional: [
      'Le presento mi trayectoria en pocas palabras',
      'Este es mi trabajo, en pocas palabras',
    ],
    friendly: ['Le cuento un poco a qué me dedico', 'Le cuento en un momento lo que hago'],
    energetic: ['Esto es lo que hago', 'Le muestro lo que hago'],
    confident: ['Esto es lo que hago', 'Este es mi trabajo, en breve'],
    formal: ['Permítame presentarle mi trayectoria', 'Le presento brevemente mi trayectoria'],
  },
};
