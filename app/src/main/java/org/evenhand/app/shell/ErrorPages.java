package org.evenhand.app.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// Says what happened, what was kept and what to do; to programs as a problem in JSON. The log
/// holds the cause under the number the page shows.
@Controller
public final class ErrorPages {
  /// Where the server sends a request that failed.
  public static final String PATH = "/error";

  /// A request attribute: who can give the permission that is lacking, in words.
  public static final String WHO_CAN_GIVE = "evenhand.who-can-give";

  private static final int INSUFFICIENT_STORAGE = 507;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private final Frames frames;

  public ErrorPages(Frames frames) {
    this.frames = frames;
  }

  @RequestMapping(PATH)
  View show(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    int status = code instanceof Integer number ? number : 404;
    Answer answer =
        thrown instanceof Throwable cause && status >= 500
            ? fault(cause)
            : new Answer(status, words(status, request));
    boolean program =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
            && path.startsWith("/api/");
    return program ? problem(answer) : page(frames.of(request), answer);
  }

  private record Answer(int status, Words words) {}

  private static Answer fault(Throwable cause) {
    String number =
        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()).toUpperCase(Locale.ROOT);
    Fault fault = Fault.of(cause);
    if (fault != Fault.NO_TEXT) {
      LOG.error("Fault {}", number, cause);
    }
    return switch (fault) {
      case NO_TEXT ->
          new Answer(
              400,
              new Words(
                  "This is not text",
                  "What was sent holds a zero byte, which no text has.",
                  List.of("Nothing was saved.", "Type the field anew instead of pasting it."),
                  ""));
      case DISK_FULL -> new Answer(INSUFFICIENT_STORAGE, full(number));
      case NO_DATABASE ->
          new Answer(
              503,
              new Words(
                  "The database does not answer",
                  "Evenhand runs, but its database does not answer at the moment.",
                  List.of(
                      "What you sent just now may not have been saved. Look before you send it again.",
                      "It is tried again by itself. If this page stays for more than a minute, tell the person who runs the server."),
                  number));
      case PROGRAM ->
          new Answer(
              500,
              new Words(
                  "This is a fault of the program",
                  "Something went wrong that is not your doing.",
                  List.of(
                      "What you sent just now was not saved, neither in part nor in whole. Everything saved before is kept.",
                      "Try once more. If it happens again, tell the person who runs the server the number below."),
                  number));
    };
  }

  private static Words full(String number) {
    return new Words(
        "The disk is full: nothing is written",
        "The server's disk is full, or nearly so, and writing has stopped.",
        List.of(
            "What you sent just now was not saved. Everything saved before is kept.",
            "Pages can still be read.",
            "The person who runs the server makes room on the disk; then send it again. In a browser, go back: what you typed is still there."),
        number);
  }

  private static Words words(int status, HttpServletRequest request) {
    return switch (status) {
      case 400, 405, 415 ->
          new Words(
              "This request is not understood",
              "The address exists, but not for what was sent to it.",
              List.of("Nothing was changed.", "Go back and use the page's own form or link."),
              "");
      case 403 ->
          new Words(
              "You have no permission for this",
              "Nothing was shown and nothing was changed.",
              List.of(giver(request)),
              "");
      case 404 ->
          new Words(
              "There is no such page",
              "Nothing is at this address, or nothing that your account may know of.",
              List.of("Check the address, or begin at the start page."),
              "");
      case 409 ->
          new Words(
              "Somebody else was first",
              "The record was changed after you opened it.",
              List.of("Nothing of yours was saved.", "Open it again, look, and decide anew."),
              "");
      case 413 ->
          new Words(
              "The file is too large",
              "More was sent than this page takes.",
              List.of("Nothing was saved.", "Send it in parts, or put it into the watched folder."),
              "");
      case 429 ->
          new Words(
              "Too many attempts",
              "There were more attempts than anyone makes by hand.",
              List.of("Nothing was changed.", "Wait a minute and try again."),
              "");
      case INSUFFICIENT_STORAGE -> full("");
      default ->
          new Words(
              status >= 500 ? "This does not work at the moment" : "This request was refused",
              "The server answered with status " + status + ".",
              List.of("Nothing was changed."),
              "");
    };
  }

  private static String giver(HttpServletRequest request) {
    return request.getAttribute(WHO_CAN_GIVE) instanceof String words
        ? words
        : "An administrator of your office can give it, if your work needs it.";
  }

  private static Screen page(Frame frame, Answer answer) {
    Words words = answer.words();
    Frame titled = frame.titled(words.title());
    return Screen.of(titled, (out, tags) -> JteproblemGenerated.render(out, tags, titled, words))
        .withStatus(answer.status());
  }

  /// The same words for a program (RFC 9457).
  private static View problem(Answer answer) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", answer.words().title());
    body.put("status", answer.status());
    body.put("detail", answer.words().what() + " " + String.join(" ", answer.words().next()));
    if (!answer.words().number().isEmpty()) {
      body.put("number", answer.words().number());
    }
    byte[] json = JSON.writeValueAsBytes(body);
    return (model, request, response) -> {
      response.setStatus(answer.status());
      response.setContentType("application/problem+json");
      response.setContentLength(json.length);
      response.getOutputStream().write(json);
    };
  }

  /// An error page's text.
  ///
  /// @param number under which the log has the cause; empty if there is none
  public record Words(String title, String what, List<String> next, String number) {}
}
