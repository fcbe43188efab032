package org.evenhand.app.reception;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.referrals.Reason;
import org.evenhand.app.referrals.ReasonCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is sealed of a message besides the referral: where it stood, its report number, its
/// reasons.
record ReasonsJson(String source, String reportNumber, List<Reason> reasons) {
  private static final JsonMapper JSON = new JsonMapper();

  ReasonsJson {
    reasons = List.copyOf(reasons);
  }

  byte[] write() {
    ObjectNode object = JSON.createObjectNode().put("source", source).put("report", reportNumber);
    ArrayNode list = object.putArray("reasons");
    reasons.forEach(r ->
        list.addObject()
            .put("code", r.code().name())
            .put("where", r.where())
            .put("field", r.field())
            .put("given", r.given())
            .put("expected", r.expected()));
    return object.toString().getBytes(StandardCharsets.UTF_8);
  }

  static ReasonsJson read(byte[] json) {
    JsonNode object = JSON.readTree(json);
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode r : object.path("reasons")) {
      reasons.add(
          new Reason(
              ReasonCode.valueOf(r.path("code").asString()),
              r.path("where").asString(""),
              r.path("field").asString(""),
              r.path("given").asString(""),
              r.path("expected").asString("")));
    }
    return new ReasonsJson(
        object.path("source").asString(""), object.path("report").asString(""), reasons);
  }
}
