package org.evenhand.app.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.referrals.Custody;
import org.evenhand.app.referrals.LaboratoryItem;
import org.evenhand.app.referrals.SentCharge;
import org.evenhand.app.referrals.SentReferral;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What of a referral lies in plain columns: nothing that anybody is known by. Free text is left
/// out, since it may name somebody.
final class PlainParts {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.:-]{1,40}");
  private static final Pattern BEAT = Pattern.compile("[0-9A-Za-z-]{1,12}");

  private PlainParts() {}

  static String charges(SentReferral sent) {
    ArrayNode all = JSON.createArrayNode();
    for (SentCharge charge : sent.charges()) {
      ObjectNode one = all.addObject();
      put(one, "statute", charge.statute());
      put(one, "code", charge.code());
      one.put("grade", charge.grade().words());
      put(one, "class", charge.severityClass());
      ArrayNode against = one.putArray("against");
      charge.against().forEach(against::add);
    }
    return all.toString();
  }

  static String laboratory(SentReferral sent) {
    ArrayNode all = JSON.createArrayNode();
    for (LaboratoryItem item : sent.laboratory()) {
      ObjectNode one = all.addObject();
      day(one, "submitted", item.submitted());
      day(one, "due", item.due());
      day(one, "resulted", item.resulted());
      one.put("hasResult", !item.result().isEmpty());
    }
    return all.toString();
  }

  static Optional<String> beat(SentReferral sent) {
    return Optional.of(sent.offense().beat()).filter(b -> BEAT.matcher(b).matches());
  }

  static Optional<LocalDate> day(Stated<LocalDate> stated) {
    return stated instanceof Stated.Value<LocalDate>(LocalDate day, _)
        ? Optional.of(day)
        : Optional.empty();
  }

  static String custody(Custody custody) {
    return switch (custody) {
      case Custody.Held _ -> "in custody";
      case Custody.NotHeld() -> "not in custody";
      case Custody.NotKnown _ -> "unknown";
    };
  }

  static Optional<Instant> since(Custody custody) {
    return custody instanceof Custody.Held(Stated.Value<Instant>(Instant at, _))
        ? Optional.of(at)
        : Optional.empty();
  }

  private static void day(ObjectNode object, String field, Stated<LocalDate> stated) {
    day(stated).ifPresent(day -> object.put(field, day.toString()));
  }

  private static void put(ObjectNode object, String field, String text) {
    if (CODE.matcher(text).matches()) {
      object.put(field, text);
    }
  }
}
