import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { buildParsedCv, type FactText } from './build-parsed-cv.ts';

export type MarkedCv = {
  cv: ParsedCV;
  /** Nothing of these may leave the house. */
  markers: string[];
  /** What the CV says about work: all of it must come through. */
  kept: string[];
};

type Private = {
  language: string;
  name: string;
  /** Texts of a CV around private ones; `‹…›` holds a marker. */
  texts: [FactText['kind'], string][];
  kept: string[];
};

const cvs: Private[] = [
  {
    language: 'en',
    name: 'Zebulina Quaxley',
    texts: [
      [
        'summary',
        'Senior engineer with 12 years of experience. ‹Zebulina› is a mother of ‹two daughters›. Write to ‹z.quaxley@markermail.example› or ring ‹+44 7700 900418›.',
      ],
      ['headline', '‹Quaxley›, ‹Zebulina› – Senior Engineer | ‹linkedin.com/in/zq-marker›'],
      ['position', 'Senior Engineer, ‹Zebulina Quaxley› Consulting, 2019–2021'],
      ['achievement', 'Reported to ‹Horatio Blimpson› and cut costs by 40%'],
      ['achievement', 'Led 14 engineers; lives at ‹17 Marmaduke Road, Leeds LS9 4XY›'],
      ['achievement', 'Rebuilt the payments platform, mail ‹zquax (at) markermail dot example›'],
      ['skill', 'TypeScript, ‹@zebquax›'],
      ['skill', 'SSN ‹123-45-6789›, Kubernetes'],
      ['project', 'Open source compiler, ‹https://zebulina.example/compiler›'],
      [
        'education',
        'MSc Computer Science, University of Leeds, supervised by Prof. ‹Ottoline Grumbach›',
      ],
      ['certification', 'AWS Solutions Architect, passport no. ‹C01X00T47›'],
      ['award', 'Engineer of the Year 2020, presented to ‹Z. Quaxley›'],
      [
        'summary',
        'Born ‹12 March 1988› in ‹Grimsdyke›. I am ‹38 years old›, a ‹British citizen› and a ‹practising Catholic›.',
      ],
      ['summary', 'References: Dr ‹Peregrine Snood›, Acme, ‹+44 20 7946 0991›'],
    ],
    kept: [
      '12 years of experience',
      'Senior Engineer',
      '2019–2021',
      'cut costs by 40%',
      'Led 14 engineers',
      'TypeScript',
      'Kubernetes',
      'Open source compiler',
      'University of Leeds',
      'AWS Solutions Architect',
      'Engineer of the Year 2020',
    ],
  },
  {
    language: 'de',
    name: 'Käthe Zwirbelmüller',
    texts: [
      [
        'summary',
        'Projektleiterin mit 12 Jahren Erfahrung. Ich bin ‹verheiratet› und habe ‹zwei Kinder›. Erreichbar unter ‹kz@markerpost.example› oder ‹0171 5550123›.',
      ],
      [
        'summary',
        'Geboren am ‹12.03.1988› in ‹Grimmelshausen›, ‹deutsche Staatsangehörige›, ‹evangelisch›, ‹Nichtraucherin›',
      ],
      ['position', 'Projektleiterin, ‹Zwirbelmueller› GmbH, 2019–2021'],
      ['achievement', 'Berichtete an ‹Balduin Knorzfeld› und senkte die Kosten um 40 %'],
      ['achievement', 'Leitung von 14 Personen, Anschrift: ‹Kuckucksweg 17, 10437 Berlin›'],
      ['achievement', 'Aufbau des Werks in Ulm. Wohnhaft in der ‹Lerchenstraße 8, 89073 Ulm›'],
      ['skill', 'SAP, Steuer-ID ‹86 095 742 719›'],
      ['certification', 'PMP, IBAN ‹DE89 3704 0044 0532 0130 00›'],
      ['education', 'Diplom Maschinenbau, TU München, betreut von Prof. Dr. ‹Ignaz Pfifferling›'],
      ['achievement', '‹Käthe Zwirbelmüllers› Team gewann den Preis'],
      ['summary', 'Referenzen: Frau ‹Walpurga Stünk›, Tel. ‹030 5550199›'],
    ],
    kept: [
      'Projektleiterin mit 12 Jahren Erfahrung',
      'GmbH, 2019–2021',
      'senkte die Kosten um 40 %',
      'Leitung von 14 Personen',
      'Aufbau des Werks in Ulm',
      'SAP',
      'PMP',
      'Diplom Maschinenbau, TU München',
      'Team gewann den Preis',
    ],
  },
  {
    language: 'fr',
    name: 'Zéphyrine Quatrefages',
    texts: [
      [
        'summary',
        "Infirmière avec 12 ans d'expérience, ‹célibataire›, ‹34 ans›. Contact : ‹zq@courrier.example›, ‹06 55 50 12 34›.",
      ],
      ['summary', 'Née le ‹12 mars 1988› à ‹Trifouillis›, de ‹nationalité française›'],
      ['position', 'Infirmière, Cabinet ‹Quatrefages›, 2019–2021'],
      ['achievement', 'Rattachée à ‹Hippolyte Bourdache›, réduction des coûts de 40 %'],
      ['achievement', 'Encadrement de 14 soignants, adresse : ‹17 rue des Mésanges, 69003 Lyon›'],
      ['skill', 'Gériatrie, n° de sécurité sociale ‹2 88 03 69 123 456 71›'],
      ['education', "Diplôme d'État, Université de Lyon, sous la direction de ‹Prosper Vaucluson›"],
      ['achievement', '‹ZEPHYRINE QUATREFAGES› a formé 6 équipes'],
      ['summary', 'Références : Mme ‹Apolline Gribouille›, ‹04 55 50 98 76›'],
    ],
    kept: [
      "12 ans d'expérience",
      'Infirmière, Cabinet',
      'réduction des coûts de 40 %',
      'Encadrement de 14 soignants',
      'Gériatrie',
      "Diplôme d'État, Université de Lyon",
      'a formé 6 équipes',
    ],
  },
  {
    language: 'es',
    name: 'Zenobia Quirós Zarzamora',
    texts: [
      [
        'summary',
        'Ingeniera con 12 años de experiencia, ‹casada›, ‹dos hijos›. Correo: ‹zq@correo.example›, móvil ‹600 555 012›.',
      ],
      [
        'summary',
        'Nacida el ‹12 de marzo de 1988› en ‹Villarriba›, ‹ciudadana española›. DNI ‹12345678Z›',
      ],
      ['achievement', 'Reportando a ‹Baldomero Churruca›, reduje los costes un 40 %'],
      ['achievement', 'Dirección de 14 personas, ‹Calle Ruiseñor 17, 3º B, 28013 Madrid›'],
      [
        'education',
        'Grado en Ingeniería, Universidad Politécnica de Madrid, dirigida por el profesor ‹Dr. Fulgencio Trapiello›',
      ],
      ['achievement', '‹Zenobia Quirós› abrió 3 tiendas'],
      ['summary', 'Referencias: Sra. ‹Filomena Cascarrabias›, ‹+34 600 555 099›'],
    ],
    kept: [
      '12 años de experiencia',
      'reduje los costes un 40 %',
      'Dirección de 14 personas',
      'Universidad Politécnica de Madrid',
      'abrió 3 tiendas',
    ],
  },
  {
    language: 'pt',
    name: 'Zuleica Quadros Marreta',
    texts: [
      [
        'summary',
        'Engenheira com 12 anos de experiência, ‹solteira›, ‹sem filhos›. E-mail: ‹zq@correio.example›, telemóvel ‹+351 912 345 678›.',
      ],
      [
        'summary',
        'Nascida em ‹12 de março de 1988› em ‹Fim do Mundo›, ‹nacionalidade portuguesa›. CPF ‹529.982.247-25›',
      ],
      ['achievement', 'Reportei a ‹Belchior Trancoso› e reduzi os custos em 40 %'],
      ['achievement', 'Gestão de 14 pessoas, ‹Rua dos Melros, 17, 1200-195 Lisboa›'],
      [
        'education',
        'Mestrado em Engenharia, Universidade do Porto, orientada por ‹Prof. Hermenegildo Vasques›',
      ],
      ['achievement', '‹Zuleica Marreta› lançou 3 produtos'],
      ['summary', 'Referências: Dra. ‹Gertrudes Pancada›, ‹+351 213 456 789›'],
    ],
    kept: [
      '12 anos de experiência',
      'reduzi os custos em 40 %',
      'Gestão de 14 pessoas',
      'Universidade do Porto',
      'lançou 3 produtos',
    ],
  },
  {
    language: 'it',
    name: 'Zenaide Quaglietti',
    texts: [
      [
        'summary',
        'Insegnante con 12 anni di esperienza, ‹coniugata›, ‹due figli›. E-mail ‹zq@posta.example›, cell. ‹347 5550123›.',
      ],
      [
        'summary',
        'Nata il ‹12 marzo 1988› a ‹Roccacannuccia›, ‹cittadina italiana›. Codice fiscale ‹QGLZND88C52H501X›',
      ],
      ['achievement', 'Riportando a ‹Ermenegildo Sbrodolini›, riduzione dei costi del 40 %'],
      ['achievement', 'Coordinamento di 14 persone, ‹Via Cardellino 17, 40121 Bologna›'],
      [
        'education',
        'Laurea in Matematica, Università di Bologna, relatore: Prof. ‹Astolfo Bracalone›',
      ],
      ['achievement', '‹Quaglietti Zenaide› ha formato 3 classi'],
      ['summary', 'Referenze: Dott. ‹Gualtiero Pappalardo›, ‹+39 347 555 0199›'],
    ],
    kept: [
      '12 anni di esperienza',
      'riduzione dei costi del 40 %',
      'Coordinamento di 14 persone',
      'Università di Bologna',
      'ha formato 3 classi',
    ],
  },
];

/** CVs of six languages whose every private word is a marker. */
export const markedCvs: MarkedCv[] = cvs.map(({ language, name, texts, kept }) => {
  const marked = texts.flatMap(([, text]) =>
    [...text.matchAll(/‹([^›]+)›/g)].map(([, marker = '']) => marker),
  );
  const facts: FactText[] = [
    { kind: 'name', text: name },
    { kind: 'contact', text: `${language}.contactmarker@markermail.example` },
    { kind: 'contact', text: `Contactmarkertown ${language}` },
    { kind: 'personal', text: `Personalmarker ${language}`, attribute: 'nationality' },
    { kind: 'personal', text: `Unnamedmarker ${language}` },
    ...texts.map(([kind, text]) => ({ kind, text: text.replace(/[‹›]/g, '') })),
  ];
  return {
    cv: buildParsedCv(
      facts,
      { name, email: `${language}.contactmarker@markermail.example`, phone: '5550 MARKER 12' },
      language,
    ),
    markers: [
      ...marked,
      ...name.split(' '),
      'contactmarker',
      'Contactmarkertown',
      'Personalmarker',
      'Unnamedmarker',
    ],
    kept,
  };
});
