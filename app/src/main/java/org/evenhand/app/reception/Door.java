package org.evenhand.app.reception;

import java.util.Arrays;

/// Through which door something came in.
public enum Door {
  FORM("form", "Form"),
  UPLOAD("upload", "Upload"),
  FOLDER("folder", "Watched folder"),
  INTERFACE("interface", "Another program"),
  EXPORT("export", "Export of the case system");

  private final String key;
  private final String words;

  Door(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /// As the database writes it.
  String key() {
    return key;
  }

  /// As pages write it.
  public String words() {
    return words;
  }

  static Door of(String key) {
    return Arrays.stream(values()).filter(d -> d.key.equals(key)).findFirst().orElseThrow();
  }
}
