package org.evenhand.app.shell;

import java.util.Optional;

/// Which part of a long list is shown.
///
/// @param page from 1
/// @param size rows on a page
/// @param total rows in all
/// @param path of the list with its filter, to which `page=` is added
public record Paging(int page, int size, long total, String path) {
  public Paging {
    if (page < 1 || size < 1 || total < 0) {
      throw new IllegalArgumentException(
          "Page %d of pages of %d among %d rows".formatted(page, size, total));
    }
  }

  /// Rows before this page.
  public long offset() {
    return (long) (page - 1) * size;
  }

  /// For instance `1–50 of 1,204`.
  public String words() {
    if (total == 0) {
      return "none";
    }
    long last = Math.min(total, offset() + size);
    return "%,d–%,d of %,d".formatted(offset() + 1, last, total);
  }

  public Optional<String> findPrevious() {
    return page > 1 ? Optional.of(at(page - 1)) : Optional.empty();
  }

  public Optional<String> findNext() {
    return offset() + size < total ? Optional.of(at(page + 1)) : Optional.empty();
  }

  private String at(int other) {
    return path + (path.contains("?") ? "&" : "?") + "page=" + other;
  }
}
