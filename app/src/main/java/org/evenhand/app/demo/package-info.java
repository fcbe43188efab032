/// A synthetic city: exports of four counties with a fixed seed, and every kind of dirt real
/// exports have.
@NullMarked
package org.evenhand.app.demo;

import org.jspecify.annotations.NullMarked;
