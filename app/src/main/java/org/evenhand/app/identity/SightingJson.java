package org.evenhand.app.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is sealed of a sighting; the identifiers and the role stand beside it in the row.
final class SightingJson {
  private static final JsonMapper JSON = new JsonMapper();

  private SightingJson() {}

  static byte[] write(Sighting s) {
    ObjectNode object = JSON.createObjectNode();
    put(object, "surname", s.surname());
    put(object, "given", s.given());
    put(object, "middle", s.middle());
    put(object, "suffix", s.suffix());
    put(object, "birthDate", s.birthDate());
    put(object, "fingerprint", s.fingerprint());
    put(object, "identifier", s.identifier());
    put(object, "street", s.address().street());
    put(object, "unit", s.address().unit());
    put(object, "city", s.address().city());
    put(object, "state", s.address().state());
    put(object, "postcode", s.address().postcode());
    if (!s.aliases().isEmpty()) {
      ArrayNode aliases = object.putArray("aliases");
      s.aliases().forEach(aliases::add);
    }
    return object.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Sighting read(UUID mention, UUID referral, String role, byte[] json) {
    JsonNode object = JSON.readTree(json);
    List<String> aliases = new ArrayList<>();
    object.path("aliases").forEach(each -> aliases.add(each.asString()));
    return new Sighting(
        mention,
        referral,
        role,
        text(object, "surname"),
        text(object, "given"),
        text(object, "middle"),
        text(object, "suffix"),
        text(object, "birthDate"),
        text(object, "fingerprint"),
        text(object, "identifier"),
        new Sighting.Address(
            text(object, "street"),
            text(object, "unit"),
            text(object, "city"),
            text(object, "state"),
            text(object, "postcode")),
        aliases);
  }

  private static void put(ObjectNode object, String field, String text) {
    if (!text.isEmpty()) {
      object.put(field, text);
    }
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).asString("");
  }
}
