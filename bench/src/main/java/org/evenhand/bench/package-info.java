/// Benchmarks, each beside its peer in the same run, with the result checked beside the time.
@NullMarked
package org.evenhand.bench;

import org.jspecify.annotations.NullMarked;
