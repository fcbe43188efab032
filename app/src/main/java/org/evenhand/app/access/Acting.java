package org.evenhand.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.database.Claims;

/// The signed-in person in a request, and for which purpose. Controllers take it as a parameter.
///
/// @param account who
/// @param purpose of looks at people in this session
/// @param address from which the request came
public record Acting(Account account, Purpose purpose, String address) {
  private static final String KEPT = "evenhand.acting";

  /// Who acts in this request; empty if nobody is signed in.
  public static Optional<Acting> find(HttpServletRequest request) {
    return request.getAttribute(KEPT) instanceof Acting acting
        ? Optional.of(acting)
        : Optional.empty();
  }

  /// Acts in this request from now on.
  public void in(HttpServletRequest request) {
    request.setAttribute(KEPT, this);
  }

  /// What the database may show this person.
  public Claims claims() {
    return new Claims(
        account.id().toString(),
        account.offices(),
        account.agencies(),
        account.walls(),
        Set.of(account.role().key()));
  }

  public Role role() {
    return account.role();
  }
}
