/// A numbered matter with entries, attachments, people, walls, links and deadlines. Referrals are
/// the first kind.
@NullMarked
package org.evenhand.app.dockets;

import org.jspecify.annotations.NullMarked;
