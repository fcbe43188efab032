package org.evenhand.app.referrals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.Stated;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A referral as a JSON message, read and written. Read strictly: every value is text but the
/// positions in `against`; a key that stands twice is refused, a key that is not known is a
/// warning.
public final class ReferralJson {
  /// Bytes of a message: 4 MiB.
  public static final int LARGEST_MESSAGE = 4 << 20;

  /// Levels of objects and lists; the format needs 5.
  public static final int DEEPEST = 12;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LARGEST_MESSAGE)
                          .maxNestingDepth(DEEPEST)
                          .maxNameLength(200)
                          .maxNumberLength(20)
                          .maxStringLength(LARGEST_MESSAGE)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private ReferralJson() {}

  /// @param body of the request, UTF-8
  public static Reading read(byte[] body, Arrival arrival) {
    if (body.length > LARGEST_MESSAGE) {
      return tooLarge(body.length + " bytes");
    }
    JsonNode tree;
    try {
      tree = MAPPER.readTree(new ByteArrayInputStream(body));
    } catch (StreamConstraintsException e) {
      return Reading.Rejected.of(
          Reason.of(
              ReasonCode.TOO_MANY_PARTS,
              "",
              e.getOriginalMessage(),
              "at most %d levels, names up to 200 and numbers up to 20 characters"
                  .formatted(DEEPEST)));
    } catch (JacksonException e) {
      return Reading.Rejected.of(unreadable(e));
    }
    if (!tree.isObject()) {
      return Reading.Rejected.of(
          Reason.of(
              ReasonCode.ANOTHER_MESSAGE,
              "",
              tree.isMissingNode() ? "nothing" : "JSON, but no object",
              "an object with reportNumber, agency, charges and persons"));
    }
    Draft draft = new Draft("");
    readPart(tree, draft.referral(), "", "", Draft.REFERRAL, draft);
    return Checks.read(draft, arrival);
  }

  private static Reading tooLarge(String given) {
    return Reading.Rejected.of(
        Reason.of(ReasonCode.TOO_LARGE, "", given, "at most " + LARGEST_MESSAGE + " bytes"));
  }

  private static Reason unreadable(JacksonException e) {
    String where =
        e.getLocation() == null
            ? ""
            : "line %d column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    String message = String.valueOf(e.getOriginalMessage());
    boolean twice = message.startsWith("Duplicate");
    return new Reason(
        twice ? ReasonCode.FIELD_TWICE : ReasonCode.UNREADABLE,
        where,
        "",
        twice ? message.substring(message.indexOf('"') + 1).replace("\"", "") : message,
        twice ? "each key once" : "JSON in UTF-8 (RFC 8259)");
  }

  /// Reads the fields of one object, those of objects in it by `outer.inner`.
  private static void readPart(
      JsonNode tree, Draft.Part part, String list, String prefix, Set<String> fields, Draft draft) {
    for (Map.Entry<String, JsonNode> each : tree.properties()) {
      String field = prefix + each.getKey();
      JsonNode value = each.getValue();
      boolean isGroup = fields.stream().anyMatch(known -> known.startsWith(field + "."));
      if (part.name().isEmpty() && prefix.isEmpty() && Draft.LISTS.containsKey(field)) {
        readList(value, field, draft);
      } else if (isGroup && value.isObject()) {
        readPart(value, part, list, field + ".", fields, draft);
      } else if (isGroup && !value.isNull()) {
        wrongType(draft, part.name() + field, value, "an object");
      } else if (!isGroup && !fields.contains(field)) {
        unknown(draft, part.name() + field, value, fields);
      } else if (Draft.isList(list, field)) {
        readItems(value, part, field, draft);
      } else if (value.isString()) {
        part.state(field, value.asString());
      } else if (!value.isNull()) {
        wrongType(draft, part.name() + field, value, "text in quotes");
      }
    }
  }

  private static void readList(JsonNode value, String list, Draft draft) {
    if (value.isNull()) {
      return;
    }
    if (!value.isArray()) {
      wrongType(draft, list, value, "a list of objects");
      return;
    }
    for (JsonNode each : value) {
      Draft.Part part = draft.addPart(list, "");
      if (each.isObject()) {
        readPart(each, part, list, "", Draft.LISTS.getOrDefault(list, Set.of()), draft);
      } else {
        wrongType(draft, part.name().replaceAll("\\.$", ""), each, "an object");
      }
    }
  }

  private static void readItems(JsonNode value, Draft.Part part, String field, Draft draft) {
    if (value.isNull()) {
      return;
    }
    boolean numbers = field.equals("against");
    if (!value.isArray()) {
      wrongType(
          draft, part.name() + field, value, numbers ? "a list of numbers" : "a list of texts");
      return;
    }
    for (JsonNode each : value) {
      if (numbers ? each.isIntegralNumber() : each.isString()) {
        part.add(field, each.asString());
      } else {
        wrongType(
            draft,
            part.name() + field,
            each,
            numbers ? "a number without quotes" : "text in quotes");
      }
    }
  }

  private static void unknown(Draft draft, String field, JsonNode value, Set<String> fields) {
    boolean social = Rejected.isSocialSecurityColumn(field);
    draft
        .reasons()
        .add(
            Reason.of(
                social ? ReasonCode.SOCIAL_SECURITY_NUMBER : ReasonCode.UNKNOWN_FIELD,
                field,
                social || !value.isString() ? "" : value.asString(),
                social ? "no such number" : "one of " + String.join(", ", sorted(fields))));
  }

  private static List<String> sorted(Set<String> fields) {
    return fields.stream().sorted().toList();
  }

  private static void wrongType(Draft draft, String field, JsonNode value, String expected) {
    String given =
        value.isContainer() ? (value.isArray() ? "a list" : "an object") : value.toString();
    draft.reasons().add(Reason.of(ReasonCode.WRONG_TYPE, field, given, expected));
  }

  /// The message that [#read] reads back as the same referral, UTF-8.
  ///
  /// @param described by position of the person, from 1; nothing is written of others
  public static byte[] write(SentReferral referral, SortedMap<Integer, Described> described) {
    return MAPPER.writeValueAsString(tree(referral, described)).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> tree(
      SentReferral referral, SortedMap<Integer, Described> described) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "office", referral.office());
    put(tree, "agency", referral.agency());
    put(tree, "reportNumber", referral.reportNumber());
    put(tree, "messageId", referral.messageId());
    put(tree, "sent", written(referral.sent()));
    Map<String, Object> offense = new LinkedHashMap<>();
    put(offense, "from", written(referral.offense().from()));
    put(offense, "to", written(referral.offense().to()));
    put(offense, "beat", referral.offense().beat());
    put(offense, "address", referral.offense().address());
    put(offense, "neighborhood", referral.offense().neighborhood());
    tree.put("offense", offense);
    tree.put("custody", custody(referral.custody()));
    tree.put("charges", referral.charges().stream().map(ReferralJson::charge).toList());
    List<Map<String, Object>> persons =
        new ArrayList<>(referral.persons().stream().map(ReferralJson::person).toList());
    described.forEach((position, look) -> {
      Map<String, Object> person = persons.get(position - 1);
      put(person, "race", look.race());
      put(person, "ethnicity", look.ethnicity());
      put(person, "sex", look.sex());
    });
    tree.put("persons", persons);
    put(tree, "narrative", referral.narrative());
    tree.put("laboratory", referral.laboratory().stream().map(ReferralJson::item).toList());
    return tree;
  }

  private static Map<String, Object> custody(Custody custody) {
    Map<String, Object> tree = new LinkedHashMap<>();
    switch (custody) {
      case Custody.Held(Stated<Instant> since) -> {
        tree.put("status", "in custody");
        put(tree, "since", written(since));
      }
      case Custody.NotHeld() -> tree.put("status", "not in custody");
      case Custody.NotKnown(String asWritten) -> put(tree, "status", asWritten);
    }
    return tree;
  }

  private static Map<String, Object> charge(SentCharge charge) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "statute", charge.statute());
    put(tree, "code", charge.code());
    put(tree, "description", charge.description());
    put(tree, "grade", charge.gradeAsWritten());
    put(tree, "class", charge.severityClass());
    put(tree, "substance", charge.drug().substance());
    put(tree, "quantity", charge.drug().quantity());
    put(tree, "unit", charge.drug().unit());
    tree.put("against", charge.against());
    return tree;
  }

  private static Map<String, Object> person(SentPerson person) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("roles", person.roles().stream().map(SentPerson.Role::word).toList());
    put(tree, "given", person.name().given());
    put(tree, "middle", person.name().middle());
    put(tree, "surname", person.name().surname());
    put(tree, "suffix", person.name().suffix());
    put(tree, "fullName", person.name().full());
    tree.put("aliases", person.aliases());
    put(tree, "birthDate", written(person.birthDate()));
    Map<String, Object> identifiers = new LinkedHashMap<>();
    person.identifiers().forEach(each -> put(identifiers, each.kind().field(), each.value()));
    tree.put("identifiers", identifiers);
    put(tree, "street", person.address().street());
    put(tree, "unit", person.address().unit());
    put(tree, "city", person.address().city());
    put(tree, "state", person.address().state());
    put(tree, "postcode", person.address().postcode());
    return tree;
  }

  private static Map<String, Object> item(LaboratoryItem item) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "item", item.item());
    put(tree, "submitted", written(item.submitted()));
    put(tree, "due", written(item.due()));
    put(tree, "resulted", written(item.resulted()));
    put(tree, "result", item.result());
    return tree;
  }

  private static String written(Stated<?> stated) {
    return switch (stated) {
      case Stated.Value<?>(_, String asWritten) -> asWritten;
      case Stated.Unreadable<?>(String asWritten) -> asWritten;
      case Stated.Blank<?>() -> "";
    };
  }

  private static void put(Map<String, Object> tree, String key, String text) {
    if (!text.isEmpty()) {
      tree.put(key, text);
    }
  }
}
