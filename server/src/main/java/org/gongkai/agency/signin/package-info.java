/**
 * How people prove who they are, and how long that is believed: passwords, one-time codes, lockout, sessions, the first
 * set-up. Start at {@link org.gongkai.agency.signin.SignIn} and {@link org.gongkai.agency.signin.Sessions}.
 */
@NullMarked
package org.gongkai.agency.signin;

import org.jspecify.annotations.NullMarked;
