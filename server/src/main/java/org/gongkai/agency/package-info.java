/**
 * Who the office is: agencies, people, their roles, how they sign in, and what they may do. Start at
 * {@link org.gongkai.agency.Access}.
 */
@NullMarked
package org.gongkai.agency;

import org.jspecify.annotations.NullMarked;
