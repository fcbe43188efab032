package org.evenhand.app.shell;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A page that a controller returns. It is drawn in full before a byte leaves, so that a fault
/// shows the error page and never half of another.
public final class Screen implements View {
  private final Frame frame;
  private final int status;
  private final Drawing drawing;

  private Screen(Frame frame, int status, Drawing drawing) {
    this.frame = frame;
    this.status = status;
    this.drawing = drawing;
  }

  /// Calls a template's generated class: `Screen.of(frame, (out, tags) ->
  /// JtequeueGenerated.render(out, tags, frame, rows))`.
  @FunctionalInterface
  public interface Drawing {
    /// Draws onto `out`; `tags` adds the hidden field against forged forms to every form that
    /// posts.
    void draw(HtmlTemplateOutput out, HtmlInterceptor tags);
  }

  /// A page that answers what was asked.
  public static Screen of(Frame frame, Drawing drawing) {
    return new Screen(frame, HttpServletResponse.SC_OK, drawing);
  }

  /// The same page with another status, for instance 422 for a form that was not accepted.
  public Screen withStatus(int other) {
    return new Screen(frame, other, drawing);
  }

  /// The text of the page.
  public String html() {
    StringOutput text = new StringOutput(1 << 14);
    drawing.draw(new OwaspHtmlTemplateOutput(text), new FormsCarry(frame.csrf()));
    return text.toString();
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] page = html().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(getContentType());
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /// Adds the hidden field at the end of each form that posts, so that no template can forget it.
  private static final class FormsCarry implements HtmlInterceptor {
    private final Frame.Csrf csrf;
    private boolean posts;

    FormsCarry(Frame.Csrf csrf) {
      this.csrf = csrf;
    }

    @Override
    public void onHtmlTagOpened(
        String name, Map<String, Object> attributes, TemplateOutput output) {
      if (name.equals("form")) {
        posts = "post".equalsIgnoreCase(String.valueOf(attributes.get("method")));
      }
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
      if (name.equals("form") && posts) {
        output.writeContent("<input type=\"hidden\" name=\"" + csrf.name() + "\" value=\"");
        output.writeContent(csrf.value());
        output.writeContent("\">");
      }
    }
  }
}
