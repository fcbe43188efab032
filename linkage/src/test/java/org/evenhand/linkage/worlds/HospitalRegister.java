package org.evenhand.linkage.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.evenhand.linkage.Field;

/// Visits to a hospital in a city where two of three patients bear two Spanish surnames. What is
/// said on the telephone is written as it sounds; what is read from a card is mostly right. The
/// address is often missing. Newborns have no name of their own at first, and one birth in thirty
/// is of twins. Some patients who came from abroad have 1 January in their papers.
public final class HospitalRegister {
  private static final LocalDate TODAY = LocalDate.of(2022, 6, 30);

  private static final String[] APELLIDOS =
      Pages.words(
          """
          Rivera, Rodriguez, Ortiz, Colon, Santiago, Vega, Cruz, Figueroa, Velez, Quiñones,
          Hernandez, Guerrero, Zuñiga, Villalobos, Jimenez, Vazquez, Chavez, Ceballos, Gonzalez,
          Bautista, Barragan, Llanos, Castillo, Murillo, Padilla, Bonilla, Arguello, Yanez,
          Cuevas, Serrano, Saucedo, Echeverria, Huerta, Ahumada, Haro, Galindo, Quezada, Enriquez,
          Marquez, Benavides, Valenzuela, Vergara, Bravo, Cepeda, Zepeda, Sepulveda, Cisneros,
          Zamudio, Gallegos, Villegas, Dueñas, Cordova, Jauregui, Izaguirre, Oviedo, Paredes,
          Tejeda, Urrutia, Ycaza, Zaragoza, Balderas, Casillas, Hinojosa, Palacios, Rentería,
          Sifuentes
          """);
  private static final String[] OTHER_SURNAMES =
      Pages.words(
          """
          Whitfield, Schaefer, Phelps, Knight, McKenna, Fitzgerald, Pfeiffer, Kowalczyk, Nguyen,
          Okafor, Christensen, Beckham, Wright, Cunningham, Thackeray, Dietrich, Hutchinson, Knox,
          Villiers, Rutherford, Stephenson, Ashworth, Buckley, Czerny, Dougherty, Eckhart,
          Faulkner, Gallagher, Hathaway, Ingram, Jeffries, Kirkpatrick, Llewellyn, Mackenzie,
          Nicholson, Oakley
          """);
  private static final String[] WOMEN =
      Pages.words(
          """
          Maria, Ana, Guadalupe, Carmen, Veronica, Yolanda, Jimena, Ximena, Beatriz, Lucia,
          Gabriela, Alejandra, Viviana, Elizabeth, Catherine, Cecilia, Zoila, Hilda, Esther,
          Josefina, Rosalba, Monica, Paola, Valentina, Isabella, Camila, Phoebe, Sophie, Rachel,
          Abigail
          """);
  private static final String[] MEN =
      Pages.words(
          """
          Jose, Juan, Luis, Javier, Jorge, Hector, Geovanni, Cesar, Sergio, Victor, Alejandro,
          Gerardo, Heriberto, Vicente, Ezequiel, Joaquin, Felipe, Christopher, Philip, Stephen,
          Matthew, Nicholas, Zachary, Mateo, Santiago, Sebastian, Xavier, Guillermo, Ismael,
          Walter
          """);
  private static final String[] SECOND = {
    "", "", "", "Elena", "Luisa", "Isabel", "del Carmen", "Teresa"
  };
  private static final String[] SECOND_OF_MEN = {
    "", "", "", "Luis", "Antonio", "Manuel", "Angel", "Carlos"
  };
  private static final String[][] CALLES =
      Pages.rows(
          """
          Calle del Sol:Barrio Alto:00901, Calle Luna:Barrio Alto:00901,
          Avenida Central:Barrio Alto:00902, Mission Road:Las Lomas:00911,
          Harbor Street:Las Lomas:00911, Paseo del Rio:Las Lomas:00912,
          Orchard Lane:San Telmo:00921, Camino Real:San Telmo:00921,
          Mesquite Drive:San Telmo:00923, Alameda Street:Puerto Viejo:00931,
          Calle Hidalgo:Puerto Viejo:00931, Figueroa Street:Puerto Viejo:00932,
          Cypress Court:Valle Verde:00941, Sepulveda Lane:Valle Verde:00942
          """);

  /// As heard, as written: Spanish and English ears.
  private static final String[][] BY_EAR =
      Pages.rows(
          """
          z:s, s:z, v:b, b:v, ll:y, y:ll, qu:k, ph:f, ck:k, ñ:ny, ñ:n, ce:se, ci:si, ge:je, gi:ji,
          x:j, J:H, H:, h:, ee:i, ie:y, ia:ya, e:i, o:u, Y:I, tt:t, ss:s, gh:g, gue:ge, th:t,
          er:ar, C:K, V:B
          """);

  private final SplittableRandom random;
  private final Pages pages =
      new Pages(
          Field.GIVEN_NAME,
          Field.SURNAME,
          Field.BIRTH_DATE,
          Field.STREET_NUMBER,
          Field.STREET,
          Field.CITY,
          Field.POSTCODE,
          Field.PHONE,
          Field.IDENTIFIER);

  /// How a visit is taken down: by telephone, from a card, or at night in the emergency room.
  private enum Intake {
    TELEPHONE,
    CARD,
    EMERGENCY
  }

  private record Home(String number, String[] street, String phone) {}

  private record Patient(
      int id,
      String given,
      String second,
      String father,
      String mother,
      LocalDate born,
      String number) {}

  private HospitalRegister(long seed) {
    this.random = new SplittableRandom(seed ^ 0x5DEECE66DL);
  }

  /// @param records up to 200,000 take seconds; about two and a half a person
  public static World of(int records, long seed) {
    HospitalRegister register = new HospitalRegister(seed);
    while (register.pages.size() < records) {
      register.household();
    }
    return register.pages.bound(records, register.random);
  }

  private void household() {
    boolean spanish = chance(0.66);
    String father = surname(spanish);
    String mother = spanish ? surname(true) : "";
    Home home = home();
    Patient woman =
        patient(
            WOMEN, SECOND, spanish ? surname(true) : father, spanish ? surname(true) : "", adult());
    visits(woman, home, "");
    if (chance(0.4)) {
      visits(patient(MEN, SECOND_OF_MEN, father, mother, adult()), home, "");
    }
    if (chance(0.45)) {
      String second = spanish ? woman.father : "";
      LocalDate born = TODAY.minusDays(random.nextInt(6 * 365));
      if (chance(1 / 30.0)) {
        Patient elder = child(father, second, born);
        Patient younger = child(father, second, born);
        if (!elder.given.equals(younger.given)) {
          visits(elder, home, newborn(" A"));
          visits(younger, home, newborn(" B"));
        }
      } else {
        visits(child(father, second, born), home, newborn(""));
      }
    }
  }

  private Patient child(String father, String mother, LocalDate born) {
    return chance(0.5)
        ? patient(WOMEN, SECOND, father, mother, born)
        : patient(MEN, SECOND_OF_MEN, father, mother, born);
  }

  /// One in four is registered before it has a name.
  private String newborn(String letter) {
    return chance(0.25) ? "Baby" + letter : "";
  }

  private Patient patient(
      String[] names, String[] seconds, String father, String mother, LocalDate born) {
    return new Patient(
        pages.nextPerson(),
        names[skewed(names.length)],
        seconds[random.nextInt(seconds.length)],
        father,
        mother,
        born,
        String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000)));
  }

  private LocalDate adult() {
    LocalDate born = TODAY.minusDays(18 * 365 + random.nextInt(65 * 365));
    return chance(0.025) ? born.withDayOfYear(1) : born;
  }

  /// @param before how a newborn is called on the first visit; empty for everybody else
  private void visits(Patient patient, Home home, String before) {
    int visits = 1;
    while (visits < 12 && chance(0.58)) {
      visits++;
    }
    Home now = home;
    for (int i = 0; i < visits; i++) {
      if (chance(0.07)) {
        now = home();
      }
      write(patient, now, i == 0 ? before : "");
    }
  }

  private void write(Patient patient, Home home, String before) {
    double drawn = random.nextDouble();
    Intake intake = drawn < 0.3 ? Intake.TELEPHONE : drawn < 0.82 ? Intake.CARD : Intake.EMERGENCY;
    double ear =
        switch (intake) {
          case TELEPHONE -> 0.17;
          case CARD -> 0.008;
          case EMERGENCY -> 0.07;
        };
    boolean noAddress = chance(intake == Intake.EMERGENCY ? 0.75 : 0.35);
    boolean ofMother = !before.isEmpty() && !patient.mother.isEmpty() && chance(0.3);
    pages.write(
        patient.id,
        before.isEmpty() ? heard(given(patient), ear) : before,
        heard(ofMother ? patient.mother : surnames(patient, intake), ear),
        born(patient.born, intake),
        noAddress ? "" : home.number,
        noAddress ? "" : heard(home.street[0], ear / 2),
        noAddress ? "" : home.street[1],
        noAddress || chance(0.1) ? "" : home.street[2],
        chance(intake == Intake.TELEPHONE ? 0.08 : 0.4) ? "" : dialled(home.phone),
        chance(intake == Intake.CARD ? 0.4 : 0.95) ? "" : patient.number);
  }

  private String given(Patient patient) {
    if (patient.second.isEmpty()) {
      return patient.given;
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> patient.given;
      case 3 -> patient.given.charAt(0) + ". " + patient.second;
      case 4 -> patient.given + " " + patient.second.charAt(0) + ".";
      default -> patient.given + " " + patient.second;
    };
  }

  private String surnames(Patient patient, Intake intake) {
    if (patient.mother.isEmpty()) {
      return patient.father;
    }
    double drawn = random.nextDouble() * (intake == Intake.CARD ? 1.8 : 1);
    if (drawn < 0.3) {
      return patient.father;
    }
    if (drawn < 0.34) {
      return patient.mother;
    }
    return patient.father + (drawn < 0.46 ? "-" : " ") + patient.mother;
  }

  private String born(LocalDate date, Intake intake) {
    double worse = intake == Intake.CARD ? 0.3 : 1.6;
    if (intake == Intake.EMERGENCY && chance(0.12)) {
      return "";
    }
    if (date.getDayOfMonth() <= 12 && chance(0.03 * worse)) {
      return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()).toString();
    }
    if (chance(0.012 * worse)) {
      return date.minusYears(1).toString();
    }
    if (chance(0.012 * worse)) {
      return date.plusMonths(1).isAfter(TODAY)
          ? date.minusMonths(1).toString()
          : date.plusMonths(1).toString();
    }
    return chance(0.01 * worse)
        ? date.withDayOfMonth(1 + random.nextInt(28)).toString()
        : date.toString();
  }

  /// One sound of the text, wherever the ear finds it, written otherwise.
  private String heard(String text, double rate) {
    if (!chance(rate)) {
      return text;
    }
    int first = random.nextInt(BY_EAR.length);
    for (int i = 0; i < BY_EAR.length; i++) {
      String[] each = BY_EAR[(first + i) % BY_EAR.length];
      int at = text.lastIndexOf(each[0]);
      if (at >= 0) {
        String written = text.substring(0, at) + each[1] + text.substring(at + each[0].length());
        return at == 0 ? capital(written) : written;
      }
    }
    return text;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String dialled(String phone) {
    int at = phone.length() - 1 - random.nextInt(4);
    return chance(0.02)
        ? phone.substring(0, at) + random.nextInt(10) + phone.substring(at + 1)
        : phone;
  }

  private String surname(boolean spanish) {
    String[] names = spanish ? APELLIDOS : OTHER_SURNAMES;
    return spanish || chance(0.5) ? names[skewed(names.length)] : rare();
  }

  /// Surnames that few bear: two ends of others.
  private String rare() {
    String head = OTHER_SURNAMES[random.nextInt(OTHER_SURNAMES.length)];
    String tail = OTHER_SURNAMES[random.nextInt(OTHER_SURNAMES.length)];
    return head.substring(0, StrictMath.min(4, head.length()))
        + tail.substring(StrictMath.max(1, tail.length() - 4));
  }

  private Home home() {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      digits.add(random.nextInt(10));
    }
    StringBuilder phone = new StringBuilder("555");
    digits.forEach(phone::append);
    return new Home(
        String.valueOf(1 + random.nextInt(999)),
        CALLES[random.nextInt(CALLES.length)],
        phone.toString());
  }

  private int skewed(int size) {
    return (int) (size * StrictMath.pow(random.nextDouble(), 1.6));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
