package org.evenhand.app.snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.FileReception;

/// Evening exports of an office of a test's own, delivered through the tests' application.
final class Evenings {
  static final String HEADER =
      "pbk_num,report_num,agency,ref_date,def_name,def_race,def_sex,def_dob,count,ref_charge_code,"
          + "ref_charge_description,ref_severity,ref_class,enter_date\n";

  final String office = "xx-" + letters();
  final Snapshots snapshots = TestOffice.get().part(Snapshots.class);

  /// A row a case: a drug charge of somebody invented. No two offices send the same bytes.
  String received(String... cases) {
    StringBuilder text = new StringBuilder(HEADER);
    for (String each : cases) {
      text.append(
          "%s,21-%s,2,2021-03-01,\"ROE, ADA\",B,F,1990-01-31,1,579.015-001Y202035,Possession %s,F,D,2021-03-02\n"
              .formatted(each, each, office));
    }
    return text.toString();
  }

  UUID deliver(Map<String, String> files) throws IOException {
    FileReception reception = TestOffice.get().part(FileReception.class);
    Path folder = reception.freshFolder();
    List<FileReception.Brought> brought = new ArrayList<>();
    for (Map.Entry<String, String> each : new TreeMap<>(files).entrySet()) {
      Path file = folder.resolve("file" + brought.size());
      Files.writeString(file, each.getValue());
      brought.add(new FileReception.Brought(file, each.getKey()));
    }
    return reception.takeNow(
        new FileReception.Bringer(office, Optional.empty(), Door.EXPORT, "clerk-1", Set.of()),
        brought,
        folder);
  }

  UUID deliver(String name, String content) throws IOException {
    return deliver(Map.of(name, content));
  }

  Taken take() {
    return snapshots.take(office, Taken.Occasion.ASKED_FOR, "analyst-1");
  }

  Path folder(Taken taken) {
    return snapshots.findFolder(taken).orElseThrow().root();
  }

  Path officeFolder() {
    return TestDatabase.dataFolder().root().resolve("snapshots").resolve(office);
  }

  static <T> T system(Supplier<T> work) {
    return TestDatabase.get().as(Claims.system("test"), work);
  }

  static long count(String sql, Object... parameters) {
    return system(
        () -> TestDatabase.get().sql().sql(sql).params(parameters).query(Long.class).single());
  }

  private static String letters() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "")
        + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }
}
