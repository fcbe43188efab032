package org.evenhand.linkage.synthetic;

import org.evenhand.linkage.synthetic.Names.Syllables;

/// Names of families that came from Britain, Ireland, Germany, Italy and Scandinavia.
final class EuropeanNames {
  static final String MALE =
      """
      James/Jim/Jimmy/Jamie John/Jack/Johnny Robert/Bob/Rob/Bobby Michael/Mike/Mick William/Bill/Will/Billy
      David/Dave Richard/Rick/Dick/Rich Joseph/Joe/Joey Thomas/Tom/Tommy Charles/Charlie/Chuck
      Christopher=Kristopher/Chris/Topher Daniel/Dan/Danny Matthew=Mathew/Matt Anthony=Antony/Tony Mark=Marc Donald/Don
      Steven=Stephen/Steve Andrew/Andy/Drew Paul Joshua/Josh Kenneth/Ken/Kenny Kevin George Timothy/Tim
      Ronald/Ron/Ronnie Jason Edward/Ed/Eddie/Ted Jeffrey=Geoffrey/Jeff/Geoff Ryan Jacob=Jakob/Jake Gary=Garry
      Nicholas=Nicolas/Nick Eric=Erik Jonathan=Johnathan/Jon Larry Justin Scott Brandon=Branden Benjamin/Ben/Benny
      Samuel/Sam Gregory/Greg Alexander/Alex/Sandy Patrick/Pat/Paddy Frank Raymond/Ray Dennis=Denis Jerry=Gerry Tyler
      Aaron=Aron Nathan=Nathen/Nate Henry/Hank/Harry Douglas/Doug Zachary=Zachery/Zach Peter/Pete Adam Kyle Walter/Walt
      Harold/Hal Jeremy=Jeramy Carl=Karl Keith Roger=Rodger Gerald/Jerry Terry=Terrence Lawrence=Laurence/Larry
      Sean=Shawn=Shaun Christian Austin=Austen Arthur/Art Jesse Dylan=Dillon Bryan=Brian Joe Billy Bruce Albert/Al/Bert
      Willie Gabriel/Gabe Logan Alan=Allan=Allen Wayne Roy Ralph Randy Eugene/Gene Vincent/Vince/Vinny Russell/Russ
      Louis=Lewis/Lou Philip=Phillip/Phil Bobby Johnny Bradley/Brad Leonard/Len/Lenny Frederick/Fred/Freddy Craig Dale
      """;
  static final String FEMALE =
      """
      Mary/Molly/Polly Patricia/Pat/Patty/Trish Jennifer/Jen/Jenny Linda/Lin Elizabeth=Elisabeth/Liz/Beth/Betty/Libby
      Barbara=Barbra/Barb/Babs Susan/Sue/Susie Jessica/Jess/Jessie Sarah=Sara/Sally Karen=Karin Lisa=Liza Nancy/Nan
      Margaret/Maggie/Peggy/Meg Sandra/Sandy Ashley=Ashlee Kimberly=Kimberley/Kim Emily=Emilie/Em
      Donna Michelle=Michele/Shelly Carol=Carole Amanda/Mandy Melissa/Missy/Lissa Deborah=Debra/Deb/Debbie
      Stephanie=Stefanie/Steph Dorothy/Dot/Dottie Rebecca=Rebekah/Becky/Becca Sharon=Sharron Laura Cynthia/Cindy
      Amy=Aimee Kathleen=Cathleen/Kathy/Kate Angela/Angie Shirley Brenda Emma Anna/Annie Pamela/Pam Nicole=Nichole/Nikki
      Samantha/Sam/Sammy Katherine=Catherine=Kathryn/Kathy/Kate/Katie Helen=Helene/Nell Christine=Kristine/Chris/Tina
      Debra/Deb Rachel=Rachael/Rae Carolyn=Caroline/Carrie Janet/Jan Maria/Mia Heather Diane=Dianne/Di Olivia/Liv
      Julie Joyce Victoria/Vicky/Tori Ruth/Ruthie Virginia/Ginny Lauren=Lauryn Kelly=Kelley Christina=Kristina/Tina
      Joan Evelyn/Evie Judith/Judy Andrea Hannah=Hanna Megan=Meghan/Meg Cheryl=Sheryl Jacqueline=Jaclyn/Jackie
      Martha/Marty Madison=Madyson/Maddie Teresa=Theresa/Terry/Tess Gloria Sara Janice/Jan Ann=Anne/Annie Kathryn/Kathy
      Abigail/Abby Sophia=Sofia/Sophie Frances/Fran/Frannie Jean=Jeanne Alice/Allie Judy Isabella/Bella/Izzy Julia
      Grace=Gracie Amber Denise Danielle/Dani Marilyn Beverly Charlotte/Charlie/Lottie Natalie=Nathalie Theresa/Terri
      Diana/Di Brittany=Britney Doris Kayla=Kaela Alexis/Lexi Lori=Laurie Marie
      """;
  private static final String SURNAMES =
      """
      Smith=Smyth Johnson Williams Brown=Browne Jones Miller Davis=Davies Wilson Anderson=Andersen Taylor=Tayler Thomas
      Moore=More Martin Thompson=Thomson Clark=Clarke Lewis Robinson Walker Hall Young Allen=Allan Wright King Scott Hill
      Green=Greene Adams Nelson=Nielsen Baker Campbell Mitchell Roberts Carter Phillips=Philips Evans Turner Parker
      Collins Edwards Stewart=Stuart Morris Murphy Cook=Cooke Rogers=Rodgers Morgan Cooper Peterson=Petersen
      Reed=Reid=Read Bailey=Bayley Kelly=Kelley Howard Cox Ward Richardson Watson Brooks Wood=Woods Bennett=Bennet Gray=Grey
      James Hughes Price=Pryce Myers=Meyers Long Foster Sanders Ross Morales Powell Sullivan Russell Ortman
      Perry Butler Barnes Fisher=Fischer Henderson Coleman Simmons Patterson Jordan Reynolds=Renolds Hamilton Graham Wallace
      West Cole Hayes=Hays Bryant Gibson Ellis Stevens=Stephens Murray Ford Marshall=Marshal Owens McDonald=MacDonald
      Harrison Kennedy Wells Alvey Woods Stone Webb Tucker Burns Crawford Henry Olson=Olsen Simpson Porter
      Hunter Gordon Shaw Snyder=Snider Mason Dixon=Dickson Hunt Hicks Holmes Palmer Wagner=Wagoner Black Robertson Boyd
      Stone Warren Fox Mills Meyer=Meier=Mayer Rice Schmidt=Schmitt Burke=Burk Weaver Larson=Larsen Hansen=Hanson
      Carlson=Carlsen Hoffman=Hoffmann Schneider Schultz=Schulz Weber=Webber Becker Keller Klein=Kline O'Brien=OBrien
      O'Connor=OConnor McCarthy=McCarty Romano Russo Rossi Esposito Bianchi Lombardi Kowalski Nowak Fitzgerald Doyle Quinn
      """;

  static final Syllables RARE_SURNAMES =
      Syllables.parse(
          "Hol Bar Wal Har Den Mar Brad Thorn Win Al Ash Ben Berg Birk Black Bor Bran Brem Bur Cal Car Clay Cor"
              + " Crow Dal Dor Dun East Ed El Fair Far Fen Gar Gil Glen Gra Had Hal Haw Hun Ken Kil Kirk Lam"
              + " Lan Led Lin Mac Mel Mil Mor Nor Oak Or Pem Pen Ray Red Rock Ros Row San Sel Shel Stan Stock"
              + " Stur Sut Tor Tre Und War Wes Whit Wood Yar Zim Kra Schu Bau Eber Fried Gross Hart Hein",
          "- er ing le en ber ker ster den man a o i der ner les ters ley el in ar ing um an os e kel tin",
          "ford ton ley by man son field worth well den berg stein mann baugh meyer wick ham shaw burn ridge bach sen"
              + " gaard quist strom lund dal hoff ler ner kamp burg croft more land wood stad inger ard ell");

  private static final Syllables RARE_MALE =
      Syllables.parse(
          "Bren Tre Col Dar Kel Gar Lan Mar Nor Pres Quen Ro Shel Tan Wes Jar Kam Bri Dev Eas",
          "- d t v l r",
          "ton in an en er on ick ell ey is");
  private static final Syllables RARE_FEMALE =
      Syllables.parse(
          "Bri Ka Ma Jo Lea Ari Shel Kai Ta El Cor Dar Ad Ro Mel Jan Mar Al Ev Kris",
          "- l n r d s",
          "anna elle ina ette ey een ia isa ynn a");

  static final Background BACKGROUND =
      new Background(
          46,
          new Names(FEMALE, 0.06, RARE_FEMALE),
          new Names(MALE, 0.05, RARE_MALE),
          new Names(SURNAMES, 0.42, RARE_SURNAMES),
          0,
          "WWWWWWWWWWWWWWWWWWBI");

  private EuropeanNames() {}
}
