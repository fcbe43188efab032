/// How somebody proves who they are: accounts and their secrets, the steps of a sign-in, sessions
/// and the rules that end them, and the chain that every request goes through.
@NullMarked
package org.evenhand.app.signin;

import org.jspecify.annotations.NullMarked;
