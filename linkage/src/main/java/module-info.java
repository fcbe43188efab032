/// Are these two mentions one person, and how sure is that?
module org.evenhand.linkage {
  requires org.apache.commons.codec;
  requires static transitive org.jspecify;

  exports org.evenhand.linkage;
}
