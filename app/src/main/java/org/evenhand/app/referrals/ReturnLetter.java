package org.evenhand.app.referrals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The letter with which a referral goes back to the agency: what is missing, and what for. It says
/// nothing on whether the case would be filed. Beyond the report number it names nobody.
///
/// @param paragraphs in order
public record ReturnLetter(List<Paragraph> paragraphs) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
  private static final int WIDTH = 78;

  public ReturnLetter {
    paragraphs = List.copyOf(paragraphs);
  }

  /// A piece of the letter; a page chooses how each looks.
  public sealed interface Paragraph {
    record Heading(String text) implements Paragraph {}

    /// Lines that stay lines: an address, a signature.
    record Lines(List<String> lines) implements Paragraph {
      public Lines {
        lines = List.copyOf(lines);
      }
    }

    record Text(String text) implements Paragraph {}

    /// Numbered.
    record Items(List<String> items) implements Paragraph {
      public Items {
        items = List.copyOf(items);
      }
    }
  }

  /// A fact that is missing.
  ///
  /// @param what `The weight of the substance`
  /// @param why it is asked for, a sentence: the rule and its citation; may be empty
  public record Missing(String what, String why) {
    public Missing {
      if (what.isBlank()) {
        throw new IllegalArgumentException("A missing fact without a name");
      }
    }
  }

  /// Whose letter it is and about which referral.
  ///
  /// @param office title as printed
  /// @param agency as printed
  /// @param signedBy name and title of the attorney
  public record Heads(
      String office, String agency, String reportNumber, LocalDate on, String signedBy) {}

  /// @param missing at least one
  /// @param reasons further sentences by the attorney, printed as they are; may be none
  /// @param held whether the referral says that the defendant is in custody
  public static ReturnLetter of(
      Heads heads, List<Missing> missing, List<String> reasons, boolean held) {
    if (missing.isEmpty() && reasons.isEmpty()) {
      throw new IllegalArgumentException(
          "A referral is returned for something that is missing or for a stated reason; neither is given.");
    }
    List<Paragraph> all = new ArrayList<>();
    all.add(new Paragraph.Lines(List.of(heads.office(), DAY.format(heads.on()))));
    all.add(new Paragraph.Lines(List.of("To: " + heads.agency())));
    all.add(new Paragraph.Heading("Returned: report " + heads.reportNumber()));
    if (!missing.isEmpty()) {
      all.add(
          new Paragraph.Text(
              missing.size() == 1
                  ? "We cannot decide on this referral yet. This is missing:"
                  : "We cannot decide on this referral yet. These %d things are missing:"
                      .formatted(missing.size())));
      all.add(new Paragraph.Items(missing.stream().map(ReturnLetter::item).toList()));
    } else {
      all.add(new Paragraph.Text("We return this referral to you."));
    }
    reasons.forEach(reason -> all.add(new Paragraph.Text(reason.strip())));
    if (held) {
      all.add(
          new Paragraph.Text(
              "The referral says that the defendant is in custody. The time in which a charge must be filed keeps running while this is open."));
    }
    all.add(
        new Paragraph.Text(
            "Please send the referral again under the same report number, with what is missing. This letter is not a decision to decline the case."));
    all.add(new Paragraph.Lines(List.of(heads.signedBy())));
    return new ReturnLetter(all);
  }

  private static String item(Missing missing) {
    String what = missing.what().strip().replaceAll("\\.$", "") + ".";
    return missing.why().isBlank() ? what : what + " " + missing.why().strip();
  }

  /// Lines of at most 78 characters, a blank line between paragraphs, ending in a line break. A
  /// word longer than a line stays whole.
  public String text() {
    List<String> blocks = new ArrayList<>();
    for (Paragraph each : paragraphs) {
      blocks.add(
          switch (each) {
            case Paragraph.Heading(String text) -> wrapped(text, "", "");
            case Paragraph.Lines(List<String> lines) -> String.join("\n", lines);
            case Paragraph.Text(String text) -> wrapped(text, "", "");
            case Paragraph.Items(List<String> items) -> numbered(items);
          });
    }
    return String.join("\n\n", blocks) + "\n";
  }

  private static String numbered(List<String> items) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String number = (i + 1) + ". ";
      lines.add(wrapped(items.get(i), number, " ".repeat(number.length())));
    }
    return String.join("\n", lines);
  }

  private static String wrapped(String text, String first, String further) {
    StringBuilder all = new StringBuilder(first);
    int column = first.length();
    boolean atStart = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!atStart && column + 1 + word.length() > WIDTH) {
        all.append('\n').append(further);
        column = further.length();
        atStart = true;
      }
      all.append(atStart ? "" : " ").append(word);
      column += word.length() + (atStart ? 0 : 1);
      atStart = false;
    }
    return all.toString();
  }
}
