package org.evenhand.app.doors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.FileReception;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.SentFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Files from a browser: JSON, NIEM, CSV, an archive of those, or the exports of the office's case
/// system.
@Controller
final class UploadPages {
  private final FileReception files;
  private final Agencies agencies;

  UploadPages(FileReception files, Agencies agencies) {
    this.files = files;
    this.agencies = agencies;
  }

  @GetMapping("/referrals/upload")
  Screen show(Frame frame, Acting acting) {
    return page(frame, Bringing.of(acting, agencies));
  }

  @PostMapping("/referrals/upload")
  View take(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "") String office,
      @RequestParam(name = "file", required = false) @org.jspecify.annotations.Nullable
          List<MultipartFile> sent)
      throws IOException {
    Bringing bringing = Bringing.of(acting, agencies);
    List<MultipartFile> given =
        sent == null ? List.of() : sent.stream().filter(f -> !f.isEmpty()).toList();
    Optional<String> to = bringing.office(office);
    if (given.isEmpty() || to.isEmpty()) {
      List<String> why = new ArrayList<>();
      if (given.isEmpty()) {
        why.add("Choose at least one file that is not empty.");
      }
      if (to.isEmpty()) {
        why.add("Choose the office that the referrals are for.");
      }
      return page(frame.saying(Said.wrong("Nothing was sent.", why)), bringing).withStatus(422);
    }
    Path folder = files.freshFolder();
    List<FileReception.Brought> brought = new ArrayList<>();
    for (MultipartFile each : given) {
      // The sender's name is only ever shown; on disk the file is a number.
      Path file = folder.resolve("file" + brought.size());
      each.transferTo(file);
      brought.add(new FileReception.Brought(file, SentFile.name(each)));
    }
    UUID in = files.take(bringing.by(to.get(), Door.UPLOAD), brought, folder);
    return new RedirectView("/imports/" + in);
  }

  private static Screen page(Frame frame, Bringing bringing) {
    Frame titled = frame.titled("Send files");
    return Screen.of(
        titled, (out, tags) -> JteuploadGenerated.render(out, tags, titled, bringing.offices()));
  }
}
