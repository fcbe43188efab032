/// How far apart are two groups, and how sure is that?
module org.evenhand.disparity {
  requires static transitive org.jspecify;

  exports org.evenhand.disparity;
}
