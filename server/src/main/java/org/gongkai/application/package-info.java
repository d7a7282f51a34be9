/**
 * Applications for disclosure (依申请公开): what comes in, what happens to it, by when it has to be answered. What can be done
 * is {@link org.gongkai.application.ApplicationBook}; by what it is found, {@link org.gongkai.application.CaseList}; what a
 * change of the calendar does, {@link org.gongkai.application.DueDates}.
 */
@NullMarked
package org.gongkai.application;

import org.jspecify.annotations.NullMarked;
