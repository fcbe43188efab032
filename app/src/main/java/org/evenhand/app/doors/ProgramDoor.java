package org.evenhand.app.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.niem.NiemMessage;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.reception.Delivery;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.Fate;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.reception.Received;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.NiemReferral;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.Reason;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.shell.Times;
import org.evenhand.app.signin.RateLimit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/// The door for other programs: one referral a request, JSON or NIEM XML, with the sender's key.
/// The same content again answers 200 and changes nothing, so that a sender that is not sure sends
/// again.
@Controller
final class ProgramDoor {
  /// Requests of one key, or failed keys of one address, within a minute.
  static final int A_MINUTE = 120;

  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;
  private final SenderStore senders;
  private final Reception reception;
  private final Agencies agencies;
  private final List<Received> listeners;
  private final InstantSource clock;
  private final RateLimit pace;

  ProgramDoor(
      Database database,
      SenderStore senders,
      Reception reception,
      Agencies agencies,
      List<Received> listeners,
      InstantSource clock) {
    this.database = database;
    this.senders = senders;
    this.reception = reception;
    this.agencies = agencies;
    this.listeners = listeners;
    this.clock = clock;
    this.pace = new RateLimit(A_MINUTE, clock);
  }

  @PostMapping("/api/referrals")
  ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
    Optional<SenderStore.Sender> sender = bearer(request).flatMap(this::sender);
    if (!pace.admits(
        sender.map(s -> "key " + s.id()).orElse("address " + request.getRemoteAddr()))) {
      return problem(
          429,
          "Too many requests",
          "At most " + A_MINUTE + " a minute; wait a minute.",
          HttpHeaders.RETRY_AFTER,
          "60");
    }
    if (sender.isEmpty()) {
      return problem(
          401,
          "No valid key",
          "Send the header Authorization: Bearer and the key of your agency.",
          HttpHeaders.WWW_AUTHENTICATE,
          "Bearer realm=\"referrals\"");
    }
    Optional<Boolean> json = isJson(request.getContentType());
    if (json.isEmpty()) {
      return problem(
          415,
          "Another kind of content",
          "Send application/json or application/xml.",
          HttpHeaders.ACCEPT,
          "application/json, application/xml");
    }
    int largest = json.get() ? ReferralJson.LARGEST_MESSAGE : NiemMessage.LARGEST_MESSAGE;
    byte[] body = request.getInputStream().readNBytes(largest + 1);
    if (body.length > largest) {
      return problem(
          413, "Too large", "At most " + largest + " bytes.", HttpHeaders.CONNECTION, "close");
    }
    return receive(sender.get(), json.get(), body);
  }

  private ResponseEntity<String> receive(SenderStore.Sender sender, boolean json, byte[] body) {
    Arrival arrival =
        new Arrival(
            sender.office(), agencies.names(Set.of(sender.agency())), clock.instant(), Times.ZONE);
    Reading reading = json ? ReferralJson.read(body, arrival) : NiemReferral.read(body, arrival);
    Delivery from =
        new Delivery(
            sender.office(),
            Optional.of(sender.agency()),
            Door.INTERFACE,
            "sender:" + sender.id(),
            "From " + sender.name(),
            sha256(body),
            body.length);
    ImportStore.Line line = reception.receive(from, "", List.of(reading)).getFirst();
    if (line.fate() == Fate.REJECTED) {
      Map<String, Object> more = new LinkedHashMap<>();
      more.put("reasons", reasons(line.reasons()));
      return problem(
          422, "Rejected", "Nothing was taken. Mend what the reasons say and send it again.", more);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("referral", line.referral().orElseThrow().toString());
    answer.put("version", line.version());
    answer.put("result", line.fate().words().toLowerCase(Locale.ROOT));
    number(line).ifPresent(number -> answer.put("docket", number));
    answer.put("warnings", reasons(line.reasons()));
    return ResponseEntity.status(line.fate() == Fate.UNCHANGED ? 200 : 201)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsString(answer));
  }

  private Optional<String> number(ImportStore.Line line) {
    return database.as(
        Claims.system("interface"),
        () ->
            listeners.stream()
                .flatMap(l -> l.findNumber(line.referral().orElseThrow()).stream())
                .findFirst());
  }

  private Optional<SenderStore.Sender> sender(String key) {
    return database.as(Claims.system("interface"), () -> senders.find(key));
  }

  private static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(h -> h.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(h -> h.substring(7).strip())
        .filter(key -> key.length() < 200 && !key.isEmpty());
  }

  private static Optional<Boolean> isJson(@org.jspecify.annotations.Nullable String contentType) {
    String type =
        contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "application/json" -> Optional.of(true);
      case "application/xml", "text/xml" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static List<Map<String, String>> reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(r -> {
          Map<String, String> one = new LinkedHashMap<>();
          one.put("code", r.code().code());
          one.put("sentence", r.code().sentence());
          one.put("where", r.where());
          one.put("field", r.field());
          one.put("given", r.given());
          one.put("expected", r.expected());
          return one;
        })
        .toList();
  }

  private static ResponseEntity<String> problem(
      int status, String title, String detail, String header, String value) {
    ResponseEntity<String> plain = problem(status, title, detail, Map.of());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(header, value)
        .body(plain.getBody());
  }

  private static ResponseEntity<String> problem(
      int status, String title, String detail, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.putAll(more);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(JSON.writeValueAsString(body));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
