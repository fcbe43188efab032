/// The `backtest` command: policies, history, the page, JSON, tables, and the way to repeat it.
@NullMarked
package org.evenhand.app.backtest;

import org.jspecify.annotations.NullMarked;
