import { numberOfWord } from '../../writing/english/grammar.ts';
import { sentenceOpeners } from '../../writing/english/sentence-openers.ts';
import { type ClaimLanguage, wordSet } from '../claim-language.ts';

export const englishClaims: ClaimLanguage = {
  openers: new Set([
    ...sentenceOpeners,
    ...wordSet('nobody everyone everybody somebody usually people anyone anybody nothing something whoever whatever thank'),
  ]),
  plainCapitals: wordSet('linkedin january february march april may june july august september october november december'),
  nounsHaveCapitals: false,
  tonguesHaveCapitals: true,
  beforeEmployer: /^(?:at|for|with|from|joined|joining|by)$/i,
  small: wordSet(
    `a an and or nor but the of for in on at by to with from as is was are were be been being am i my me mine we our us you your
    yours it its that this these those which who whom whose what when where while than then there here so such also both all any
    each every more most many much some few other another own same about over under between through during across since until up
    down out off into within without not no only just very too really quite well not can could will would shall should may might
    must do does did done have has had having get gets got if because where how why yes i'm i've i'd let lets`,
  ),
  weighty: [
    ['degree', /\b(?:ph\.?d|doctorate|doctoral|master's|masters|bachelor's|mba|msc|bsc|degree|diploma)\b/gi],
    ['award', /\b(?:award|awards|awarded|prize|medal|champion|scholarship|fellowship|honou?red with|employee of the (?:year|month))\b/gi],
    ['certification', /\b(?:certified|certificate|certification|accredited|chartered|licen[sc]ed)\b/gi],
    ['title', /\b(?:director|head of \w+|chief|vice president|president|ceo|cto|cfo|coo|founder|co-founder|partner|chair(?:man|woman|person)?|board member|executive)\b/gi],
  ],
  phrases: [
    ['skill', /\b(?:skilled|proficient|expert|experienced|fluent|versed|trained|certified|qualified|specialis\w+|specializ\w+|expertise|proficiency|command|mastery|fluency|knowledge|background|know-how|experience|at home) (?:in|with|at|of|as|on|using|across) ([^.;:!?]+)/gi],
    ['skill', /\b(?:my (?:main |core |key |other |further |technical )?skills (?:also )?(?:include|cover|comprise|are|range)|my toolkit (?:also )?includes|my expertise covers|my areas of competence include|i also bring|i know my way around|i am comfortable with|i'm comfortable with|what i bring is|i work with|i(?: \w+)? (?:use|rely on|code in|program in|build with|know|master|teach)) ([^.;:!?]+?)(?= inside out| very well| well|[.;:!?]|$)/gi],
    ['award', /\b(?:i won|i received|i was awarded|i earned|recognised as|recognized as|i was named|named) ([^.;:!?]+)/gi],
    ['certification', /\b(?:my certifications? include|i am certified|i'm certified|certified as|certification in|i hold (?:an?|the)|my qualifications include) ([^.;:!?]+)/gi],
    ['degree', /\b(?:i studied(?! at)|i graduated (?:in|from|with)|i have a degree in|degree in|i have an? (?:master|bachelor|doctorate)\S* (?:in|of)) ([^.;:!?]+)/gi],
  ],
  common: wordSet(
    `experience experienced years year work working works worked team teams people person skills skill field area areas role
    roles job career daily every day time times good great better best new first last next part parts way ways thing things help
    helped helping make made making build built building lead led leading run ran running know known knowing learn learned keep
    kept keeping bring brought take took taken give given find found show shown talk talking hear heard look looking glad happy
    pleased proud result results chance place challenge match contact touch question questions conversation message connect
    hello thank thanks watching listening name today currently earlier before recently also there same such include including
    cover covering comfortable everything something anything around deep strong solid hands wide broad long practical
    professional certified certificate certifications certification qualified qualification qualifications hold holding held
    degree university college school studied studying won received recognised recognized award awarded named master bachelor
    recognition one two what how much both between using used with across within during later main core key further
    current currently most recent alongside similar like well close inside language paper practice medal`,
  ),
  roleBefore: /\b(?:an?|as|am|was|become|became) ((?:[\p{L}-]+ ){0,4}[\p{L}-]+)/gu,
  spokenNumbers: (text) =>
    [...text.matchAll(/\p{L}+(?:-\p{L}+)?/gu)].flatMap(([word]) => {
      const value = word
        .split('-')
        .map(numberOfWord)
        .reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
      return value === null ? [] : [{ value, text: word }];
    }),
}; // prettier-ignore
