package org.evenhand.app.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How headers name what a column is used for: case, blanks and punctuation ignored.
final class HeaderNames {
  private static final Map<String, Use> USES = uses();

  /// Words before the name proper that say whose it is.
  private static final Set<String> WHOSE =
      Set.of(
          "def",
          "defendant",
          "defendants",
          "suspect",
          "subject",
          "arrestee",
          "person",
          "persons",
          "patient",
          "client",
          "offender",
          "inmate",
          "party",
          "primary",
          "current");

  /// Keys of columns that look as if they held the person as known from elsewhere.
  private static final Set<String> TRUTHS =
      Set.of(
          "cluster",
          "clusterid",
          "entid",
          "entity",
          "entityid",
          "personid",
          "trueid",
          "truth",
          "truthid",
          "trueperson");

  /// Keys of columns that look as if they named the records.
  private static final Set<String> RECORD_NAMES =
      Set.of("recid", "recordid", "uniqueid", "id", "rowid", "recordnumber", "recno", "recordno");

  private static final Pattern CAMEL =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private HeaderNames() {}

  /// The words of a header in lower case: `Def.FirstName` has three.
  static List<String> words(String header) {
    List<String> words = new ArrayList<>();
    for (String part : BETWEEN.split(CAMEL.matcher(header).replaceAll(" "))) {
      if (!part.isEmpty()) {
        words.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /// What two spellings of a header have in common.
  static String key(String header) {
    return String.join("", words(header));
  }

  static Optional<Use> find(String header) {
    List<String> words = words(header);
    Optional<Use> found = Optional.ofNullable(USES.get(String.join("", words)));
    while (found.isEmpty() && words.size() > 1 && WHOSE.contains(words.getFirst())) {
      words = words.subList(1, words.size());
      found = Optional.ofNullable(USES.get(String.join("", words)));
    }
    String key = String.join("", words);
    return found.isEmpty() && key.endsWith("1")
        ? Optional.ofNullable(USES.get(key.substring(0, key.length() - 1)))
        : found;
  }

  static boolean isNameOfTruth(String header) {
    return TRUTHS.contains(key(header));
  }

  static boolean isNameOfRecords(String header) {
    return RECORD_NAMES.contains(key(header));
  }

  private static Map<String, Use> uses() {
    Map<String, Use> uses = new HashMap<>();
    add(uses, Use.RECORD, "record");
    add(
        uses,
        Use.GIVEN_NAME,
        "givenname given givennames fname fnamec1 first firstname firstnm namefirst forename"
            + " firstgivenname christianname vorname prenom prénom nombre");
    add(
        uses,
        Use.SECOND_GIVEN_NAME,
        "fnamec2 fname2 givenname2 firstname2 forename2 secondgivenname secondfirstname");
    add(
        uses,
        Use.MIDDLE_NAME,
        "middlename middle mname middlenm middleinitial mi minit namemiddle middlenames");
    add(
        uses,
        Use.SURNAME,
        "surname sname lname lnamec1 last lastname lastnm namelast familyname family nachname"
            + " familienname nomdefamille apellido apellidos");
    add(
        uses,
        Use.SECOND_SURNAME,
        "lnamec2 lname2 surname2 lastname2 secondsurname secondlastname apellido2 segundoapellido");
    add(
        uses,
        Use.SUFFIX,
        "suffix namesuffix generation generationalsuffix sfx suffixname gensuffix");
    add(
        uses,
        Use.FULL_NAME,
        "name fullname names defendant defendantname suspect subject arrestee offender personname"
            + " partyname namefull namelastfirst namelastfirstmiddle lastfirst lastfirstmiddle"
            + " lastnamefirstname");
    add(
        uses,
        Use.BIRTH_DATE,
        "dob dateofbirth birthdate birthday birthdt bdate dobdate datebirth dateofbirthdob"
            + " geburtsdatum datedenaissance fechadenacimiento fechanacimiento");
    add(uses, Use.BIRTH_YEAR, "by birthyear yearofbirth yob byear dobyear birthyr dobyyyy dobyr");
    add(uses, Use.BIRTH_MONTH, "bm birthmonth monthofbirth mob bmonth dobmonth dobmm birthmo");
    add(uses, Use.BIRTH_DAY, "bd birthdayofmonth dayofbirth bday dobday dobdd dayofmonthofbirth");
    add(uses, Use.AGE, "age ageyears ageinyears agey");
    add(
        uses,
        Use.STREET_NUMBER,
        "streetnumber streetno streetnum housenumber houseno housenum addressnumber addrnumber"
            + " hausnummer");
    add(
        uses,
        Use.STREET,
        "street streetname streetaddress address addressline addr address1 addressline1 addr1"
            + " homeaddress residenceaddress mailingaddress streetaddress1 road strasse straße"
            + " addrline1 roadname");
    add(
        uses,
        Use.UNIT,
        "unit address2 addressline2 addr2 streetaddress2 apartment apt aptno aptnumber flat suite"
            + " unitnumber addrline2");
    add(
        uses,
        Use.CITY,
        "city town suburb cityname municipality locality townname cityortown citytown ort ville"
            + " ciudad homecity residencecity place placeofresidence village");
    add(
        uses,
        Use.POSTCODE,
        "postcode zip zipcode postalcode zip5 zipcd postcd plz codepostal zippostalcode homezip");
    add(uses, Use.STATE, "state statecode stateabbr statecd province region territory st");
    add(
        uses,
        Use.PHONE,
        "phone phonenumber telephone telephonenumber tel mobile mobilephone mobilenumber cell"
            + " cellphone cellphonenumber homephone phoneno phonenum telno contactnumber");
    add(uses, Use.EMAIL, "email emailaddress mail emailaddr");
    add(
        uses,
        Use.IDENTIFIER,
        "identifier ssn socsecid socsec socialsecuritynumber socialsecurityno socialsecurity ssnumber ssno ss"
            + " nationalid nationalidnumber nino nhsnumber nhsno medicareno medicarenumber mrn"
            + " medicalrecordnumber driverslicense driverlicense driverslicensenumber"
            + " driverlicensenumber driverslicenseno driverlicenseno dlnumber dlno dl oln"
            + " passportnumber taxid tin itin");
    add(
        uses,
        Use.FINGERPRINT,
        "sid sidnumber sidno stateid stateidnumber stateidno stateidentificationnumber"
            + " fingerprint fingerprintnumber fingerprintid fingerprintno fbinumber fbino fbi fbiid"
            + " fbinum ucn afis afisid afisnumber");
    return Map.copyOf(uses);
  }

  private static void add(Map<String, Use> uses, Use use, String keys) {
    for (String key : Pattern.compile(" ").split(keys)) {
      Use before = uses.put(key, use);
      if (before != null) {
        throw new IllegalStateException(key + " names " + before + " and " + use);
      }
    }
  }
}
