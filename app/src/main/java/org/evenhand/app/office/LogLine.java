package org.evenhand.app.office;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/// Message and cause of a log entry on one line. Line ends, other control characters and those that
/// turn the direction of writing are written as numbers, so that nothing that somebody typed can
/// look like an entry of its own.
public final class LogLine extends ClassicConverter {
  private static final int FRAMES = 12;

  @Override
  public String convert(ILoggingEvent event) {
    StringBuilder text = new StringBuilder(String.valueOf(event.getFormattedMessage()));
    int causes = 0;
    for (IThrowableProxy each = event.getThrowableProxy();
        each != null && causes < 10;
        each = each.getCause(), causes++) {
      text.append(" <- ").append(each.getClassName()).append(": ").append(each.getMessage());
      StackTraceElementProxy[] frames = each.getStackTraceElementProxyArray();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append(" | ").append(frames[i].getStackTraceElement());
      }
    }
    return escaped(text);
  }

  static String escaped(CharSequence text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          if (Character.isISOControl(c)
              || type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR) {
            safe.append("\\u{").append(Integer.toHexString(c)).append('}');
          } else {
            safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }
}
