package org.evenhand.app.referrals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A charge the agency asks for, as stated.
///
/// @param statute section: `579.015`
/// @param code Missouri charge code: `579.015-001Y202035`
/// @param gradeAsWritten the words behind `grade`
/// @param severityClass `A` to `E`, or as written
/// @param drug facts on drug and quantity, as stated
/// @param against positions, from 1, of the persons charged; empty where the message does not say
public record SentCharge(
    String statute,
    String code,
    String description,
    Grade grade,
    String gradeAsWritten,
    String severityClass,
    Drug drug,
    List<Integer> against) {
  public SentCharge {
    against = against.stream().distinct().sorted().toList();
  }

  /// What is asked for. Not stated is no grade of its own, and never a misdemeanor.
  public enum Grade {
    FELONY,
    MISDEMEANOR,
    INFRACTION,
    ORDINANCE,
    NOT_STATED;

    /// `felony`, `not stated`.
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Reads `Felony`, `F`, `class D felony`; blank is [#NOT_STATED]; other words are none.
    static Optional<Grade> find(String text) {
      String word = text.strip().toLowerCase(Locale.ROOT);
      return switch (word) {
        case "" -> Optional.of(NOT_STATED);
        case "f" -> Optional.of(FELONY);
        case "m" -> Optional.of(MISDEMEANOR);
        case "i" -> Optional.of(INFRACTION);
        case "o" -> Optional.of(ORDINANCE);
        default -> findByLastWord(word);
      };
    }

    private static Optional<Grade> findByLastWord(String word) {
      String last = word.substring(word.lastIndexOf(' ') + 1);
      for (Grade grade : values()) {
        if (grade.words().equals(word) || grade.words().equals(last)) {
          return Optional.of(grade);
        }
      }
      return Optional.empty();
    }
  }

  /// As stated; a quantity is text, since "about 3" is not 3.
  public record Drug(String substance, String quantity, String unit) {
    public boolean isStated() {
      return !(substance + quantity + unit).isEmpty();
    }
  }

  /// The code or else the section, and the description.
  public String title() {
    String number = code.isEmpty() ? statute : code;
    return number.isEmpty() || description.isEmpty()
        ? number + description
        : number + " " + description;
  }
}
