/**
 * Names that are words too, folded: single, they count as a name only where nothing but a name can
 * stand. Occupations, nouns, months and places of six languages.
 */
export const ambiguousNames = new Set(
  `abbot able archer arms art baker banks barber bass bear bell berry best bill bird bishop black blake bond booker boss bow
  bowman branch brave bridge bridges brook brooks brown buck bull burns bush butcher butler byte camp carpenter carter case cash castle
  chance chancellor chandler chapel chapman chase child christian church clay clear cliff close coach cole cook cooper cope
  corner court cox craft crane cross crown dale daly dance darling day dean dear deep dick dire do doe does dove drake draper drew
  driver duke earl early earnest east eaton edge elder else ever faith fair farmer fast field fields finish fish fisher flint flower
  flowers foot ford forest foster fox france franks free freed french friend frost fuller gardener gardner gates gay gene
  gentle german gift glass glover gold golden good grace grand grant grave gray green grey grove guard guest guide guy hall hand
  hands hardy harmony hay hazel head heart heath heaven hill hills hit hold holder holly home honest hood hope horn house hunt hunter
  ivy jade jasmine jewel john joy judge just key keys kind king kings kit knight lake lamb land lane law lawless lawn lawyer
  lead lee light lily link little lock long look lord love low lucky luck major man mark marks marsh marshal marshall mason
  master masters mate max may mayor means mercer mercy merit merry mighty miles mill miller mills mine mint mission modest monk moon moore
  moss mount must nice noble noon norm north oak page pages paige palmer parent parish park parker parks parson pass pat patience
  peace pearl penny pepper piper pitt plant plum pole pool poor pope porter potter power powers pratt price pride prime prince prior
  proper prudence queen quick ray read reader reed rich richer ring rise river rivers road rob robin rock rod rose rowan royal ruby
  rush sage sales sand sandy saw saying school scott seal self senior serene setter shepherd shore short silver singer skip sky slack
  slate small smart smith smooth son song south sparks spear speed spring stack stair star stark starr steel sterling still stone
  storm story strange street strong style sue summer summers swan sweet swift tailor taylor teach temple thorn thrift tiller todd
  tracer tracy trade trainer travel true trust turner valentine vale van vance viola violet wade waiter walker wall walls ward
  ware warden waters way wayne weaver web webb weber wells west wheeler white wild will wills wind winter winters wise wolf wood woods
  words work worth wright yard young zen apple angel art bay bee dawn dusk eve gale ginger ham hay hector io iris laurel lark
  april june july august january october autumn monday sunday
  paris london berlin london austin dallas houston denver boston chelsea sydney melbourne victoria florence madison lincoln washington
  york lancaster jordan israel georgia virginia carolina dakota phoenix savannah orlando milan roma lyon nantes valencia
  leon cordoba sevilla toledo madrid burgos lorca santiago lisboa porto braga faro verona siena firenze napoli genova vienna wien
  hamburg bremen essen ulm bonn kent devon chester lincoln preston bradford bolton burton milton clifton norton sutton hudson
  india china kenya chad cuba malta asia africa america europa brasil germany england ireland holland
  abend adler amt arbeiter arzt bach bauer baum baumann beck becker berg berger bergmann bischof brand braun brucke brunnen busch
  dorf drechsler eis engel erde ernst esel ende fels feld fink fischer fleischer forst forster frei freitag freund frieden
  friedrich fromm fuchs fuhrmann gans gartner gast gerber glaser gross gruber gut haas hahn hammer hart hase hauser heil held
  herbst herr herz hirsch hirte hoch hof hofer hoffmann hofmann holz horn huber hut jager jahn jung junge kaiser kaufmann keller
  kern kirche klein knecht koch kohl koller konig kraft kramer krause kreis kreuz krieger kraus kuhn kunst kurz lang lange lehmann
  lehrer lieb licht loewe lohn lowe luft mai maier maler markt mann maurer mayer meister meier mensch metzger meyer moller mond
  montag moser morgen muller munz neu neumann nagel ochs ohm ott otto pabst pfeiffer pfeifer probst reich reiter rein reis
  richter riese ritter roth rot sander sauer schafer schatz scherer schlosser schmid schmidt schmied schneider scholz schreiber
  schreiner schuler schulte schulz schulze schumacher schuster schutz schwarz seiler sommer sonne sonntag spiegel stahl stark
  stein steiner stern stock stolz strauss stumpf sturm tag tanner tisch topfer ullrich unger vogel vogt voll wagner wald 
  weber weg weide weiss weis wein wende winkler winter wirt wirth wolf wolff wunder zahn ziegler zimmer zimmermann zucker
  ange arc barbier beau beauchamp berger bijou blanc blanchet blanche boucher boulanger bon bonnet bois
  bouvier brun carpentier charpentier chevalier chapelle clair clerc comte constant cousin couturier court dame desire
  dieu divin doux duc dupuis etoile eveque faure fabre ferrand feu fleur fleury florentin fontaine forge fort fournier frere froment
  garde garnier gauche girard grand granger gros guerin guillaume hardi hiver honore jardin jour joly juste labbe lacroix lafleur
  laforet lambert larue lebon leblanc legrand lemaire lemoine leroy lesage levy lune maire maison maitre marchand mare
  marechal marin marine masson meunier meur mercier merle monet moreau moulin mouton neige noel noir page parent
  pasteur paix perle perrin perret petit picard poirier pont porte pre prevost rey riviere roche rochette roi
  rose roy roux rouge royer sage saint sauveur savary serein soleil tailleur terre tessier texier tissier tonnelier toussaint tour
  vache val valet vallee vert vidal vigneron ville voisin
  aguas alba alegria alegre amor angeles arco arroyo blanca blanco bosque bravo bueno caballero cabello cabrera calle calvo camino
  campo campos cano caro carpintero carrera casa casas castillo castro cid cielo clemente concepcion consuelo cordero correa
  corral costa cruz cuesta delgado dolores duran esperanza espejo espinosa estrella fe feliz felix flor flores franco fuente fuentes
  fuerte gallego gallo garrido gil gloria gracia guerra guerrero hermoso herrera herrero hidalgo iglesia iglesias izquierdo juarez
  justo lara leal lima linda lobo lozano luna luz macho madera maestre mar marques marin mercado mercedes merino mesa milagros
  molina molinero montana montero monte montes mora morado morales moreno moro nieves novo nuevo oliva olmo pardo paredes pastor
  paz pena pilar pinto plata plaza ponce prado prieto puerto ramos real rey reyes ribera rico rio rios rivera robles rocio rojas rojo
  romero rosa rosas rubio salvador santa santo santos segura serrano sol soledad soler sierra soto tierra toro torre torres trigo
  valle vega vela verde vergara victoria vida viento vila villa virtudes zapatero
  abreu almeida alves amado amaral andrade aranha araujo areias azevedo barbosa barreiro barros batista bento boa borges branco
  brito cabral caldeira camara campos cardoso carneiro carvalho chaves coelho conceicao cordeiro correia coutinho couto cunha dias
  esteves faria farias feliz ferreira ferreiro figueira figueiredo fonseca freire freitas furtado gama garcez gato gomes guedes
  guimaraes henriques jardim lage lago leal leao leite lima lobo lopes loureiro macedo machado magalhaes maia marinho marques
  matos medeiros mendes meireles miranda monteiro moreira morais mota moura nascimento natal neto neves nobre novais oliveira
  pacheco pais parente passos paz pedra pedreira pereira pereiro pimenta pinheiro pinho pinto pires ponte prado queiroz rato rego
  reis ribeiro rocha rodrigues rosa sa salgado sampaio santana seabra seixas serra silva silveira sousa souza tavares teixeira
  tinoco torre valente vale vargas vaz ventura viana videira vieira
  abate alba allegro amato angelo aurora basso bella bello bellini benedetto bianca bianchi bianco bosco buono campana carbone
  caruso casa castelli cattaneo celeste chiara chiesa colombo conte corona corso costa costantino dolce donati donato fabbri fabbro
  fede felice ferrari ferraro ferro fiore fiori forte fortuna franco gallo gatto gentile giglio gioia giordano giorno grande grassi
  grasso greco gregorio guerra guida leone libero luce luna lupo lungo magno mancini marchetti marchi marino marrone martini massimo
  mele messina moretti moro monti natale negri nero neri notte palma palumbo papa parisi pace pastore pellegrino perla pesce piano
  piazza pino poeta ponti porta re ricci ricco rinaldi riva rizzo romano romani rosa rossa rossetti rossi rosso russo sala salvatore
  sanna santi santo sarto sarti segreto selva serena serra sole sorrentino speranza stella testa tosca valente valentino vecchio
  venere vento vera verdi viola vita vitale vittoria viva volpe zanella
  cher jan feb mar apr jun jul aug sep oct nov dec
  ada alma ali an ana bo ben bob sam sun lu li ma he she so no yes min ling mai kim ho hu han wen yi yu ken jin sing`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Of these even a capital between small words is no sign of a person. */
export const placesAndTimes = new Set(
  `jan feb mar apr jun jul aug sep oct nov dec april june july august january october autumn may mai monday sunday sonntag montag freitag paris london berlin austin dallas
  houston denver boston chelsea sydney melbourne victoria florence madison lincoln washington york lancaster jordan israel georgia
  virginia carolina dakota phoenix savannah orlando milan roma lyon nantes valencia leon cordoba sevilla toledo madrid burgos
  santiago lisboa porto braga faro verona siena firenze napoli genova vienna wien hamburg bremen essen ulm bonn kent devon chester
  preston bradford bolton burton milton clifton norton sutton hudson india china kenya chad cuba malta asia africa america europa
  brasil germany england ireland holland france german french christian baker butcher carpenter cook cooper driver farmer gardener
  hunter judge lawyer mason porter potter reader shepherd singer tailor trainer waiter walker weaver miller barber coach guide lima
  natal noel summer winter spring sommer herbst messina java swift ruby pascal ada julia perl sage slack trello`.split(
    /\s+/,
  ),
);

/** Written small these are words; with a capital hardly ever anything but the name. */
export const wordsWhenSmall = new Set(
  'jean pierre marie claire laurent vincent olivier martin victor clara jack frank adam clement charlotte bruno olive'.split(
    ' ',
  ),
);
