package org.evenhand.app.redaction;

import java.util.Arrays;
import java.util.Set;

/// Words by what they say about a person or a thing. English, as police reports in Missouri use it;
/// lists of our own, surely with gaps.
final class Lexicon {
  private Lexicon() {}

  static final Set<String> ADDRESSING = words("mr mrs ms miss mister");

  static final Set<String> TITLES =
      words(
          "mr mrs ms miss mister dr officer officers ofc po det detective detectives sgt sergeant lt lieutenant "
              + "capt captain cpl corporal deputy trooper agent investigator judge");

  /// After these a name that stands in no list may follow.
  static final Set<String> ROLES =
      words("witness victim suspect defendant complainant reporter named aka a.k.a alias nickname");

  /// Two words after which another name follows.
  static final Set<String> CALLED =
      Set.of("known as", "goes by", "went by", "go by", "street name", "nicknamed as");

  /// Behind a role these are no names.
  static final Set<String> NO_NAMES =
      words("statement statements information vehicle interview advised stated said");

  /// Behind a color and a hyphen these speak of things.
  static final Set<String> OF_THINGS =
      words("and-white and-black and-brown colored handled tinted framed tipped trimmed striped");

  static final Set<String> SUFFIXES = words("jr sr ii iii iv");

  /// Words that are also names: only a capital, a title or another part of the name makes them one.
  static final Set<String> ALSO_WORDS =
      words(
          "a an the of and or in on at to by is as be so do no black white brown green gray grey blue "
              + "red young long short king rose park parks hill hills price hope grace will mark marks may "
              + "rich day bell cook baker banks brooks rivers woods wood stone street streets lane court "
              + "house hall case love gun guns cash chase chance drew frank grant guy jack june april "
              + "august law low lord major miles moon new north south east west noble page pat penny "
              + "pierce pope pound power reed ring rob ruby sharp shot small spring strong summer sue "
              + "swift van ward waters wells best bush church cross dean early forest fox friend good hand "
              + "hunter hardy heard judge justice knight little lot mercy peace read rush sale self story "
              + "train treat wise wolf worth bond bishop crystal dawn faith joy junior star diamond "
              + "person officer suspect victim witness unknown doe state city county");

  /// Words for the color of people and of things.
  static final Set<String> COLORS = words("black blacks white whites brown browns colored aa");

  static final Set<String> PEOPLE =
      words(
          "male males female females man men woman women boy boys girl girls teen teens teenager "
              + "teenagers juvenile juveniles youth youths person persons people subject subjects suspect "
              + "suspects individual individuals adult adults guy guys gentleman gentlemen lady ladies kid "
              + "kids child children couple driver passenger party parties victim victims defendant "
              + "neighbor neighbors officer officers community communities family families folks customer "
              + "customers resident residents occupant occupants infant baby m f mother father son daughter "
              + "brother sister girlfriend boyfriend wife husband friend friends student students");

  /// Nouns whose color is a thing's.
  static final Set<String> THINGS =
      words(
          "car cars vehicle vehicles sedan coupe suv truck trucks pickup van vans minivan motorcycle "
              + "bike bicycle scooter moped trailer wagon hatchback convertible jeep ford chevy chevrolet "
              + "toyota honda nissan dodge gmc buick pontiac hyundai kia bmw mercedes lexus cadillac "
              + "chrysler infiniti mazda subaru volkswagen impala tahoe malibu altima camry charger "
              + "challenger mustang taurus equinox silverado accord civic corolla explorer tesla "
              + "handgun handguns pistol pistols revolver rifle shotgun firearm firearms gun guns glock "
              + "ruger magazine knife holster bag bags baggie baggies backpack purse wallet pouch box boxes "
              + "case container containers bottle jar cup paper foil tape bandana scale scales pipe phone "
              + "phones cellphone iphone laptop tablet camera powder powdery substance substances crystal "
              + "crystals crystalline rock rocks pill pills capsule capsules tablets residue liquid tar "
              + "heroin cocaine methamphetamine fentanyl marijuana smoke shirt t-shirt tshirt shirts hoodie "
              + "hooded sweatshirt sweater jacket coat pants jeans shorts sweatpants shoes shoe sneakers "
              + "boots hat cap beanie mask gloves glove sock socks belt dress skirt vest tank "
              + "clothing clothes sheet towel blanket house door doors wall fence couch bed table chair dog "
              + "cat pit-bull light lights ink marker line lines paint stripe stripes screen cord wire cable "
              + "handle handles grip grips envelope folder safe key keys fob lighter plastic");

  /// Words that may stand between a color and its noun.
  static final Set<String> BETWEEN =
      words(
          "and or black white brown red blue green gray grey silver gold tan beige maroon orange yellow "
              + "purple pink dark light older newer old new large small big little leather cotton metal "
              + "steel digital colored color in-color crystal-like rock-like chunky off-white "
              + "semi-automatic automatic semi two-door four-door door 2-door 4-door short-sleeve "
              + "long-sleeve nylon rubber wooden puffy baseball ski nike adidas cell cellular full-size");

  /// Before a colon and a look.
  static final Set<String> LABELS = words("race ethnicity complexion hair eyes skin");

  static final Set<String> IS = words("is was were are be appeared looked painted");

  static final Set<String> ORIGINS =
      words(
          "african africans afro-american afro-americans african-american african-americans caucasian "
              + "caucasians hispanic hispanics latino latinos latina latinas latinx chicano chicana mexican "
              + "mexicans mexican-american asian asians asian-american native-american hawaiian samoan "
              + "somali somalian haitian jamaican cuban honduran guatemalan salvadoran colombian dominican "
              + "nigerian ethiopian sudanese kenyan congolese arab arabs arabic iraqi iranian afghan "
              + "pakistani chinese vietnamese korean filipino laotian hmong burmese middle-eastern "
              + "puerto-rican jewish muslim biracial multiracial mixed-race interracial negro indian oriental gypsy af-am blk wht hisp "
              + "immigrant immigrants undocumented spanish-speaking spanish accent ethnic ethnicity");

  /// Two words that mean an origin together.
  static final Set<String> ORIGIN_PAIRS =
      Set.of(
          "african american",
          "african americans",
          "native american",
          "native americans",
          "american indian",
          "american indians",
          "asian american",
          "mexican american",
          "pacific islander",
          "pacific islanders",
          "middle eastern",
          "puerto rican",
          "puerto ricans",
          "mixed race",
          "of color",
          "illegal alien",
          "illegal immigrant");

  /// Looks that need no other word.
  static final Set<String> LOOKS =
      words(
          "dreadlocks dreadlock dreads locs cornrows cornrow braids braided afro blond blonde blonds "
              + "brunette redhead freckles freckled bald balding goatee beard bearded mustache moustache "
              + "complexion complected dark-skinned light-skinned brown-skinned black-skinned "
              + "white-skinned fair-skinned olive-skinned pale-skinned tan-skinned skinned "
              + "medium-complected light-complected dark-complected dark-haired black-haired brown-haired "
              + "red-haired blond-haired blonde-haired gray-haired long-haired short-haired blue-eyed "
              + "brown-eyed green-eyed");

  /// Nouns that make the adjectives before them a description.
  static final Set<String> PARTS_OF_LOOKS = words("hair haired hairstyle eyes skin complexion");

  static final Set<String> ADJECTIVES_OF_LOOKS =
      words(
          "black brown blond blonde red gray grey white sandy dark light fair pale olive tan medium long "
              + "short shoulder-length curly kinky nappy straight wavy braided twisted shaved thick thin "
              + "dyed blue green hazel and or afro");

  static final Set<String> STREET_TYPES =
      words(
          "street st avenue ave av boulevard blvd road rd drive dr lane ln court ct place pl terrace ter "
              + "terr parkway pkwy highway hwy way circle cir trail trl trafficway freeway expressway plaza "
              + "alley");

  /// Types before which a name in small letters is one, behind the number of a house.
  static final Set<String> SURE_STREET_TYPES =
      words("street st avenue ave boulevard blvd road rd terrace");

  /// Words before `Court` or `Way` that name no street, and words that begin no street's name.
  static final Set<String> NO_STREET =
      words(
          "circuit municipal district supreme juvenile family county drug federal criminal traffic the "
              + "a an of on at in to near from and or by for with was were is one this that his her their "
              + "across down up into onto along off no half same other which my our your new test hard "
              + "then he she they it officer officers");

  static final Set<String> DIRECTIONS =
      words("n s e w ne nw se sw north south east west northeast northwest southeast southwest");

  static final Set<String> AREAS =
      words(
          "neighborhood neighbourhood subdivision district addition projects apartments heights manor");

  /// Parts of Kansas City and words for such parts.
  static final Set<String> SIDES =
      words(
          "eastside westside northside southside northland northeast midtown inner-city hood ghetto "
              + "troost barrio");

  static final Set<String> SIDE_PAIRS =
      Set.of(
          "east side",
          "west side",
          "north side",
          "south side",
          "inner city",
          "historic northeast",
          "urban core");

  static final Set<String> BEATS = words("beat sector");

  static final Set<String> PATROLS = words("epd mpd cpd spd npd ospd");

  /// Two capitals that are no one's initials.
  static final Set<String> NO_INITIALS =
      words(
          "am pm us mo ks id or in is as at be by do go he if it me my no of on so to up we pc pd dv dl "
              + "ci uc sw ne nw se kc st rd dr ok tv gm mg oz lb dna dui dwi ems");

  private static Set<String> words(String list) {
    return Set.of(Arrays.stream(list.split(" ")).distinct().toArray(String[]::new));
  }
}
