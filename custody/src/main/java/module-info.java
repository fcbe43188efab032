/// Is this the item that was sealed?
module org.evenhand.custody {
  requires static transitive org.jspecify;

  exports org.evenhand.custody;
}
