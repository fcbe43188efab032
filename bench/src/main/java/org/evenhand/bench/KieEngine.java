package org.evenhand.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/// Apache KIE (Drools DMN) with one model loaded; a peer.
final class KieEngine {
  private final DMNRuntime runtime;
  private final DMNModel model;

  private KieEngine(DMNRuntime runtime) {
    this.runtime = runtime;
    this.model = runtime.getModels().getFirst();
  }

  /// @throws IllegalArgumentException where KIE does not accept the model
  static KieEngine load(String dmn) {
    Resource resource = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(e -> new IllegalArgumentException("KIE did not load the model", e));
    KieEngine engine = new KieEngine(runtime);
    if (engine.model.hasErrors()) {
      throw new IllegalArgumentException(
          "KIE finds errors in the model: " + engine.model.getMessages(DMNMessage.Severity.ERROR));
    }
    return engine;
  }

  /// What KIE says, with its messages.
  record Answer(Value value, List<String> messages) {}

  Answer decide(String decision, Map<FactName, Value> facts) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    facts.forEach((name, value) -> given.put(name.name(), object(value)));
    DMNDecisionResult result = evaluate(decision, given);
    return new Answer(
        value(result.getResult()), result.getMessages().stream().map(DMNMessage::getText).toList());
  }

  /// @param facts as KIE's own objects; none is null
  DMNDecisionResult evaluate(String decision, Map<String, @Nullable Object> facts) {
    DMNContext context = runtime.newContext();
    facts.forEach(context::set);
    return runtime.evaluateByName(model, context, decision).getDecisionResultByName(decision);
  }

  static @Nullable Object object(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Num(BigDecimal number) -> number;
      case Value.Bool(boolean bool) -> bool;
      case Value.Day(LocalDate date) -> date;
      case Value.Absent() -> null;
      case Value.Span ignored -> throw new IllegalArgumentException("not shared: " + value);
      case Value.Many ignored -> throw new IllegalArgumentException("not shared: " + value);
      case Value.Context ignored -> throw new IllegalArgumentException("not shared: " + value);
    };
  }

  static Value value(@Nullable Object object) {
    return switch (object) {
      case null -> new Value.Absent();
      case String text -> Value.of(text);
      case BigDecimal number -> new Value.Num(number);
      case Boolean bool -> Value.of(bool);
      case LocalDate date -> Value.of(date);
      case List<?> list -> {
        List<Value> values = new ArrayList<>();
        list.forEach(each -> values.add(value(each)));
        yield new Value.Many(values);
      }
      case Map<?, ?> map -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        map.forEach((name, each) -> entries.put(String.valueOf(name), value(each)));
        yield new Value.Context(entries);
      }
      default -> throw new IllegalArgumentException("KIE gave a " + object.getClass());
    };
  }
}
