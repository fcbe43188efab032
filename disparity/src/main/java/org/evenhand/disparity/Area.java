package org.evenhand.disparity;

/// The place a count or a population belongs to. Two areas are the same only if their ids are.
///
/// @param id for instance `us-mo-095` or `kansas-city-inside-jackson`
/// @param name as printed
public record Area(String id, String name) {}
