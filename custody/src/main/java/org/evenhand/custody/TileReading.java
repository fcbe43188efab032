package org.evenhand.custody;

/// What the tiles of a log hold, or why they cannot be used.
public sealed interface TileReading permits SealedLeaves, Malformed {}
