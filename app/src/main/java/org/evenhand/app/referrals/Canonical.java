package org.evenhand.app.referrals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.evenhand.app.intake.Stated;

/// What a referral states, as bytes that are the same whichever door it came through: fields in one
/// order, each as two netstrings (name, value), text in NFC with runs of blanks as one, dates and
/// times as they were understood. The envelope is not in it (message id, sent, received), so that
/// the same referral sent again is recognised; nor are race and sex.
///
/// Charges, persons and items keep the order of the message: a message that orders them otherwise
/// is another version.
public final class Canonical {
  /// In front of everything; another way of writing gets another number.
  private static final String FORMAT = "evenhand referral 1";

  private Canonical() {}

  public static byte[] bytes(SentReferral referral) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    netstring(bytes, FORMAT);
    fields(referral)
        .forEach((name, value) -> {
          netstring(bytes, name);
          netstring(bytes, value);
        });
    return bytes.toByteArray();
  }

  /// SHA-256 of [#bytes(SentReferral)], lower-case hex. It lets anyone try out report numbers and
  /// names, so it is as secret as the referral.
  public static String digest(SentReferral referral) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(referral)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  /// Every field that is stated, by its name in the JSON message, in one order.
  static SequencedMap<String, String> fields(SentReferral referral) {
    Fields fields = new Fields();
    fields.put("office", referral.office());
    fields.put("agency", referral.agency());
    fields.put("reportNumber", referral.reportNumber());
    fields.put("offense.from", stated(referral.offense().from()));
    fields.put("offense.to", stated(referral.offense().to()));
    fields.put("offense.beat", referral.offense().beat());
    fields.put("offense.address", referral.offense().address());
    fields.put("offense.neighborhood", referral.offense().neighborhood());
    switch (referral.custody()) {
      case Custody.Held(Stated<?> since) -> {
        fields.put("custody.status", "in custody");
        fields.put("custody.since", stated(since));
      }
      case Custody.NotHeld() -> fields.put("custody.status", "not in custody");
      case Custody.NotKnown(String written) ->
          fields.put("custody.status", written.isEmpty() ? "not known" : "not known: " + written);
    }
    for (int i = 0; i < referral.charges().size(); i++) {
      charge(fields, "charges[" + (i + 1) + "].", referral.charges().get(i));
    }
    for (int i = 0; i < referral.persons().size(); i++) {
      person(fields, "persons[" + (i + 1) + "].", referral.persons().get(i));
    }
    fields.put("narrative", referral.narrative());
    for (int i = 0; i < referral.laboratory().size(); i++) {
      item(fields, "laboratory[" + (i + 1) + "].", referral.laboratory().get(i));
    }
    return fields.all;
  }

  private static void charge(Fields fields, String in, SentCharge charge) {
    fields.put(in + "statute", charge.statute());
    fields.put(in + "code", charge.code());
    fields.put(in + "description", charge.description());
    fields.put(
        in + "grade",
        charge.grade() == SentCharge.Grade.NOT_STATED
            ? charge.gradeAsWritten()
            : charge.grade().words());
    fields.put(in + "class", charge.severityClass());
    fields.put(in + "substance", charge.drug().substance());
    fields.put(in + "quantity", charge.drug().quantity());
    fields.put(in + "unit", charge.drug().unit());
    fields.put(in + "against", join(charge.against()));
  }

  private static void person(Fields fields, String in, SentPerson person) {
    fields.put(in + "roles", join(person.roles().stream().map(SentPerson.Role::word).toList()));
    fields.put(in + "given", person.name().given());
    fields.put(in + "middle", person.name().middle());
    fields.put(in + "surname", person.name().surname());
    fields.put(in + "suffix", person.name().suffix());
    fields.put(in + "fullName", person.name().full());
    for (int i = 0; i < person.aliases().size(); i++) {
      fields.put(in + "aliases[" + (i + 1) + "]", person.aliases().get(i));
    }
    fields.put(in + "birthDate", stated(person.birthDate()));
    person
        .identifiers()
        .forEach(each -> fields.put(in + "identifiers." + each.kind().field(), each.value()));
    fields.put(in + "street", person.address().street());
    fields.put(in + "unit", person.address().unit());
    fields.put(in + "city", person.address().city());
    fields.put(in + "state", person.address().state());
    fields.put(in + "postcode", person.address().postcode());
  }

  private static void item(Fields fields, String in, LaboratoryItem item) {
    fields.put(in + "item", item.item());
    fields.put(in + "submitted", stated(item.submitted()));
    fields.put(in + "due", stated(item.due()));
    fields.put(in + "resulted", stated(item.resulted()));
    fields.put(in + "result", item.result());
  }

  private static String join(Iterable<?> items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.toString()));
    return texts.stream().collect(Collectors.joining("; "));
  }

  private static String stated(Stated<?> stated) {
    return switch (stated) {
      case Stated.Value<?>(Object value, _) -> value.toString();
      case Stated.Unreadable<?>(String written) -> "unreadable: " + written;
      case Stated.Blank<?>() -> "";
    };
  }

  private static void netstring(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    out.write(',');
  }

  /// What is not stated has no entry.
  private static final class Fields {
    private final SequencedMap<String, String> all = new LinkedHashMap<>();

    void put(String name, String value) {
      String text =
          Normalizer.normalize(value, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
      if (!text.isEmpty()) {
        all.put(name, text);
      }
    }
  }
}
