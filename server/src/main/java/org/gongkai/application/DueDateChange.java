package org.gongkai.application;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a change of the calendar moved a case.
 *
 * @param id                its key
 * @param application       the case, as it is when this is read
 * @param before            its due day before; null when there was none
 * @param after             its due day after
 * @param provisionalBefore whether that rested on an assumed year
 * @param provisionalAfter  whether it still does
 */
public record DueDateChange(UUID id, ApplicationCase application, @Nullable LocalDate before,
        @Nullable LocalDate after, boolean provisionalBefore, boolean provisionalAfter) {}
