package org.evenhand.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts that people read out of a probable-cause statement, each with the sentence it rests on.
public final class CodedAnswers {
  /// The statement does not tell.
  public static final String CANNOT_TELL = "cannot tell";

  private final JdbcClient sql;

  public CodedAnswers(JdbcClient sql) {
    this.sql = sql;
  }

  /// @param fact as rulebooks name it
  /// @param value `yes`, `no`, a word of the fact's domain, or [#CANNOT_TELL]
  /// @param coder account
  /// @param sentence quoted from the statement
  public record Answer(
      UUID id,
      UUID referral,
      int version,
      String fact,
      String value,
      String coder,
      Instant at,
      String sentence) {}

  /// Keeps an answer; the coder's later answer to the same fact stands.
  public void add(Answer answer, String office, SealingKey key) {
    sql.sql(
            "insert into coding.answer (id, referral, version, office, fact, value, coder, at, content)"
                + " values (:id, :referral, :version, :office, :fact, :value, :coder, :at, :content)")
        .param("id", answer.id())
        .param("referral", answer.referral())
        .param("version", answer.version())
        .param("office", office)
        .param("fact", answer.fact())
        .param("value", answer.value())
        .param("coder", answer.coder())
        .param("at", Moments.utc(answer.at()))
        .param("content", key.seal(answer.sentence()))
        .update();
  }

  /// The last answer of each coder to each fact, by fact, then in the order given.
  public List<Answer> of(UUID referral, SealingKey key) {
    return sql.sql(
            "select distinct on (fact, coder) id, referral, version, fact, value, coder, at, content"
                + " from coding.answer where referral = :referral order by fact, coder, at desc")
        .param("referral", referral)
        .query((row, n) -> answer(row, key))
        .list();
  }

  /// What the coders together say: one value where all agree, else unknown with the reason.
  public static Map<String, Fact> facts(List<Answer> answers) {
    Map<String, List<Answer>> byFact = new TreeMap<>();
    answers.forEach(a -> byFact.computeIfAbsent(a.fact(), f -> new java.util.ArrayList<>()).add(a));
    Map<String, Fact> facts = new LinkedHashMap<>();
    byFact.forEach((fact, given) -> facts.put(fact, together(given)));
    return facts;
  }

  private static Fact together(List<Answer> given) {
    Answer first = given.getFirst();
    if (given.stream().anyMatch(a -> !a.value().equals(first.value()))) {
      return new Fact.Unknown("coders disagree");
    }
    return switch (first.value()) {
      case CANNOT_TELL -> new Fact.Unknown("the statement does not tell");
      case "yes" -> new Fact.Known(Value.of(true), "“" + first.sentence() + "”");
      case "no" -> new Fact.Known(Value.of(false), "“" + first.sentence() + "”");
      default -> new Fact.Known(Value.of(first.value()), "“" + first.sentence() + "”");
    };
  }

  private static Answer answer(ResultSet row, SealingKey key) throws SQLException {
    return new Answer(
        row.getObject("id", UUID.class),
        row.getObject("referral", UUID.class),
        row.getInt("version"),
        row.getString("fact"),
        row.getString("value"),
        row.getString("coder"),
        Moments.at(row, "at"),
        key.openText(row.getBytes("content")));
  }
}
