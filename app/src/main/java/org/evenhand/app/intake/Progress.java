package org.evenhand.app.intake;

/// Told now and then how far a file has been read. It must not influence what is read.
@FunctionalInterface
public interface Progress {
  Progress SILENT = (file, bytes, ofBytes) -> {};

  /// @param file name without folder
  /// @param bytes read so far
  /// @param ofBytes size of the file
  void read(String file, long bytes, long ofBytes);
}
