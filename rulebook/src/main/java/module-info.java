/// Dated rulebooks in DMN: what a policy asks for on a date, given what is known, and why.
module org.evenhand.rulebook {
  requires java.xml;
  requires static transitive org.jspecify;

  exports org.evenhand.rulebook;
}
