package org.evenhand.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.app.Evenhand;

/// One run of the command line in a Java process of its own, with flags of its own.
final class ChildRun {
  private ChildRun() {}

  /// `evenhand report --quiet --out OUT --kcpd FILE…`.
  static CommandRun report(List<String> flags, Path out, Path... files)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dstderr.encoding=UTF-8");
    command.add("-Devenhand.root=" + System.getProperty("evenhand.root", "."));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Evenhand.class.getName());
    command.addAll(List.of("report", "--quiet", "--out", out.toString(), "--kcpd"));
    Arrays.stream(files).map(Path::toString).forEach(command::add);
    Path printed = Files.createTempFile("evenhand-out", ".txt");
    Path said = Files.createTempFile("evenhand-err", ".txt");
    try {
      int exit =
          new ProcessBuilder(command)
              .redirectOutput(printed.toFile())
              .redirectError(said.toFile())
              .start()
              .waitFor();
      return new CommandRun(exit, Files.readString(printed), Files.readString(said));
    } finally {
      Files.delete(printed);
      Files.delete(said);
    }
  }
}
