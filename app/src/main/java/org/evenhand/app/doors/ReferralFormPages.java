package org.evenhand.app.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.reception.Delivery;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.Fate;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.reception.Received;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.ReferralForm;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.Times;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A referral typed in. Faults stand beside their fields; a warning is shown once and may be sent
/// all the same, since a person may be in custody.
@Controller
public final class ReferralFormPages {
  private final Database database;
  private final Reception reception;
  private final Agencies agencies;
  private final List<Received> listeners;
  private final InstantSource clock;

  ReferralFormPages(
      Database database,
      Reception reception,
      Agencies agencies,
      List<Received> listeners,
      InstantSource clock) {
    this.database = database;
    this.reception = reception;
    this.agencies = agencies;
    this.listeners = listeners;
    this.clock = clock;
  }

  /// The page.
  ///
  /// @param warned whether it may be sent as it is
  public record Shown(
      FormSections form,
      Map<String, String> offices,
      String office,
      Map<String, String> agencies,
      String agency,
      boolean warned) {}

  @GetMapping("/referrals/new")
  Screen show(Frame frame, Acting acting) {
    return page(frame, acting, new FormSections(Map.of(), List.of()), false);
  }

  @PostMapping("/referrals/new")
  View send(
      HttpServletRequest request,
      Frame frame,
      Acting acting,
      @RequestParam MultiValueMap<String, String> sent) {
    Map<String, String> typed = new TreeMap<>();
    sent.forEach((name, values) -> typed.put(name, String.join(";", values)));
    typed.remove("_csrf");
    String add = typed.getOrDefault("add", "");
    boolean anyway = typed.containsKey("anyway");
    typed.remove("add");
    typed.remove("anyway");
    if (!add.isEmpty()) {
      return page(frame, acting, new FormSections(typed, List.of()).plusOne(add), false);
    }
    Bringing bringing = Bringing.of(acting, agencies);
    Optional<String> office = bringing.office(typed.getOrDefault("office", ""));
    if (office.isEmpty()) {
      Said wrong =
          Said.wrong("Nothing was sent.", List.of("Choose the office that the referral is for."));
      return page(frame.saying(wrong), acting, new FormSections(typed, List.of()), false)
          .withStatus(422);
    }
    Reading reading =
        ReferralForm.read(
            fields(typed, bringing, office.get()),
            new Arrival(
                office.get(), agencies.names(bringing.speaksFor()), clock.instant(), Times.ZONE));
    FormSections form = new FormSections(typed, reading.reasons());
    return switch (reading) {
      case Reading.Rejected _ -> {
        Said wrong =
            Said.wrong("Nothing was sent yet. What is marked must be mended.", form.apart());
        yield page(frame.saying(wrong), acting, form, false).withStatus(422);
      }
      case Reading.AcceptedWithWarnings _ when !anyway -> {
        Said mind =
            new Said(
                Said.Kind.MIND,
                "Not sent yet. Something may be missing; mend it, or send it as it is.",
                form.apart());
        yield page(frame.saying(mind), acting, form, true).withStatus(422);
      }
      case Reading.Accepted _, Reading.AcceptedWithWarnings _ ->
          receive(request, bringing, office.get(), typed, reading);
    };
  }

  /// What was typed, without what is the form's own. A detective sends for the own agency.
  private static Map<String, String> fields(
      Map<String, String> typed, Bringing bringing, String office) {
    Map<String, String> fields = new TreeMap<>(typed);
    fields.keySet().removeIf(name -> name.startsWith("parts."));
    fields.put("office", office);
    bringing.agency().ifPresent(agency -> fields.put("agency", agency));
    return fields;
  }

  private View receive(
      HttpServletRequest request,
      Bringing bringing,
      String office,
      Map<String, String> typed,
      Reading reading) {
    byte[] bytes = typed.toString().getBytes(StandardCharsets.UTF_8);
    Delivery from =
        new Delivery(
            office,
            bringing.agency(),
            Door.FORM,
            bringing.actor(),
            "Form",
            sha256(bytes),
            bytes.length);
    ImportStore.Line line = reception.receive(from, "", List.of(reading)).getFirst();
    if (line.fate() == Fate.REJECTED) {
      Said.wrong(
              "Nothing was taken.", line.reasons().stream().map(r -> r.code().sentence()).toList())
          .onNextPage(request);
      return new RedirectView("/referrals/new");
    }
    UUID referral = line.referral().orElseThrow();
    String number = number(referral).map(n -> " It is case " + n + ".").orElse("");
    Said said =
        switch (line.fate()) {
          case ACCEPTED -> Said.done("The referral was received." + number);
          case NEW_VERSION ->
              Said.done("Version " + line.version() + " of the referral was received." + number);
          case UNCHANGED, REJECTED ->
              Said.mind("The office has this referral already; nothing was changed." + number);
        };
    said.onNextPage(request);
    return new RedirectView("/cases/" + referral);
  }

  private Optional<String> number(UUID referral) {
    return database.as(
        Claims.system("form"),
        () -> listeners.stream().flatMap(l -> l.findNumber(referral).stream()).findFirst());
  }

  private Screen page(Frame frame, Acting acting, FormSections form, boolean warned) {
    Frame titled = frame.titled("New referral");
    Bringing bringing = Bringing.of(acting, agencies);
    Map<String, String> senders = new TreeMap<>();
    if (bringing.agency().isEmpty()) {
      bringing.speaksFor().forEach(id -> senders.put(id, agencies.name(id)));
    }
    Shown shown =
        new Shown(
            form,
            bringing.offices(),
            form.typed().getOrDefault("office", ""),
            senders,
            form.typed().getOrDefault("agency", ""),
            warned);
    return Screen.of(titled, (out, tags) -> JtereferralGenerated.render(out, tags, titled, shown));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
