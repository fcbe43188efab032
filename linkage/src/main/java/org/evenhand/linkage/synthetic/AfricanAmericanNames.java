package org.evenhand.linkage.synthetic;

import org.evenhand.linkage.synthetic.Names.Syllables;

/// Names common among African Americans.
final class AfricanAmericanNames {
  private static final String MALE =
      """
      James/Jim/Jimmy Michael/Mike Robert/Rob/Bobby Anthony/Tony William/Will/Bill Christopher/Chris John/Johnny Charles/Chuck
      Marcus=Markus/Marc Kevin Darnell=Darnel/Darn Terrence=Terrance=Terence/Terry Andre=Andrei/Dre Willie Reginald/Reggie
      Tyrone=Tyron/Ty Jamal=Jamaal=Jamahl Jerome/Rome Maurice=Morris/Moe Deshawn=DeShawn=Dashawn/Shawn Malik=Maliek
      Isaiah=Isiah/Zay Xavier=Zavier/X Elijah=Elija/Eli Darius=Darrius Curtis=Kurtis/Curt Lamar=Lamarr Demetrius=Dimitrius/Meech
      Jaylen=Jalen=Jaylin Trevon=Trevaughn/Tre Dwayne=Duane=Dewayne Kendrick/Ken Antoine=Antwan=Antwon Jermaine=Germaine
      Donte=Dante=Donta Clarence Leroy=Leeroy/Roy Cedric=Sedrick/Ced Tyrell=Terrell/Ty Rodney/Rod Derrick=Derek=Deric
      Byron Otis Isaac/Ike Nathaniel/Nate Cornelius/Neil Alonzo=Alonso/Lonnie Roosevelt/Rosie Vernon/Vern Theodore/Theo/Teddy
      Devin=Devon Quinton=Quentin/Q Keyshawn=Keshawn Kareem=Karim Rashad=Rashaad Sylvester/Sly Ernest=Earnest/Ernie Lonnie
      """;
  private static final String FEMALE =
      """
      Latoya=LaToya/Toya Keisha=Keesha Ebony=Eboni Tamika=Tameka/Mika Aaliyah=Aliyah/Liyah Jasmine=Jazmine=Jasmin/Jazz
      Tiffany=Tiffani/Tiff Monique=Monic/Mo Destiny=Destinee Imani Shanice=Shaneice Kiara=Kierra Latasha=LaTasha/Tasha
      Yolanda=Yolonda/Yoyo Tanisha=Tanesha Brianna=Breanna/Bri Dominique=Domonique/Dom Angela/Angie Patricia/Pat Mary
      Denise=Deneice Raven Asia=Aja Precious Nia Zaria=Zariah Diamond Alexis/Lexi Deja=Daija Shaniqua=Shanequa/Niqua
      Ashanti Gwendolyn=Gwendolynn/Gwen Bernice Loretta/Retta Ernestine/Tina Beatrice/Bea Rhonda=Ronda Sheila=Shelia
      Kayla Taylor Jada=Jayda Trinity Essence Tyra Chanel=Chanelle Nichelle Lakeisha=LaKeisha/Keisha Tonya=Tanya=Tonia
      Regina=Reggina/Gina Carla=Karla Veronica/Ronnie Jacqueline/Jackie Cassandra=Kassandra/Cassie Vanessa/Nessa Ruby Mattie
      """;
  private static final String SURNAMES =
      """
      Williams Johnson Smith Jones Brown=Browne Jackson Davis Thomas Harris Robinson Taylor Wilson Moore White Lewis Walker
      Green=Greene Washington Thompson Anderson Scott Carter Wright Hill Allen=Allan Miller Mitchell Young Martin Turner
      Clark=Clarke Campbell Edwards King Hall Parker Collins Coleman Stewart=Stuart Bell Howard Jenkins Banks Henderson
      Franklin Simmons Richardson Brooks Bryant Alexander Butler Griffin Hayes=Hays Jordan Reed=Reid Jefferson Booker Gaines
      Mosley=Moseley Dorsey Rivers Joseph Pierre=Piere Charles Battle Singleton Muhammad=Mohammed Randolph Hairston Grant
      Freeman=Freemon Wiggins Ellison Sims=Simms Gibbs Pettway Bolden=Boldin Boykin=Boykins McCoy Glover Hampton Ware=Wear
      Whitaker=Whittaker Vaughn=Vaughan Ferguson Mack Dawson Tate=Tait Womack Cobb Chatman=Chapman Hardaway Ivory Broadnax
      """;
  private static final Syllables RARE_MALE =
      Syllables.parse(
          "De Ja La Ke Ty Da Mar Tre Ra Jer Ter Quen Dev Kha Sha",
          "- sh v m r qu l",
          "awn on ell ius ari ontae aris avion ian ez");
  private static final Syllables RARE_FEMALE =
      Syllables.parse(
          "La Sha Ke Ta Ja De Ny Mo Ra Ka Che Ti Za Bre Ma",
          "- n sh qu r t l m",
          "isha ika ia elle eria onda iyah ette ice ana");

  static final Background BACKGROUND =
      new Background(
          24,
          new Names(FEMALE, 0.18, RARE_FEMALE),
          new Names(MALE, 0.14, RARE_MALE),
          new Names(SURNAMES, 0.22, EuropeanNames.RARE_SURNAMES),
          0,
          "BBBBBBBBBBBBBBBBBBBW");

  private AfricanAmericanNames() {}
}
