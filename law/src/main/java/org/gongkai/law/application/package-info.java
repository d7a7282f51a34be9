/**
 * What the Regulation says of an application (政府信息公开申请): who applies, how it comes in and counts as received, what may
 * happen to it next, how it can end. Tables and pure functions.
 */
@NullMarked
package org.gongkai.law.application;

import org.jspecify.annotations.NullMarked;
