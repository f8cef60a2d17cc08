import { spokenNumbers } from '../../writing/french/spoken-numbers.ts';
import { type ClaimLanguage, wordSet } from '../claim-language.ts';

export const frenchClaims: ClaimLanguage = {
  openers: wordSet(
    `selon ceux personne quiconque chacun fixons convenons accordez appelez côté dites donnez racontez rencontrons regardez imaginez travaillons choisissez donnons voyons faisons vivez là-bas tout à actuellement ainsi alors après au aujourd aujourd'hui auparavant aussi aux avant avec beaucoup bien bonjour bref c ça car ce cela celle celui ces
    cet cette chaque chez comme contactez continuer d dans de depuis dernièrement des discutons du durant échangeons elle en enfin ensuite entre
    envoyez est et être grâce hier ici il ils j je jusque l la là laissez le les leur lorsque lors m ma mais me merci mes moi mon ne n
    nos notre nous on or ou où outre par parallèlement parlez parlons parmi pendant permettez peut plus pour pourquoi précédemment prenons
    puis qu quand que quel quelle qui quoi retrouvez répondez s sa salut sans se ses si sinon son sous souvent sur surtout ta toujours tous tout
    toute toutes très trop tu un une va venez voici voilà vos votre vous y écrivez également`,
    `côté autres permettez-moi dites-moi donnez-moi envoyez-moi contactez-moi fixons parlons-en trouvons convenons posez-moi dispose possède`,
  ),
  plainCapitals: wordSet('linkedin janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  nounsHaveCapitals: false,
  tonguesHaveCapitals: false,
  beforeEmployer: /^(?:chez|à|pour|avec|sein|rejoint|de|du|par)$/i,
  small: wordSet(
    `a ai ainsi alors au aucun aussi autre autres aux avec avoir avons bien c ca car ce cela ces cet cette chaque chez ci comme d dans de des
    dont du elle en encore entre est et ete etre eu fait font il ils j je jusqu l la le les leur leurs lui m ma mais me meme mes mon n ne
    ni nos notre nous on ont ou par pas plus plusieurs pour qu quand que quel quelle qui quoi s sa sans se ses si son sont sous sur t
    ta te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y`,
  ),
  weighty: [
    ['degree', /(?<!\p{L})(?:doctorat|doctorant\p{L}*|docteur|licence|mast[eè]re?|mba|dipl[oô]m\p{L}*|agrégation|bts|dut|ingénieur diplômé)(?!\p{L})/giu],
    ['award', /(?<!\p{L})(?:prix|médaille|récompens\p{L}*|lauréat\p{L}*|trophée|bourse d'excellence|distinction)(?!\p{L})/giu],
    ['certification', /(?<!\p{L})(?:certifi\p{L}+|accrédit\p{L}+|habilitation)(?!\p{L})/giu],
    ['title', /(?<!\p{L})(?:direct(?:eur|rice|ion)|président\p{L}*|chef(?:fe)? (?:de|du|des|d['’]) ?\p{L}+|pdg|ceo|cto|cfo|fondat(?:eur|rice)|associée?|gérante?)(?!\p{L})/giu],
  ],
  phrases: [
    ['skill', /(?:expérience (?:en|dans|de|avec|du|des)|compétences (?:couvrent|comprennent|incluent|sont)|je (?:maîtrise|travaille avec|m'appuie sur|manie|programme en)|spécialis\p{L}+ (?:en|dans)|formée? (?:à|en)|à l'aise avec|expertise en|connaissance\p{L}* (?:en|de|des)|mes atouts sont|mon savoir-faire comprend|parmi mes compétences(?:,| figurent)) ([^.;:!?]+)/giu],
    ['degree', /(?:master|licence|doctorat|diplôme|mastère|bachelor|agrégation)\s(?:\d\s)?(?:en|de|d['’]|du|des) ?([^.;:!?,]+)/giu],
    ['award', /(?:j'ai (?:reçu|remporté|obtenu)|distinguée? par|récompensée? par) ([^.;:!?]+)/giu],
  ],
  common: wordSet(
    `suivants suivantes autres experience annees annee ans travail travaille equipe competences competence domaine domaines quotidien notamment egalement particulier
    principales principaux bonne bon solide solides large plusieurs mission missions poste role fonction charge responsable assure assurer
    realise realisation obtenu recu remporte participe mene conduit gere travaille apporte apporter aujourd hui actuellement auparavant
    avant depuis ensuite puis surtout parle parler echanger echange contact message plaisir serais ravi heureux merci regarde ecoute
    million millions mille pour cent euros fier fiere resultat resultats exemple maitrise formation diplome certification certifications suivants suivantes`,
  ),
  roleBefore: /(?:\bcomme|en tant que|en tant qu'|\bje suis|\bj'étais|en qualité de|le poste de|poste d') ?((?:[\p{L}-]+ ){0,3}[\p{L}-]+)/giu,
  spokenNumbers,
}; // prettier-ignore
