package org.evenhand.app.office;

import java.util.List;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Route;
import org.evenhand.app.access.Routes;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page: what this role can open.
@Controller
final class HomePages {
  @GetMapping("/")
  Screen show(Frame frame, Acting acting) {
    Frame titled = frame.titled("Start");
    List<Route> doors =
        Routes.sections(acting.role()).stream().filter(r -> !r.pattern().equals("/")).toList();
    return Screen.of(
        titled, (out, tags) -> JtehomeGenerated.render(out, tags, titled, acting, doors));
  }
}
