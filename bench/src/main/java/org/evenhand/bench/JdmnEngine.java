package org.evenhand.bench;

import com.gs.dmn.dialect.JavaTimeDMNDialectDefinition;
import com.gs.dmn.log.NopBuildLogger;
import com.gs.dmn.serialization.DefaultTypeDeserializationConfigurer;
import com.gs.dmn.transformation.InputParameters;
import com.gs.dmn.transformation.NopDMNTransformer;
import com.gs.dmn.transformation.lazy.NopLazyEvaluationDetector;
import com.gs.dmn.transformation.template.TreeTemplateProvider;
import com.gs.dmn.validation.NopDMNValidator;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// jDMN as a peer: [PeerTable] translated to Java by it, compiled and loaded.
final class JdmnEngine {
  /// Calls the class that jDMN wrote as its callers would, without listeners or annotations: the
  /// quickest way there is.
  private static final String CALLER =
      """
      package peers;
      public final class Caller implements java.util.function.Function<Object[], String> {
        private final Answer answer = new Answer();
        private final com.gs.dmn.runtime.ExecutionContext context =
            com.gs.dmn.runtime.ExecutionContextBuilder.executionContext()
                .withEventListener(new com.gs.dmn.runtime.listener.NopEventListener())
                .build();
        public String apply(Object[] f) {
          return answer.apply((String) f[0], (String) f[1], (String) f[2], (Number) f[3],
              (java.time.LocalDate) f[4], (Number) f[5], context);
        }
      }
      """;

  private final Function<@Nullable Object[], @Nullable String> caller;

  private JdmnEngine(Function<@Nullable Object[], @Nullable String> caller) {
    this.caller = caller;
  }

  /// @param facts of the columns of [PeerTable], in order; null is none
  @Nullable String decide(@Nullable Object[] facts) {
    return caller.apply(facts);
  }

  /// @param folder for the Java that is written
  @SuppressWarnings("unchecked") // the caller is written here
  static JdmnEngine load(PeerTable table, Path folder)
      throws IOException, ReflectiveOperationException {
    Path dmn = Files.createDirectories(folder).resolve("peers.dmn");
    Files.writeString(dmn, table.dmn());
    Path java = Files.createDirectories(folder.resolve("java"));
    Map<String, String> parameters =
        Map.of(
            "dmnVersion", "1.5",
            "modelVersion", "1",
            "platformVersion", "9.0.0",
            "javaRootPackage", "peers");
    new JavaTimeDMNDialectDefinition()
        .createDMNToNativeTransformer(
            new NopDMNValidator(),
            new NopDMNTransformer<>(),
            new TreeTemplateProvider(),
            new NopLazyEvaluationDetector(),
            new DefaultTypeDeserializationConfigurer(),
            new InputParameters(parameters),
            new NopBuildLogger())
        .transform(dmn, java);
    Files.writeString(java.resolve("peers/Caller.java"), CALLER);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(java, classes);
    URL[] where = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(where, JdmnEngine.class.getClassLoader())) {
      loader.loadClass("peers.AnswerRuleOutput");
      return new JdmnEngine(
          (Function<@Nullable Object[], @Nullable String>)
              loader.loadClass("peers.Caller").getDeclaredConstructor().newInstance());
    }
  }

  private static void compile(Path java, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-nowarn", "-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(java)) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(arguments::add);
    }
    int code = compiler.run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("The Java that jDMN wrote does not compile; see " + java);
    }
  }
}
