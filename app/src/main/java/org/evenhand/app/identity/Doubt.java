package org.evenhand.app.identity;

/// Two cases of which it is in doubt whether they are of one person.
///
/// @param left index of the earlier case in the list
/// @param probability that they are, in the light of all other mentions
/// @param taken whether they are taken for one person where links are taken for certain
/// @param reasons why, in words: what was compared and how alike it is, without names or dates
public record Doubt(int left, int right, double probability, boolean taken, String reasons) {}
