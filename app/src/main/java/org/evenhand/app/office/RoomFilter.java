package org.evenhand.app.office;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.evenhand.app.database.Room;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what would write while the disk has no room, with status 507: a page, or a problem for
/// programs. Who signs in or out or looks for somebody still may, since pages can be read.
final class RoomFilter extends OncePerRequestFilter {
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Room room;

  RoomFilter(Room room) {
    this.room = room;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return READING.contains(request.getMethod())
        || path.equals("/search")
        || path.equals("/sign-out")
        || path.equals("/sign-in")
        || path.startsWith("/sign-in/")
        || path.startsWith("/account/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (room.isShort()) {
      response.sendError(INSUFFICIENT_STORAGE);
      return;
    }
    chain.doFilter(request, response);
  }
}
